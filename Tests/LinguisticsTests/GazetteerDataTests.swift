import Testing

@testable import Linguistics

struct GazetteerDataTests {
  private static let gazetteer = CountryGazetteer.builtIn

  @Test(arguments: LexiconFile.names)
  func `a table says what it holds and where that comes from`(name: String) {
    let file = LexiconFile.named(name)
    let header = file.header.joined(separator: " ").lowercased()
    #expect(header.contains("general knowledge") || header.contains("checked"))
    #expect(!file.rows.isEmpty)
  }

  @Test
  func `codes are unique and well formed`() {
    let rows = LexiconFile.named("countries").rows + LexiconFile.named("blocs").rows
    let codes = rows.map { $0[0] }
    #expect(Set(codes).count == codes.count)
    for row in LexiconFile.named("countries").rows {
      #expect(row[0].utf8.count == 3 && row[1].utf8.count == 2, "line \(row.line)")
      #expect(!row[3].isEmpty && !row[5].isEmpty, "line \(row.line)")
    }
  }

  @Test
  func `every name has a known code and kind`() {
    for row in LexiconFile.named("country_names").rows {
      #expect(GazetteerEntry.Kind(rawValue: row[2]) != nil, "line \(row.line)")
      let isBlocked = row[2] == "blocked"
      #expect(isBlocked ? row[1] == "-" : Self.gazetteer.country(row[1]) != nil, "line \(row.line)")
      let flags = row[3].split(separator: " ")
      #expect(flags.allSatisfy { $0 == "exact" || $0 == "weak" }, "line \(row.line)")
    }
  }

  @Test
  func `terms are dates in order, of known countries`() {
    for row in LexiconFile.named("office_holders").rows {
      #expect(Self.gazetteer.country(row[2]) != nil, "line \(row.line)")
      #expect(!row[0].isEmpty && !row[3].isEmpty, "line \(row.line)")
      for date in [row[4], row[5]] where !date.isEmpty {
        #expect([4, 7, 10].contains(date.utf8.count), "line \(row.line)")
      }
      #expect(row[5].isEmpty || row[4].prefix(4) <= row[5].prefix(4), "line \(row.line)")
    }
  }

  @Test(arguments: [
    ("2012-06-01", false), ("2013-03-05", true), ("2018-12-12", true), ("2025-10-01", true),
  ])
  func `an office holder stands for the country within the term`(date: String, holds: Bool) {
    let terms = Self.gazetteer.entries.filter { $0.name == "Nicolás Maduro" && $0.kind == .leader }
    #expect(terms.contains { $0.holds(on: date) } == holds)
  }

  @Test(arguments: ["USD", "EUR", "VES", "CNY", "DEM"])
  func `a currency is known by its code`(code: String) {
    #expect(CurrencyTable.builtIn.currency(code)?.code == code)
  }
}
