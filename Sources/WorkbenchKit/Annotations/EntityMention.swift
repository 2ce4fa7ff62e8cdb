/// A place in the text where a person, organization, location or nationality is named.
public struct EntityMention: Annotation {
  /// See `Layer`.
  public static let key = "entities"
  /// See `Annotation`.
  public static let summary = "A named person, organization, location or nationality."
  /// See `Annotation`.
  public static let fields: [Field<EntityMention>] = [
    .choice("type", "What is named.") { $0.type },
    .string("name", "The fullest name of the same entity in the document.") { $0.name },
    .integer("entity", "The number of its cluster in `clusters`.") { $0.entity },
    .string(
      "represents",
      "The country or bloc that it stands for: ISO 3166-1 alpha-3, or a code such as XKX or EU."
    ) {
      $0.country?.code
    },
    .choice("via", "How it stands for that country.") { $0.country?.via },
    .flag("assumed", "Whether the country is assumed where other readings are possible.") {
      $0.country?.isAssumed ?? false
    },
  ]

  /// See `Annotation`.
  public var span: TextSpan
  /// See `Annotation`.
  public var rule: String
  /// What is named.
  public var type: EntityType
  /// The fullest name of the entity in the document.
  public var name: String
  /// The number of its cluster.
  public var entity: Int
  /// The country that it stands for; nil for those who stand for none.
  public var country: CountryLink?

  /// Makes a mention.
  public init(
    span: TextSpan, type: EntityType, name: String, entity: Int, country: CountryLink? = nil,
    rule: String
  ) {
    self.span = span
    self.rule = rule
    self.type = type
    self.name = name
    self.entity = entity
    self.country = country
  }
}

/// What kind of thing an entity is.
public enum EntityType: String, Sendable, CaseIterable {
  /// A human being.
  case person
  /// A company, body, party, army or other group.
  case organization
  /// A country, city, region or other place.
  case location
  /// People or things of a country, by its demonym: "Venezuelan", "the Chinese".
  case nationality
  /// Anything else with a name.
  case other
}

/// That a mention stands for a country or bloc.
public struct CountryLink: Sendable, Equatable {
  /// How a mention stands for a country.
  public enum Via: String, Sendable, CaseIterable {
    /// By its name.
    case name
    /// By its capital: "Caracas".
    case capital
    /// By the seat of its government: "the Kremlin".
    case seat
    /// By someone who holds office at the date of the document: "Maduro".
    case leader
    /// By its demonym or adjective: "Russian".
    case demonym
    /// By one of its bodies: "the State Department".
    case organization
    /// By an entry of the user's own gazetteer.
    case user
  }

  /// ISO 3166-1 alpha-3, or a code of ours or of the user's.
  public let code: String
  /// How the mention stands for it.
  public let via: Via
  /// Whether other readings are possible and this one was assumed.
  public let isAssumed: Bool

  /// Makes a link.
  public init(_ code: String, via: Via, isAssumed: Bool = false) {
    self.code = code
    self.via = via
    self.isAssumed = isAssumed
  }
}
