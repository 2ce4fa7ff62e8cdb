/// Where one country stands toward another by a whole document; its span is its first evidence.
public struct Position: Annotation {
  /// See `Layer`.
  public static let key = "positions"
  /// See `Annotation`.
  public static let summary = "The document's verdict for a pair of countries."
  /// See `Annotation`.
  public static let fields: [Field<Position>] = [
    .string("source", "The country that takes the position.") { $0.source },
    .string("target", "The country toward which it is taken.") { $0.target },
    .integer("polarity", "-1 opposed, 0 neutral or mixed, 1 supportive.") { $0.polarity },
    .choice("shift", "Whether the position is said to change.") { $0.shift },
    .integers("evidence", "The numbers of its stances in `stances`, from 0.") { $0.evidence },
  ]

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// The country that takes the position.
  public let source: String
  /// The country toward which it is taken.
  public let target: String
  /// -1, 0 or 1.
  public let polarity: Int
  /// Whether it is said to change.
  public let shift: Stance.Shift
  /// Indices of its stances.
  public let evidence: [Int]

  /// Makes a position.
  public init(
    span: TextSpan, source: String, target: String, polarity: Int, shift: Stance.Shift,
    evidence: [Int], rule: String
  ) {
    self.span = span
    self.source = source
    self.target = target
    self.polarity = polarity
    self.shift = shift
    self.evidence = evidence
    self.rule = rule
  }
}
