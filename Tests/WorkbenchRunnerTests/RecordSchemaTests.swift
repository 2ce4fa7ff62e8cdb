import Testing
import WorkbenchKit

@testable import WorkbenchRunner

/// The JSON Schema of records and the records themselves are made from the same declarations, and
/// agree.
struct RecordSchemaTests {
  private static let schema = RecordSchemaDocument.schema(of: PluginRegistry([Finder.self]))

  @Test func `a record with every field of every kind is valid`() throws {
    let record = try Self.record()
    #expect(SchemaCheck.problems(of: .object(record.json), by: Self.schema) == [])
    #expect(SchemaCheck.unused(of: Self.schema, in: .object(record.json)) == ["error", "skipped"])
  }

  @Test func `every span cuts out its text`() throws {
    let scalars = Array(Finder.text.unicodeScalars)
    var wrong: [String] = []
    SchemaCheck.forEachObject(in: .object(try Self.record().json)) { object in
      guard let start = object["start"]?.integer, let end = object["end"]?.integer else { return }
      let cut = scalars[start..<end].map { String($0) }.joined()
      if cut != object["text"]?.string { wrong.append(JSONValue.object(object).text) }
    }
    #expect(wrong == [])
  }

  @Test func `the record of a failure is valid`() {
    let record = Record.failure(id: "a", analyzer: nil, origin: "a.txt", message: "it failed")
    #expect(SchemaCheck.problems(of: .object(record.json), by: Self.schema) == [])
  }

  @Test(arguments: [
    (#"{}"#, ": 'id' is missing"), (#"{"id":1}"#, ".id: 1 is no string"),
    (#"{"id":"a","quotes":{}}"#, ".quotes: {} is no array"),
    (
      #"{"id":"a","quotes":[{"start":0,"end":1,"text":"a","sentence":0,"rule":"r"}]}"#,
      ".quotes[0].sentence: 0 is too small"
    ),
    (
      #"{"id":"a","times":[{"start":0,"end":1,"text":"a","sentence":1,"rule":"r","until":"x"}]}"#,
      ".times[0]: 'until' is unknown"
    ),
    (
      #"{"id":"a","quotes":[{"start":0,"end":1,"text":"a","sentence":1,"rule":"r","kind":"sung"}]}"#,
      #".quotes[0].kind: "sung" is not in the list"#
    ),
  ])
  func `a record that is not as declared is invalid`(json: String, problem: String) throws {
    let record = try JSONReader.read(Array(json.utf8)[...])
    #expect(SchemaCheck.problems(of: record, by: Self.schema) == [problem])
  }

  private static func record() throws -> Record {
    AnalysisPlan([Finder()]).record(
      of: DocumentInput(
        id: "a", metadata: Metadata(title: "Zoë pays", date: CalendarDate("2025-11-05")),
        text: Text(Finder.text), targets: [10..<13], origin: "a"))
  }
}

/// Finds one annotation of every kind with all of its fields.
private struct Finder: Analyzer {
  static let name = "finder"
  static let summary = "Finds everything."
  static let examples: [Example] = []
  static let text = "Zoë pays\n\nZoë paid €5. “No,” he said."
  static let writes: [any Annotation.Type] = [
    EntityMention.self, NestedMention.self, Reference.self, Cluster.self, TimeExpression.self,
    MoneyFigure.self, Quote.self, Sentiment.self, Stance.self, Position.self,
  ]

  /// "Zoë" in the second paragraph.
  private static let zoe = TextSpan(start: 11, end: 15)

  func analyze(_ document: inout Document) throws {
    try addNames(to: &document)
    try addMoney(to: &document)
    try addQuote(to: &document)
    try addStance(to: &document)
  }

  private func addNames(to document: inout Document) throws {
    let country = CountryLink("VEN", via: .leader, isAssumed: true)
    try document.add(
      EntityMention(
        span: Self.zoe, type: .person, name: "Zoë", entity: 1, country: country, rule: "test"))
    try document.add(NestedMention(span: Self.zoe, type: .other, country: country, rule: "test"))
    try document.add(
      Reference(span: Self.zoe, entity: 1, represents: "VEN", why: "the only one", rule: "test"))
    try document.add(
      Cluster(
        span: Self.zoe, id: 1, name: "Zoë", type: .person, represents: "VEN", title: "President",
        role: "payer", mentions: 1, rule: "test"))
    try document.add(TimeExpression(span: Self.zoe, from: "2025", to: "2026", rule: "test"))
    for key in [EntityMention.key, TargetSpan.key] {
      try addSentiment(of: key, Self.zoe, to: &document)
    }
    for sentence in document[Sentence.self] {
      try addSentiment(of: Sentence.key, sentence.span, to: &document)
    }
  }

  private func addSentiment(of key: String, _ span: TextSpan, to document: inout Document) throws {
    try document.add(
      Sentiment(of: key, span: span, label: .negative, score: -0.5, target: "Zoë", rule: "test"))
  }

  private func addMoney(to document: inout Document) throws {
    let five = ExactDecimal(5)
    for value in [MoneyFigure.Value.exact(five), .range(five.negated, five), .vague] {
      var figure = MoneyFigure(
        span: Self.zoe, value: value, currency: "EUR", isCurrencyAssumed: true, modifier: .about,
        rate: "hour",
        rule: "test")
      (figure.provider, figure.receiver, figure.flow) = ("VEN", "CHN", "loan")
      (figure.state, figure.purpose, figure.period) = ("paid", "rent", "2025")
      figure.converted = five
      try document.add(figure)
    }
  }

  private func addQuote(to document: inout Document) throws {
    let speaker = Quote.Speaker(span: Self.zoe, name: "Zoë", represents: "VEN")
    try document.add(
      Quote(span: Self.zoe, kind: .mixed, speaker: speaker, cue: Self.zoe, rule: "test"))
    try addSentiment(of: Quote.key, Self.zoe, to: &document)
  }

  private func addStance(to document: inout Document) throws {
    let holder = Quote.Speaker(span: Self.zoe, name: "Zoë", represents: "VEN")
    try document.add(
      Stance(
        span: Self.zoe, source: "VEN", target: "CHN", polarity: -1, intensity: -2.25,
        quad: .verbalConflict,
        modality: .alleged, shift: .cooling, holder: holder, time: "2025", trigger: Self.zoe,
        rule: "test"))
    try document.add(
      Position(
        span: Self.zoe, source: "VEN", target: "CHN", polarity: -1, shift: .cooling, evidence: [0],
        rule: "test"))
  }
}
