/// A mention inside a longer mention: "China" in "Bank of China".
public struct NestedMention: Annotation {
  /// See `Layer`.
  public static let key = "nested"
  /// See `Annotation`.
  public static let summary =
    "A mention inside a longer mention, kept where it matters for countries."
  /// See `Annotation`.
  public static let fields: [Field<NestedMention>] = [
    .choice("type", "What is named.") { $0.type },
    .string("represents", "The country or bloc that it names.") { $0.country?.code },
    .choice("via", "How it names that country.") { $0.country?.via },
  ]

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// What is named.
  public let type: EntityType
  /// The country that it names.
  public let country: CountryLink?

  /// Makes a nested mention.
  public init(span: TextSpan, type: EntityType, country: CountryLink?, rule: String) {
    self.span = span
    self.type = type
    self.country = country
    self.rule = rule
  }
}
