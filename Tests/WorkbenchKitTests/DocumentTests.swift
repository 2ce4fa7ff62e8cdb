import Testing

@testable import WorkbenchKit

struct DocumentTests {
  private func document(_ text: String, title: String? = nil, targets: [Range<Int>] = []) throws
    -> Document
  {
    try Document(
      DocumentInput(
        id: "a", metadata: Metadata(title: title), text: Text(text), targets: targets, origin: "a"))
  }

  @Test func `annotations are sorted by place, and of one place by their coming`() throws {
    var document = try document("Ann met Bob in Rome.")
    try document.add(time(15, 19, "later"))
    try document.add(contentsOf: [time(8, 11, "one"), time(0, 11, "long"), time(0, 3, "short")])
    try document.add(time(8, 11, "two"))
    #expect(document[TimeExpression.self].map(\.rule) == ["short", "long", "one", "two", "later"])
    #expect(document[Quote.self] == [])
  }

  private func time(_ start: Int, _ end: Int, _ rule: String) -> TimeExpression {
    TimeExpression(span: TextSpan(start: start, end: end), from: nil, to: nil, rule: rule)
  }

  @Test(arguments: [
    TextSpan(start: -1, end: 1), TextSpan(start: 0, end: 7), TextSpan(start: 2, end: 2),
    TextSpan(start: 3, end: 2), TextSpan(start: 0, end: 1), TextSpan(start: 1, end: 3),
  ])
  func `a span that is no piece of the text is refused`(span: TextSpan) throws {
    var document = try document("Übung")
    let annotation = time(span.start, span.end, "test")
    #expect(throws: DocumentError.misplaced(key: "times", span: span, length: 6)) {
      try document.add(contentsOf: [time(0, 2, "test"), annotation])
    }
    #expect(document[TimeExpression.self] == [])
  }

  @Test func `targets are counted in scalars`() throws {
    let document = try document("Ü😀x", targets: [1..<2, 0..<3])
    let spans = [TextSpan(start: 0, end: 7), TextSpan(start: 2, end: 6)]
    #expect(document[TargetSpan.self].map(\.span) == spans)
  }

  @Test(arguments: [0..<0, 3..<3, 0..<4, 5..<6])
  func `a target outside of the text is refused`(target: Range<Int>) {
    #expect(throws: DocumentError.targetOutside(start: target.lowerBound, end: target.upperBound)) {
      try document("Ü😀x", targets: [target])
    }
  }

  @Test(
    arguments: [
      ("Storm hits coast\n\nIt rained. It blew.", nil, "Storm hits coast"),
      ("Storm hits coast\n\nIt rained.", "Storm hits coast", "Storm hits coast"),
      ("Storm hits coast\n\nIt rained.", "Another title", nil),
      ("It rained.\n\nIt blew.", nil, nil), ("It rained. It blew.", nil, nil),
      ("It rained.\n\nIt blew.", "It rained.", "It rained."), ("Storm hits coast", nil, nil),
      ("He asked: \"Why?\"\n\nIt rained.", nil, nil),
      ("Is it over?\n\nIt rained.", nil, "Is it over?"),
      ("", nil, nil), ("\n\n", "Title", nil),
    ] as [(String, String?, String?)])
  func `a headline is the first paragraph that is the title or reads like one`(
    text: String, title: String?, headline: String?
  ) throws {
    let document = try document(text, title: title)
    #expect(document.headline.map { document.text[$0] } == headline)
    #expect(document[Sentence.self].filter(\.isHeadline).count == (headline == nil ? 0 : 1))
  }

  @Test func `a span is in the sentence of its first byte`() throws {
    let document = try document("It rained. It blew. It stopped.")
    #expect(document[Sentence.self].count == 3)
    #expect(document.sentenceIndex(of: TextSpan(start: 0, end: 31)) == 0)
    #expect(document.sentenceIndex(of: TextSpan(start: 11, end: 13)) == 1)
    #expect(document.sentenceIndex(of: TextSpan(start: 30, end: 31)) == 2)
  }

  @Test func `while an analyzer runs it may add what it declares alone`() throws {
    struct Clock: Analyzer {
      static let name = "clock"
      static let summary = "Adds a quote to times."
      static let writes: [any Annotation.Type] = [TimeExpression.self]
      static let examples: [Example] = []

      func analyze(_ document: inout Document) throws {
        let span = TextSpan(start: 0, end: 1)
        try document.add(TimeExpression(span: span, from: nil, to: nil, rule: "test"))
        try document.add(Quote(span: span, kind: .direct, speaker: nil, cue: nil, rule: "test"))
      }
    }
    var document = try document("Noon.")
    #expect(throws: DocumentError.undeclared(key: "quotes", analyzer: "clock")) {
      try document.run(Clock())
    }
    #expect(document[TimeExpression.self].count == 1)
    #expect(document[Quote.self] == [])
  }
}
