/// An entity of the document with all its mentions; its span is the first of them.
public struct Cluster: Annotation {
  /// See `Layer`.
  public static let key = "clusters"
  /// See `Annotation`.
  public static let summary =
    "An entity of the document, with the number of its mentions; its span is the first."
  /// See `Annotation`.
  public static let fields: [Field<Cluster>] = [
    .integer("id", "Its number, from 1 in the order of first mention.") { $0.id },
    .string("name", "Its fullest name in the document.") { $0.name },
    .choice("type", "What it is.") { $0.type },
    .string("represents", "The country or bloc that it stands for.") { $0.represents },
    .string("title", "The title it bears: President.") { $0.title },
    .string("role", "What it is said to be: international relations professor at Icesi University.")
    {
      $0.role
    },
    .integer("mentions", "How often it is named.") { $0.mentions },
  ]

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// Its number.
  public let id: Int
  /// Its fullest name.
  public let name: String
  /// What it is.
  public let type: EntityType
  /// The country that it stands for.
  public let represents: String?
  /// The title it bears.
  public let title: String?
  /// What it is said to be.
  public let role: String?
  /// How often it is named.
  public let mentions: Int

  /// Makes a cluster.
  public init(
    span: TextSpan, id: Int, name: String, type: EntityType, represents: String? = nil,
    title: String? = nil, role: String? = nil, mentions: Int, rule: String
  ) {
    self.span = span
    self.rule = rule
    self.id = id
    self.name = name
    self.type = type
    self.represents = represents
    self.title = title
    self.role = role
    self.mentions = mentions
  }
}
