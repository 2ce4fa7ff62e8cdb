/// A date or period that the text names, resolved against the date of the document.
public struct TimeExpression: Annotation {
  /// See `Layer`.
  public static let key = "times"
  /// See `Annotation`.
  public static let summary = "A date or period, as ISO 8601 dates as precise as the text."
  /// See `Annotation`.
  public static let fields: [Field<TimeExpression>] = [
    .string("from", "The first day, month or year; left out where the beginning is open.") {
      $0.from
    },
    .string("to", "The last day, month or year; left out where the end is open.") { $0.to },
  ]

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// The first day, month or year (ISO 8601).
  public let from: String?
  /// The last day, month or year (ISO 8601).
  public let to: String?

  /// Makes a time expression.
  public init(span: TextSpan, from: String?, to: String?, rule: String) {
    self.span = span
    self.from = from
    self.to = to
    self.rule = rule
  }
}
