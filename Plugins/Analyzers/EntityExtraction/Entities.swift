public import WorkbenchKit

/// Finds the names of a text, joins those of one entity, and tells which country each stands for.
public struct Entities: Analyzer {
  /// See `Plugin`.
  public static let name = "entities"
  /// See `Plugin`.
  public static let summary =
    "Finds people, organizations, places and nationalities, and the countries they stand for."
  /// See `Analyzer`.
  public static let writes: [any Annotation.Type] = [
    EntityMention.self, NestedMention.self, Reference.self, Cluster.self,
  ]
  /// See `Analyzer`.
  public static let examples = entityExamples

  @Setting(
    "Names of your own: NAME, CODE and optionally TYPE, FROM, TO, a line each; CODE - takes a name out."
  )
  var gazetteer: FilePath?

  @Prepared var countries: CountryNames?

  /// With the built-in gazetteer alone.
  public init() {}

  /// Reads the user's own names, for itself and for the plugins after it.
  ///
  /// - Parameter preparation: Its gazetteer takes the names in.
  /// - Throws: `WrongSetting` where the file cannot be read, or with its problems by line.
  public mutating func prepare(_ preparation: inout Preparation) throws {
    guard let gazetteer else { return }
    let bytes = try GazetteerFile.bytes(at: gazetteer)
    do {
      try preparation.gazetteer.add(userFile: bytes, named: gazetteer.written)
    } catch {
      throw WrongSetting("gazetteer", error.description)
    }
    countries = CountryNames(preparation.gazetteer)
  }

  /// See `Analyzer`.
  ///
  /// - Parameter document: The document; its tokens alone are read.
  /// - Throws: `DocumentError` where the document refuses what was found.
  public func analyze(_ document: inout Document) throws {
    let countries = countries ?? .builtIn
    let clusters = EntityClusters(
      names(in: document, countries), of: document.tokens)
    let output = EntityOutput(clusters: clusters, countries: countries, date: document.date)
    let mentions = output.mentions()
    try document.add(contentsOf: mentions)
    try document.add(contentsOf: output.nestedMentions())
    try document.add(contentsOf: output.clusterAnnotations())
    try document.add(
      contentsOf: ReferenceFinder(tokens: document.tokens, mentions: mentions).references())
  }

  private func names(in document: Document, _ countries: CountryNames) -> [FoundName] {
    let tokens = document.tokens
    let words = NameWords.builtIn
    let found = tokens.sentences.flatMap { sentence in
      var reader = NameReader(sentence.tokens, of: tokens, words: words, countries: countries)
      return reader.readAll()
    }
    let confirmed = NameConfirmation(found, of: tokens).confirmed(found)
    return CountryResolution(
      tokens: tokens, countries: countries, words: words, date: document.date
    ).resolved(confirmed)
  }
}
