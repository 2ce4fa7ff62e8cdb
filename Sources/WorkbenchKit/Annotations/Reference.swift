/// A pronoun or description that stands for an entity: "he", "the two nations".
public struct Reference: Annotation {
  /// See `Layer`.
  public static let key = "references"
  /// See `Annotation`.
  public static let summary = "A pronoun or description resolved to an entity, where that is clear."
  /// See `Annotation`.
  public static let fields: [Field<Reference>] = [
    .integer("entity", "The number of the entity's cluster in `clusters`.") { $0.entity },
    .string("represents", "The country or bloc that it stands for.") { $0.represents },
    .string("why", "What made the link clear.") { $0.why },
  ]

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// The number of the entity's cluster.
  public let entity: Int
  /// The country that it stands for.
  public let represents: String?
  /// What made the link clear.
  public let why: String

  /// Makes a reference.
  public init(span: TextSpan, entity: Int, represents: String?, why: String, rule: String) {
    self.span = span
    self.entity = entity
    self.represents = represents
    self.why = why
    self.rule = rule
  }
}
