public import WorkbenchKit

/// Tells which country takes which stance toward which other, sentence by sentence and for the
/// document.
public struct StanceAnalyzer: Analyzer {
  /// See `Plugin`.
  public static let name = "stance"
  /// See `Plugin`.
  public static let summary =
    "Tells which country takes which stance toward which other country, and how it shifts."
  /// See `Analyzer`.
  public static let writes: [any Annotation.Type] = [Stance.self, Position.self]
  /// See `Analyzer`.
  public static let examples = stanceExamples

  @Setting("Only stances from or toward these countries.") var about: [CountryCode] = []
  @Setting("Only stances that these countries take.") var of: [CountryCode] = []
  @Setting("Only stances toward these countries.") var toward: [CountryCode] = []

  /// With stances between all countries.
  public init() {}

  /// See `Analyzer`.
  public var reads: [any Layer.Type] { [Token.self, EntityMention.self] }
  /// See `Analyzer`.
  public var uses: [any Layer.Type] { [Reference.self, Quote.self, TimeExpression.self] }

  /// Checks the codes of the settings against the gazetteer of the run.
  ///
  /// - Parameter preparation: Its gazetteer tells which codes are known.
  /// - Throws: `WrongSetting` with the nearest code for one that is not known.
  public mutating func prepare(_ preparation: inout Preparation) throws {
    let known = preparation.gazetteer
    for (setting, codes) in [("about", about), ("of", of), ("toward", toward)] {
      for code in codes where known.country(code.code) == nil {
        let nearest = Spelling.suggestion(for: code.code, among: known.codes)
        throw WrongSetting(setting, "no country has the code '\(code.code)'\(nearest)")
      }
    }
  }

  /// See `Analyzer`.
  ///
  /// - Parameter document: The document with its mentions.
  /// - Throws: `DocumentError` where the document refuses what was found.
  public func analyze(_ document: inout Document) throws {
    let stances = DocumentReader(document).stances().filter(isWanted)
    try document.add(contentsOf: stances)
    try document.add(contentsOf: PositionJudge(stances: document[Stance.self]).positions())
  }

  private func isWanted(_ stance: Stance) -> Bool {
    func holds(_ codes: [CountryCode], _ wanted: String...) -> Bool {
      codes.isEmpty || codes.contains { wanted.contains($0.code) }
    }
    return holds(about, stance.source, stance.target) && holds(of, stance.source)
      && holds(toward, stance.target)
  }
}
