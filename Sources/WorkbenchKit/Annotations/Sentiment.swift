/// The tone of a quote, mention, sentence or given target; written inside that annotation's object.
public struct Sentiment: JoinedAnnotation {
  /// See `Layer`.
  public static let key = "sentiment"
  /// See `Annotation`.
  public static let summary = "The tone of what it is joined to."
  /// See `JoinedAnnotation`.
  public static let subjectKeys = [
    Quote.key, EntityMention.key, Sentence.key, TargetSpan.key,
  ]
  /// See `Annotation`.
  public static let fields: [Field<Sentiment>] = [
    .choice("label", "The tone.") { $0.label },
    .number("score", "How negative or positive it is, from -1 to 1.") { $0.score },
    .string("target", "What the tone is about, where it can be told.") { $0.target },
  ]

  /// The three tones.
  public enum Label: String, Sendable, CaseIterable {
    /// Criticism, complaint, alarm, accusation.
    case negative
    /// Statement of fact, or balanced praise and blame.
    case neutral
    /// Praise, support, pride, reassurance.
    case positive
  }

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// See `JoinedAnnotation`.
  public let subjectKey: String
  /// The tone.
  public let label: Label
  /// From -1 to 1.
  public let score: Double
  /// What the tone is about.
  public let target: String?

  /// Makes the sentiment of the annotation under `subjectKey` that has this span.
  public init(
    of subjectKey: String, span: TextSpan, label: Label, score: Double, target: String? = nil,
    rule: String
  ) {
    self.subjectKey = subjectKey
    self.span = span
    self.label = label
    self.score = score
    self.target = target
    self.rule = rule
  }
}

/// A span that came with the document, to be judged by an analyzer such as `sentiment`, and goes
/// out again.
public struct TargetSpan: Annotation {
  /// See `Layer`.
  public static let key = "targets"
  /// See `Annotation`.
  public static let summary = "A span that came with the document to be judged."
  /// See `Annotation`.
  public static let fields: [Field<TargetSpan>] = []

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String

  /// Makes a target.
  public init(span: TextSpan) {
    self.span = span
    rule = "given"
  }
}
