import Testing

@testable import WorkbenchKit

/// From a document with annotations to one line of JSON.
struct RecordWriterTests {
  @Test func `keys come in their order, whatever the order of the types`() throws {
    let types: [any Annotation.Type] = [
      Zebra.self, Position.self, Sentiment.self, Stance.self, MoneyFigure.self, Aardvark.self,
      Quote.self,
      TimeExpression.self, Cluster.self, EntityMention.self, Reference.self, NestedMention.self,
    ]
    let others = JSONObject([
      .init(key: "outlet", value: "The Paper"), .init(key: "url", value: "http://example.com/"),
    ])
    let input = DocumentInput(
      id: "a", metadata: Metadata(title: "T", date: CalendarDate("2025-11-05"), others: others),
      text: Text("One."), targets: [0..<3], origin: "a")
    for types in [types, types.reversed()] {
      let record = RecordWriter(types).record(of: try Document(input))
      #expect(
        record.json.members.map(\.key) == [
          "id", "title", "date", "outlet", "url", "sentences", "entities", "nested", "references",
          "clusters", "times", "money", "quotes", "targets", "stances", "positions", "aardvark",
          "zebra",
        ])
      #expect(RecordSchema(types).kinds.map(\.key) == record.json.members.dropFirst(5).map(\.key))
    }
  }

  @Test func `metadata under a key of the record's own are kept under another`() throws {
    let keys = ["zebra", "money", "error", "skipped", "id", "author"]
    let others = JSONObject(keys.map { .init(key: $0, value: "x") })
    let input = DocumentInput(
      id: "a", metadata: Metadata(others: others), text: Text("One."), origin: "a")
    let record = RecordWriter([Zebra.self]).record(of: try Document(input))
    #expect(
      record.json.members.map(\.key) == [
        "id", "source_zebra", "source_money", "source_error", "source_skipped", "source_id",
        "author", "sentences", "zebra",
      ])
    #expect(record.error == nil)
  }

  @Test func `what a document does not have is left out, what was looked for is a list`() throws {
    let record = try record("", [MoneyFigure.self]) { _ in }
    #expect(JSONValue.object(record.json).text == #"{"id":"a","sentences":[],"money":[]}"#)
  }

  @Test func `offsets count Unicode scalars and cut out the text`() throws {
    let text = "Zoë 😀 paid €5 in “Köln”. " + String(repeating: "é", count: 100) + " Then Ann."
    let ann = Text(text).count - 4
    let record = try record(text, [TimeExpression.self]) { document in
      try document.add(time(0, 4))
      try document.add(time(5, 9))
      try document.add(time(ann, ann + 3))
    }
    let scalars = Array(text.unicodeScalars)
    let found = record.annotations("times").compactMap { object -> [String]? in
      guard let start = object["start"]?.integer, let end = object["end"]?.integer else {
        return nil
      }
      let cut = scalars[start..<end].map { String($0) }.joined()
      return [cut, object["text"]?.string ?? "", "\(object["sentence"]?.integer ?? 0)"]
    }
    let last = record.annotations("sentences").count
    #expect(found == [["Zoë", "Zoë", "1"], ["😀", "😀", "1"], ["Ann", "Ann", "\(last)"]])
    #expect(record.sentence(last)?["text"]?.string?.hasSuffix("Ann.") == true)
  }

  private func time(_ start: Int, _ end: Int) -> TimeExpression {
    TimeExpression(span: TextSpan(start: start, end: end), from: nil, to: nil, rule: "test")
  }

  @Test func `an annotation has place, fields in their order, and rule`() throws {
    let record = try record("He paid $5 to Ann.", [MoneyFigure.self]) { document in
      var figure = MoneyFigure(
        span: TextSpan(start: 8, end: 10), value: .exact(ExactDecimal(5)), currency: "USD",
        isCurrencyAssumed: true, modifier: .atLeast, rule: "sign")
      figure.receiver = "VEN"
      try document.add(figure)
    }
    #expect(
      record.json["money"]?.text
        == #"[{"start":8,"end":10,"text":"$5","sentence":1,"amount":"5","currency":"USD","assumed":true,"modifier":"at least","receiver":"VEN","rule":"sign"}]"#
    )
  }

  @Test func `a sentiment is written inside what it joins, and nowhere else`() throws {
    let record = try record("Fine. Bad.", [Sentiment.self, Quote.self, EntityMention.self]) {
      document in
      let fine = TextSpan(start: 0, end: 5)
      try document.add(quote(fine))
      try document.add(quote(TextSpan(start: 6, end: 10)))
      try document.add(
        EntityMention(span: fine, type: .other, name: "Fine", entity: 1, rule: "test"))
      try document.add(
        Sentiment(of: "quotes", span: fine, label: .positive, score: 0.12345, rule: "words"))
    }
    #expect(
      record.json["quotes"]?.text
        == #"[{"start":0,"end":5,"text":"Fine.","sentence":1,"kind":"direct","rule":"test","sentiment":{"label":"positive","score":0.123,"rule":"words"}},{"start":6,"end":10,"text":"Bad.","sentence":2,"kind":"direct","rule":"test"}]"#
    )
    #expect(record.annotations("entities").first?["sentiment"] == nil)
    #expect(record.json["sentiment"] == nil)
  }

  private func quote(_ span: TextSpan) -> Quote {
    Quote(span: span, kind: .direct, speaker: nil, cue: nil, rule: "test")
  }

  @Test func `an excerpt has a place of its own`() throws {
    let record = try record("Zoë: no", [Quote.self]) { document in
      let speaker = Quote.Speaker(span: TextSpan(start: 0, end: 4), name: "Zoë", represents: nil)
      try document.add(
        Quote(
          span: TextSpan(start: 6, end: 8), kind: .indirect, speaker: speaker,
          cue: TextSpan(start: 4, end: 5), rule: "test"))
    }
    #expect(
      record.json["quotes"]?.text
        == #"[{"start":5,"end":7,"text":"no","sentence":1,"kind":"indirect","speaker":{"start":0,"end":3,"text":"Zoë","name":"Zoë"},"cue":{"start":3,"end":4,"text":":"},"rule":"test"}]"#
    )
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0001, "0.0"), (0.0005, "0.001"), (-0.12345, "-0.123"), (1.0, "1.0"),
    (0.1 + 0.2, "0.3"), (-10, "-10.0"),
  ])
  func `numbers are rounded to three decimals`(number: Double, text: String) throws {
    let record = try record("Bad.", [Sentiment.self, Quote.self]) { document in
      let span = TextSpan(start: 0, end: 4)
      try document.add(quote(span))
      try document.add(
        Sentiment(of: "quotes", span: span, label: .neutral, score: number, rule: "test"))
    }
    #expect(record.annotations("quotes").first?["sentiment"]?["score"]?.text == text)
  }

  @Test func `a failure is a record with an error`() {
    let record = Record.failure(id: "a", analyzer: "money", origin: "a.txt:3", message: "it failed")
    #expect(
      JSONValue.object(record.json).text
        == #"{"id":"a","error":{"analyzer":"money","origin":"a.txt:3","message":"it failed"}}"#)
    #expect(record.error != nil)
    #expect(record.sentence(1) == nil)
  }

  private func record(
    _ text: String, _ types: [any Annotation.Type], _ add: (inout Document) throws -> Void
  ) throws -> Record {
    let input = DocumentInput(id: "a", metadata: Metadata(), text: Text(text), origin: "a")
    var document = try Document(input)
    try add(&document)
    return RecordWriter(types).record(of: document)
  }
}

private struct Zebra: Annotation {
  static let key = "zebra"
  static let summary = "Unknown to the kit."
  static let fields: [Field<Zebra>] = []
  let span: TextSpan
  let rule: String
}

private struct Aardvark: Annotation {
  static let key = "aardvark"
  static let summary = "Unknown to the kit."
  static let fields: [Field<Aardvark>] = []
  let span: TextSpan
  let rule: String
}
