/// A country, territory or bloc.
public struct Country: Sendable, Hashable {
  /// ISO 3166-1 alpha-3, a code of ours (XKX, EU, NATO), or one of a user's.
  public let code: String
  /// ISO 3166-1 alpha-2; nil for blocs and a user's countries.
  public let alpha2: String?
  /// The common English name.
  public let name: String
  /// Whether it is a bloc or international organization.
  public let isBloc: Bool
}

/// A name that stands for a country in some way.
public struct GazetteerEntry: Sendable, Hashable {
  /// In which way a name stands for a country.
  public enum Kind: String, Sendable, CaseIterable {
    /// The country's name or a variant of it.
    case name
    /// Its capital.
    case capital
    /// The seat of its government, such as the Kremlin.
    case seat
    /// Its people, or its adjective.
    case demonym
    /// One of its bodies: a ministry, an armed force, state media.
    case organization
    /// Someone who holds office, within the term.
    case leader
    /// An entry of a user's own gazetteer.
    case user
    /// A longer name that holds a country's but does not stand for it: South China Sea.
    case blocked
  }

  /// The name.
  public let name: String
  /// The country's code.
  public let code: String
  /// In which way the name stands for it.
  public let kind: Kind
  /// Whether only these very letters count.
  public let isExact: Bool
  /// Whether the name counts only where something else in the document supports it.
  public let isWeak: Bool
  /// The full name of an office holder, or the entry's name.
  public let fullName: String
  /// The office of a leader.
  public let office: String?
  /// The first day of the term, as precise as it is known: 2013, 2013-04 or 2013-04-19.
  public let from: String?
  /// The last day of the term; nil while it lasts.
  public let to: String?

  init(
    name: String, code: String, kind: Kind, isExact: Bool = false, isWeak: Bool = false,
    fullName: String? = nil, office: String? = nil, from: String? = nil, to: String? = nil
  ) {
    self.name = name
    self.code = code
    self.kind = kind
    self.isExact = isExact
    self.isWeak = isWeak
    self.fullName = fullName ?? name
    self.office = office
    self.from = from
    self.to = to
  }

  /// Whether the term takes in a day, given in ISO 8601; names other than leaders' always hold.
  ///
  /// A term known by its year or month takes in the whole of it.
  public func holds(on date: String) -> Bool {
    if let from, date.prefix(from.count) < from { return false }
    if let to, date.prefix(to.count) > to { return false }
    return true
  }
}

/// The countries and blocs of the world, with the names that stand for them, as of October 2025.
public struct CountryGazetteer: Sendable {
  /// What is built in; read once from the embedded tables.
  public static let builtIn = CountryGazetteer(tables: BuiltInCountries())

  /// Everything known by its code.
  private var countriesByCode: [String: Country]
  /// All names, in the order of the tables; a user's come last.
  public private(set) var entries: [GazetteerEntry]

  init(tables: BuiltInCountries) {
    countriesByCode = Dictionary(uniqueKeysWithValues: tables.countries.map { ($0.code, $0) })
    entries = tables.entries
  }

  /// The country or bloc with a code.
  public func country(_ code: String) -> Country? { countriesByCode[code] }

  /// All codes, sorted.
  public var codes: [String] { countriesByCode.keys.sorted() }

  /// Adds a user's own names, which override those built in.
  ///
  /// A line is NAME, CODE and optionally TYPE, FROM, TO, separated by tabs, or by commas where the
  /// file's name ends in `.csv`. A code that is not known makes a new country of the name. The code
  /// `-` takes a name out.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8.
  ///   - file: Its name, for messages.
  /// - Throws: All problems, by line.
  public mutating func add(userFile bytes: [UInt8], named file: String)
    throws(GazetteerFileProblems)
  {
    for entry in try UserGazetteer.entries(in: bytes, named: file) {
      entries.removeAll { $0.name.lowercased() == entry.name.lowercased() }
      guard entry.code != "-" else { continue }
      entries.append(entry)
      if countriesByCode[entry.code] == nil {
        countriesByCode[entry.code] = Country(
          code: entry.code, alpha2: nil, name: entry.name, isBloc: false)
      }
    }
  }
}
