public import WorkbenchKit

/// Finds what people say, in quotation marks and in reported speech, and who says it.
public struct Quotes: Analyzer {
  /// See `Plugin`.
  public static let name = "quotes"
  /// See `Plugin`.
  public static let summary = "Finds quotations and reported statements with their speakers."
  /// See `Analyzer`.
  public static let writes: [any Annotation.Type] = [Quote.self]
  /// See `Analyzer`.
  public static let examples = quoteExamples

  /// Makes the analyzer.
  public init() {}

  /// See `Analyzer`.
  public var reads: [any Layer.Type] { [Token.self, EntityMention.self] }

  /// See `Analyzer`.
  public var uses: [any Layer.Type] { [Reference.self, Cluster.self] }

  /// See `Analyzer`.
  ///
  /// - Parameter document: The document with its names.
  /// - Throws: `DocumentError` where the document refuses what was found.
  public func analyze(_ document: inout Document) throws {
    let lexicon = ReportingLexicon.builtIn
    let passage = Passage(document, lexicon: lexicon)
    let drafts = Attributor.drafts(passage, lexicon: lexicon)
    var resolver = SpeakerResolver(passage, in: document)
    try document.add(
      contentsOf: drafts.map { draft in
        Quote(
          span: passage.tokens.span(ofTokens: draft.tokens), kind: draft.kind,
          speaker: draft.source.map { resolver.speaker($0, isTag: draft.isTagged) },
          cue: draft.cue.map { passage.tokens.span(ofTokens: $0) }, rule: draft.rule)
      })
  }
}
