import WorkbenchKit

/// What a word says of the name that it stands in or beside: the classes of `name_words.tsv`.
struct NameWordClasses: OptionSet, Sendable {
  let rawValue: UInt16

  static let personalTitle = NameWordClasses(rawValue: 1)
  static let office = NameWordClasses(rawValue: 2)
  static let otherTitle = NameWordClasses(rawValue: 4)
  static let governmentBody = NameWordClasses(rawValue: 8)
  static let organization = NameWordClasses(rawValue: 16)
  static let location = NameWordClasses(rawValue: 32)
  static let place = NameWordClasses(rawValue: 64)
  static let unitedStatesState = NameWordClasses(rawValue: 128)
  static let firstName = NameWordClasses(rawValue: 256)
  static let unsureSurname = NameWordClasses(rawValue: 512)
  static let noName = NameWordClasses(rawValue: 1024)
  static let blocked = NameWordClasses(rawValue: 2048)
  static let opener = NameWordClasses(rawValue: 4096)
  static let speechVerb = NameWordClasses(rawValue: 8192)
  static let knownOrganization = NameWordClasses(rawValue: 16384)
  static let thing = NameWordClasses(rawValue: 32768)

  static let title: NameWordClasses = [.personalTitle, .office, .otherTitle]
  static let anyOrganization: NameWordClasses = [.governmentBody, .organization]
  static let anyPlace: NameWordClasses = [.place, .unitedStatesState]

  private static let byName: [String: NameWordClasses] = [
    "personal-title": .personalTitle, "office": .office, "other-title": .otherTitle,
    "government-body": .governmentBody, "organization": .organization, "location": .location,
    "place": .place, "us-state": .unitedStatesState, "first-name": .firstName,
    "unsure-surname": .unsureSurname, "no-name": .noName, "blocked": .blocked,
    "opener": .opener, "known-organization": .knownOrganization,
    "speech-verb": .speechVerb, "thing": .thing,
  ]

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The class with a name of the table; none for an unknown name.
  init(named name: String) {
    self = Self.byName[name] ?? []
  }

  func isAny(of others: NameWordClasses) -> Bool { !isDisjoint(with: others) }
}

/// The table `name_words.tsv`, read once.
struct NameWords: Sendable {
  static let builtIn = NameWords(LexiconFile.named("name_words"))

  private var table = PhraseTable<NameWordClasses>()

  init(_ file: LexiconFile) {
    for row in file.rows {
      let classes = NameWordClasses(named: row[0])
      for phrase in row.list(1) { table.add(phrase, classes) }
    }
  }

  /// The longest phrase of the table that begins at a token, with its classes.
  func match(at index: Int, in tokens: TokenizedText) -> (count: Int, classes: NameWordClasses)? {
    table.longestMatch(at: index, in: tokens).map { match in
      (match.count, match.values.reduce(into: NameWordClasses()) { $0.formUnion($1) })
    }
  }

  /// The classes of one token, where no longer phrase begins with it.
  func classes(of index: Int, in tokens: TokenizedText) -> NameWordClasses {
    guard let match = match(at: index, in: tokens), match.count == 1 else { return [] }
    return match.classes
  }
}
