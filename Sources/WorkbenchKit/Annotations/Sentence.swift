/// A sentence; every other annotation of a record carries the number of the sentence that it begins
/// in.
public struct Sentence: Annotation {
  /// See `Layer`.
  public static let key = "sentences"
  /// See `Annotation`.
  public static let summary =
    "A sentence, counted from 1; headlines and list items count as sentences."
  /// See `Annotation`.
  public static let fields: [Field<Sentence>] = [
    .flag("headline", "Whether it is the headline of the document.") { $0.isHeadline }
  ]

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// Whether it is the headline.
  public let isHeadline: Bool

  /// Makes a sentence.
  public init(span: TextSpan, isHeadline: Bool = false, rule: String = "splitter") {
    self.span = span
    self.isHeadline = isHeadline
    self.rule = rule
  }
}
