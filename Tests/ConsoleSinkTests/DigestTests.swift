import Testing
import WorkbenchKit

@testable import ConsoleSink

struct DigestTests {
  private func lines(_ records: [String], tables: [TrackerTable] = [], rows: Int = 12) throws
    -> [String]
  {
    let run = RunDescription(pipeline: "test", schema: RecordSchema([]), gazetteer: .builtIn)
    var digest = Digest(run: run)
    for record in records {
      let json = try JSONReader.read(Array(record.utf8)[...])
      digest.add(Record(try #require(json.object)))
    }
    tables.forEach { digest.add($0) }
    return digest.lines(on: Page(width: 80), mostRows: rows)
  }

  private static let article = """
    {"id":"a.txt","title":"Oil flows again","date":"2025-11-05","sentences":[
    {"start":0,"end":15,"text":"Oil flows again","headline":true},
    {"start":17,"end":70,"text":"Russia backs Venezuela with over $30 billion in loans."},
    {"start":71,"end":99,"text":"“It helps,” Ada Example said."}],
    "money":[{"start":46,"end":57,"text":"$30 billion","sentence":2,"amount":"30000000000",
    "currency":"USD","assumed":true,"modifier":"over","rule":"sign"}],
    "quotes":[{"start":71,"end":82,"text":"“It helps,”","sentence":3,"kind":"direct",
    "speaker":{"start":83,"end":94,"text":"Ada Example","name":"Ada Example"},
    "sentiment":{"label":"positive","score":0.5}}],
    "stances":[{"start":17,"end":39,"text":"Russia backs Venezuela","sentence":2,"source":"RUS",
    "target":"VEN","polarity":1,"shift":"cooling"}],
    "positions":[{"start":17,"end":39,"text":"Russia backs Venezuela","sentence":2,
    "source":"RUS","target":"VEN","polarity":1,"shift":"cooling","evidence":[0]}]}
    """

  @Test
  func `one article gives its stances, statements and sums with their sentences`() throws {
    let digest = try lines([Self.article]).joined(separator: "\n")
    let expected = [
      "Oil flows again · a.txt · 2025-11-05 · 3 sentences: [5] the fifth, [H] the",
      "headline",
      "",
      "TOWARD VENEZUELA",
      "  Russia  supportive, COOLING",
      "      + [2] “Russia backs Venezuela”",
      "",
      "SAID  Ada Example                                          1 statement, positive",
      "        positive  [3] “It helps,”",
      "",
      "MONEY over 30 bn USD  … backs Venezuela with over $30 billion in loans. …    [2]",
      "",
      "UNSURE  the currency is assumed for 1 of 1 sum: the text has a bare sign or word",
    ].joined(separator: "\n")
    #expect(digest == expected)
  }

  @Test
  func `nothing in a text can move the cursor`() throws {
    let record = "{\"id\":\"\\u001b[2J.txt\",\"title\":\"\\u001b[31mRed\",\"sentences\":[]}"
    let digest = try lines([record]).joined(separator: "\n")
    #expect(!digest.unicodeScalars.contains("\u{1B}"))
    #expect(digest.contains("\\u{1B}[31mRed"))
  }

  @Test(arguments: [
    ("30000000000", "30 bn"), ("1500000", "1.5 m"), ("1234567", "1234567"), ("999999", "999999"),
    ("0.5", "0.5"), ("20000000", "20 m"), ("1250000000", "1.25 bn"), ("3000000000000", "3 tn"),
  ])
  func `an amount reads as one says it`(amount: String, expected: String) {
    #expect(Magnitude.short(amount) == expected)
  }

  @Test(arguments: [
    ([1, 1], ["none", "cooling"], "supportive, COOLING"), ([-1], ["cooling"], "opposed, HARDENING"),
    ([-1, -1], ["warming", "none"], "opposed, EASING"), ([1, -1], ["none", "none"], "mixed"),
    ([0], ["warming"], "neutral, WARMING"),
  ])
  func `a verdict says where a country stands and moves`(
    polarities: [Int], shifts: [String], expected: String
  ) {
    var stand = PositionDigest.Stand()
    stand.polarities = polarities
    stand.shifts = shifts
    #expect(Verdict(stand).words == expected)
  }

  @Test
  func `rows beyond the limit are counted`() throws {
    let records = (1...5).map { number in
      """
      {"id":"\(number)","sentences":[{"start":0,"end":9,"text":"€\(number) million"}],"money":[{"start":0,"end":9,
      "text":"€\(number) million","sentence":1,"amount":"\(number)000000","currency":"EUR","rule":"sign"}]}
      """
    }
    let digest = try lines(records, rows: 2)
    #expect(digest.contains { $0.hasPrefix("MONEY 5 m EUR") })
    #expect(digest.contains("      and 3 more sums; the other sinks have them all"))
  }

  @Test
  func `several articles get a grid of periods`() throws {
    let second = Self.article.replacing("a.txt", with: "b.txt").replacing(
      "2025-11", with: "2024-11")
    let columns = ["source", "target", "period", "for", "against"].map {
      FieldDescription(name: $0, type: .string, summary: "")
    }
    let table = TrackerTable(
      name: "stance-timeline", columns: columns,
      rows: [["RUS", "VEN", "2024", 2, 0], ["RUS", "VEN", "2025", 1, 3]])
    let digest = try lines([Self.article, second], tables: [table])
    #expect(digest.contains("  acts for and against  2024     2025     "))
    #expect(digest.contains("  Russia                +2       +1 -3    "))
  }
}
