public import WorkbenchKit

/// Judges the tone of quotes, names, sentences or given targets by the words in them.
public struct SentimentAnalyzer: Analyzer {
  /// See `Plugin`.
  public static let name = "sentiment"
  /// See `Plugin`.
  public static let summary =
    "Tells whether quotes, names, sentences or targets are spoken of in praise or in blame."
  /// See `Analyzer`.
  public static let writes: [any Annotation.Type] = [Sentiment.self]
  /// See `Analyzer`.
  public static let examples = sentimentExamples

  /// What can be judged.
  enum Subject: String, SettingChoice {
    case quotes, entities, sentences, targets
  }

  @Setting("What to judge.") var of: [Subject] = [.quotes]

  /// Judges quotes.
  public init() {}

  /// See `Analyzer`.
  public var reads: [any Layer.Type] {
    let judged: [any Layer.Type] = of.compactMap { subject in
      switch subject {
      case .quotes: Quote.self
      case .entities: EntityMention.self
      case .sentences: Sentence.self
      case .targets: TargetSpan.self
      }
    }
    return [Token.self] + judged
  }

  /// See `Analyzer`.
  public var uses: [any Layer.Type] { [EntityMention.self] }

  /// See `Analyzer`.
  ///
  /// - Parameter document: The document with what is to be judged.
  /// - Throws: `DocumentError` where the document refuses what was found.
  public func analyze(_ document: inout Document) throws {
    let names = document[EntityMention.self]
    let text = TonedText(document.tokens, names: names.map(\.span), lexicon: .builtIn)
    let judge = SentimentJudge(text: text, names: names)
    for subject in Set(of).sorted(by: { $0.rawValue < $1.rawValue }) {
      switch subject {
      case .quotes: try document.add(contentsOf: judge.sentiments(of: document[Quote.self]))
      case .entities: try document.add(contentsOf: judge.sentiments(toward: names))
      case .sentences: try document.add(contentsOf: judge.sentiments(of: document[Sentence.self]))
      case .targets:
        try document.add(contentsOf: judge.sentiments(toward: document[TargetSpan.self]))
      }
    }
  }
}
