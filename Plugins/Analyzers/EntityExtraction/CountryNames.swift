import WorkbenchKit

/// The names of a gazetteer, found in text and resolved to the country that they stand for at a
/// date.
struct CountryNames: Sendable {
  /// A name of the gazetteer in the text, with all that it may mean.
  struct Match {
    let count: Int
    let entries: [GazetteerEntry]

    /// Whether the name itself is of a kind: a demonym, a leader.
    func isAny(of kinds: GazetteerEntry.Kind...) -> Bool {
      entries.contains { kinds.contains($0.kind) }
    }
  }

  static let builtIn = CountryNames(.builtIn)

  private var table = PhraseTable<GazetteerEntry>()
  private let gazetteer: CountryGazetteer

  init(_ gazetteer: CountryGazetteer) {
    self.gazetteer = gazetteer
    for entry in gazetteer.entries { table.add(entry.name, entry, isCaseSensitive: entry.isExact) }
  }

  /// The longest name that begins at a token; names with a capital must be written with one.
  func match(at index: Int, in tokens: TokenizedText) -> Match? {
    guard let found = table.longestMatch(at: index, in: tokens) else { return nil }
    let isCapitalized = tokens.shape(ofToken: index).contains(.capitalized)
    let entries = found.values.filter { isCapitalized || $0.name.first?.isUppercase == false }
    return entries.isEmpty ? nil : Match(count: found.count, entries: entries)
  }

  /// The country that a name stands for; nil where it stands for none or for several.
  ///
  /// - Parameters:
  ///   - match: The name.
  ///   - date: The day of the text; without one, an office holder counts where all the holder's
  ///     terms are of one country.
  ///   - settled: The codes that the document names without doubt; they settle a name with several
  ///     meanings.
  /// - Returns: The link, or nil.
  func link(of match: Match, on date: CalendarDate?, settledBy settled: Set<String>) -> CountryLink?
  {
    let holding = match.entries.filter { $0.kind != .blocked && isValid($0, on: date) }
    let codes = Set(holding.map(\.code))
    guard let first = holding.first else { return nil }
    if codes.count == 1 {
      if first.isWeak, !settled.contains(first.code) { return nil }
      let isUndatedLeader = date == nil && (first.from != nil || first.to != nil)
      return CountryLink(first.code, via: first.kind.via, isAssumed: isUndatedLeader)
    }
    let remaining = holding.filter { settled.contains($0.code) }
    guard Set(remaining.map(\.code)).count == 1, let only = remaining.first else { return nil }
    return CountryLink(only.code, via: only.kind.via, isAssumed: true)
  }

  private func isValid(_ entry: GazetteerEntry, on date: CalendarDate?) -> Bool {
    date.map { entry.holds(on: $0.description) } ?? true
  }

  /// Whether a code is a bloc's.
  func isBloc(_ code: String) -> Bool { gazetteer.country(code)?.isBloc ?? false }

  /// What a name of the gazetteer names: a place, a body, a person, or people.
  func type(of match: Match) -> EntityType {
    guard let entry = match.entries.first else { return .other }
    switch entry.kind {
    case .leader: return .person
    case .demonym: return .nationality
    case .organization: return .organization
    case .name, .user: return isBloc(entry.code) ? .organization : .location
    case .capital, .seat, .blocked: return .location
    }
  }
}

extension GazetteerEntry.Kind {
  /// How a mention of such a name stands for its country.
  var via: CountryLink.Via {
    switch self {
    case .name, .blocked: .name
    case .capital: .capital
    case .seat: .seat
    case .demonym: .demonym
    case .organization: .organization
    case .leader: .leader
    case .user: .user
    }
  }
}
