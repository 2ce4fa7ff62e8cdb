import Testing

@testable import WorkbenchKit

struct RecordTableTests {
  private func table(_ key: String, _ types: [any Annotation.Type]) throws -> RecordTable {
    let tables = RecordTable.tables(of: RecordSchema(types))
    return try #require(tables.first { $0.key == key })
  }

  private let record = Record(
    JSONObject([
      .init(key: "id", value: "a"), .init(key: "date", value: "2024-05-01"),
      .init(
        key: "sentences",
        value: [
          ["start": 0, "end": 4, "text": "Head", "headline": true, "rule": "splitter"],
          ["start": 5, "end": 8, "text": "Two", "rule": "splitter"],
        ]),
      .init(
        key: "quotes",
        value: [
          [
            "start": 5, "end": 8, "text": "Two", "sentence": 2, "kind": "direct",
            "speaker": ["start": 0, "end": 4, "text": "Head", "name": "Head"],
            "sentiment": ["label": "negative", "score": -0.5, "rule": "r"], "rule": "q",
          ]
        ]),
    ]))

  @Test func `the documents come first, then the kinds in the order of the record`() {
    let tables = RecordTable.tables(of: RecordSchema([Position.self, Quote.self, Sentiment.self]))
    #expect(tables.map(\.key) == ["documents", "sentences", "quotes", "targets", "positions"])
  }

  @Test func `excerpts and joined kinds are flattened`() throws {
    let quotes = try table("quotes", [Quote.self, Sentiment.self])
    let row = try #require(quotes.rows(of: record).first)
    let cells = zip(quotes.columns, row).map { "\($0.name): \($1.text)" }
    #expect(
      cells == [
        #"document: "a""#, #"date: "2024-05-01""#, "number: 0", "sentence: 2", "start: 5",
        "end: 8", #"text: "Two""#, #"kind: "direct""#, "speaker_start: 0", "speaker_end: 4",
        #"speaker_text: "Head""#, #"speaker_name: "Head""#, "speaker_represents: null",
        "cue_start: null", "cue_end: null", "cue_text: null", #"sentiment_label: "negative""#,
        "sentiment_score: -0.5", "sentiment_target: null", #"rule: "q""#, #"sentence_text: "Two""#,
      ])
  }

  @Test func `sentences have the numbers by which others name them`() throws {
    let rows = try table("sentences", []).rows(of: record)
    #expect(rows.map { $0[2] } == [1, 2])
    #expect(rows.map(\.last) == ["splitter", "splitter"])
  }

  @Test func `lists are words and flags are 1`() throws {
    let position: JSONValue = ["source": "RUS", "evidence": [0, 12], "sentence": 1, "rule": "r"]
    let record = Record(
      JSONObject([
        .init(key: "id", value: "a"), .init(key: "positions", value: [position]),
        .init(key: "money", value: [["assumed": true, "amount": "2.5"]]),
      ]))
    let positions = try table("positions", [Position.self])
    #expect(positions.rows(of: record)[0].contains("0 12"))
    let money = try table("money", [MoneyFigure.self])
    let cells = zip(money.columns, money.rows(of: record)[0])
    #expect(cells.first { $0.0.name == "assumed" }?.1 == 1)
    #expect(cells.first { $0.0.name == "amount" }?.1 == "2.5")
    #expect(cells.first { $0.0.name == "amount" }?.0.type == .decimal)
  }

  @Test(arguments: [
    (#"{"id":"a","title":"T","outlet":"G"}"#, #"["a",null,"T","G","analyzed",null]"#),
    (#"{"id":"a","skipped":"Spanish"}"#, #"["a",null,null,null,"skipped","Spanish"]"#),
    (#"{"id":"a","error":{"origin":"x","message":"m"}}"#, #"["a",null,null,null,"failed","m"]"#),
  ])
  func `a document tells what became of it`(json: String, row: String) throws {
    let object = try #require(try JSONReader.read(Array(json.utf8)[...]).object)
    #expect(
      RecordTable.documents.rows(of: Record(object)).map { JSONValue.array($0).text } == [row])
  }

  @Test func `a field with the name of another column is numbered`() {
    let names = RecordTable(RecordSchema([Event.self]).kinds[2]).columns.map(\.name)
    #expect(
      names == [
        "document", "date", "number", "sentence", "start", "end", "text", "date_2", "Number_2",
        "how_many", "rule", "sentence_text",
      ])
  }

  @Test func `a tracker has a column for each of its own`() {
    let fields: [FieldDescription] = [
      .init(name: "mean-polarity", type: .number, summary: "How."),
      .init(name: "mean_polarity", type: .decimal, summary: "How exactly."),
      .init(name: "speaker", type: .excerpt([]), summary: "Who."),
    ]
    let columns = TrackerTable(name: "t", columns: fields, rows: []).tableColumns
    #expect(columns.map(\.name) == ["mean_polarity", "mean_polarity_2", "speaker"])
    #expect(columns.map(\.type) == [.real, .decimal, .text])
  }
}

/// A kind of annotation whose fields are named as columns that every table has.
private struct Event: Annotation {
  static let key = "events"
  static let summary = "Something that happens."
  static let fields: [Field<Event>] = [
    .string("date", "When.") { _ in nil }, .integer("Number", "Which.") { _ in nil },
    .integer("how-many", "How many.") { _ in nil },
  ]
  let span: TextSpan
  let rule = "test"
}
