/// Reads the embedded tables of countries.
struct BuiltInCountries {
  private(set) var countries: [Country] = []
  private(set) var entries: [GazetteerEntry] = []

  init() {
    readCountries()
    readBlocs()
    readNames()
    readOfficeHolders()
  }

  private mutating func readCountries() {
    for row in LexiconFile.named("countries").rows {
      countries.append(Country(code: row[0], alpha2: row[1], name: row[3], isBloc: false))
      for name in Set([row[3], row[4]]).sorted() {
        entries.append(
          GazetteerEntry(name: name, code: row[0], kind: .name, isExact: name == "Chad"))
      }
      for capital in row.list(5) where capital != row[3] {
        entries.append(GazetteerEntry(name: capital, code: row[0], kind: .capital))
      }
    }
  }

  private mutating func readBlocs() {
    for row in LexiconFile.named("blocs").rows {
      countries.append(Country(code: row[0], alpha2: nil, name: row[1], isBloc: true))
      let isAcronym = row[1].allSatisfy { $0.isUppercase || $0.isNumber }
      for name in Set([row[1], row[2]]).sorted() {
        entries.append(
          GazetteerEntry(
            name: name, code: row[0], kind: .name, isExact: isAcronym && name == row[1]))
      }
    }
  }

  private mutating func readNames() {
    for row in LexiconFile.named("country_names").rows {
      guard let kind = GazetteerEntry.Kind(rawValue: row[2]) else { continue }
      let flags = row[3].split(separator: " ")
      entries.append(
        GazetteerEntry(
          name: row[0], code: row[1], kind: kind, isExact: flags.contains("exact"),
          isWeak: flags.contains("weak")))
    }
  }

  /// A person is known by the full name and by the short forms that the table lists.
  private mutating func readOfficeHolders() {
    for row in LexiconFile.named("office_holders").rows {
      for name in [row[0]] + row.list(1) {
        entries.append(
          GazetteerEntry(
            name: name, code: row[2], kind: .leader, fullName: row[0], office: row[3],
            from: row[4].isEmpty ? nil : row[4], to: row[5].isEmpty ? nil : row[5]))
      }
    }
  }
}
