import Testing
import WorkbenchKit

@testable import WorkbenchRunner

/// A run from documents in memory to a sink in memory.
struct PipelineRunTests {
  @Test(arguments: [1, 2, 7])
  func `records come in the order of the documents, then the trackers' rows`(workers: Int) throws {
    var run = TestRun(texts: (0..<50).map { "Ann and Bob met \($0) times." })
    let summary = try run.finish(workers: workers)
    let records = (0..<50).map { "record d\($0)" }
    #expect(
      run.log.lines == ["begin test"] + records + ["table name-counts [50,100]", "finish"])
    #expect(summary.documents == 50)
    #expect(summary.failures == [])
    #expect(summary.annotations == ["sentences": 50, "names": 100, "hens": 0, "targets": 0])
    #expect(summary.files.map(\.paths) == [["log.txt"]])
  }

  @Test(arguments: [1, 2, 7])
  func `an analyzer that fails costs its document only`(workers: Int) throws {
    var run = TestRun(texts: ["One.", "fail", "Two."])
    let summary = try run.finish(workers: workers)
    #expect(run.log.lines.contains("record d1"))
    #expect(run.log.lines.contains("table name-counts [2,2]"))
    #expect(
      summary.failures == [
        .init(id: "d1", origin: "test:1", analyzer: "fragile", message: "this text is a failure")
      ])
    #expect(summary.analyzed == 2)
  }

  @Test(arguments: [
    ("undeclare", "'fragile' added lost, which its `writes` do not list"),
    ("misplace", "a span of hens, bytes 0..<99, is no piece of the text of 8 bytes"),
    ("halve Ü", "a span of hens, bytes 0..<7, is no piece of the text of 8 bytes"),
    ("empty", "a span of hens, bytes 2..<2, is no piece of the text of 5 bytes"),
  ])
  func `what may not be added is refused`(text: String, message: String) throws {
    var run = TestRun(texts: [text])
    #expect(try run.finish().failures.map(\.message) == [message])
  }

  @Test func `a target outside of its text fails the document`() throws {
    var run = TestRun(items: [
      .document(
        DocumentInput(
          id: "a", metadata: .init(), text: Text("Übung"), targets: [0..<6], origin: "a"))
    ])
    #expect(
      try run.finish().failures.map(\.message) == [
        "the target 0..<6 is no piece of the text (Unicode scalars, end exclusive)"
      ])
  }

  @Test func `a text over the limit fails its document`() throws {
    var run = TestRun(texts: ["Ann met Bob.", "Bob"], run: "document-limit: { bytes: 10B }")
    #expect(
      try run.finish().failures.map(\.message) == [
        "the text has 12 bytes, more than `document-limit: { bytes: 10B }`"
      ])
  }

  @Test func `an id that was given before fails its document`() throws {
    var run = TestRun(items: [
      TestRun.document("a", "One.", 1), TestRun.document("a", "Two.", 2),
      TestRun.document("a", "Three.", 3),
    ])
    let failures = try run.finish().failures
    #expect(
      failures.map(\.message) == [
        "the id 'a' was given to test:1 already; ids must differ",
        "the id 'a' was given to test:1 already; ids must differ",
      ])
    #expect(failures.map(\.origin) == ["test:2", "test:3"])
  }

  @Test func `what is no document is a record with an error`() throws {
    let unreadable = UnreadableDocument(id: "x", origin: "test:9", "there is no 'text'")
    var run = TestRun(items: [.unreadable(unreadable), TestRun.document("a", "One.", 1)])
    let summary = try run.finish()
    #expect(
      summary.failures == [
        .init(id: "x", origin: "test:9", analyzer: nil, message: "there is no 'text'")
      ])
    #expect(run.log.lines.prefix(3) == ["begin test", "record x", "record a"])
  }

  @Test func `a run without documents finishes its sinks`() throws {
    var run = TestRun(texts: [])
    #expect(try run.finish().documents == 0)
    #expect(run.log.lines == ["begin test", "table name-counts [0,0]", "finish"])
  }

  @Test(
    arguments: [
      ("on-error: stop", "on-error: stop", 2), ("max-errors: 0", "max-errors: 0", 2),
      ("max-errors: 1", "max-errors: 1", 4), ("max-errors: 20%", "max-errors: 20%", 4),
    ], [1, 2, 7])
  func `too many failures end the run`(
    expected: (settings: String, policy: String, documents: Int), workers: Int
  ) throws {
    var run = TestRun(texts: ["One.", "fail", "Two.", "fail", "Three."], run: expected.settings)
    let failure = #expect(throws: RunFailure.self) { try run.finish(workers: workers) }
    guard case .tooManyErrors(let summary, let policy) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(policy == expected.policy)
    #expect(summary.documents == expected.documents)
    #expect(!run.log.lines.contains("finish"))
  }

  @Test(arguments: ["max-errors: 2", "max-errors: 40%", "on-error: quarantine"])
  func `failures within the limit do not end the run`(settings: String) throws {
    var run = TestRun(texts: ["One.", "fail", "Two.", "fail", "Three."], run: settings)
    #expect(try run.finish().failures.count == 2)
    #expect(run.log.lines.last == "finish")
  }

  @Test func `a share is judged at the end where the number of documents is not known`() {
    var run = TestRun(texts: ["fail", "One.", "Two."], run: "max-errors: 20%")
    run.source.isCounted = false
    let failure = #expect(throws: RunFailure.self) { try run.finish() }
    guard case .tooManyErrors(let summary, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(summary.documents == 3)
    #expect(!run.log.lines.contains("finish"))
  }

  @Test(
    arguments: [
      "begin test", "record d1", "table name-counts [2,2]", "finish",
    ], [1, 2, 7])
  func `a sink that fails is named`(line: String, workers: Int) {
    var run = TestRun(texts: ["One.", "Two."])
    run.failing = line
    let failure = #expect(throws: RunFailure.self) { try run.finish(workers: workers) }
    guard case .sink(let name, let reason) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(name == "log")
    #expect(reason == "the disk is full")
    #expect(!run.log.lines.contains("finish"))
  }

  @Test(arguments: [1, 2, 7])
  func `a source that fails is named`(workers: Int) {
    var run = TestRun(texts: ["One.", "Two."])
    run.source.failure = SourceFailure("the disk is gone")
    let failure = #expect(throws: RunFailure.self) { try run.finish(workers: workers) }
    guard case .source(let name, let reason) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(name == "lines")
    #expect(reason == "the disk is gone")
    #expect(!run.log.lines.contains("finish"))
  }

  @Test func `progress is told after each document`() throws {
    var run = TestRun(texts: ["One.", "fail", "Two."])
    _ = try run.finish()
    #expect(run.progress.lines == ["1 of 3, 0 failed", "2 of 3, 1 failed", "3 of 3, 1 failed"])
  }
}

/// A pipeline of documents in memory.
private struct TestRun {
  let log = LogSink.Log()
  let progress = LogSink.Log()
  var source = LineSource()
  var failing: String?
  private let settings: String

  init(items: [SourceItem], run settings: String = "") {
    source.items = items
    self.settings = settings
  }

  init(texts: [String], run settings: String = "") {
    self.init(
      items: texts.enumerated().map { Self.document("d\($0)", $1, $0) }, run: settings)
  }

  static func document(_ id: String, _ text: String, _ line: Int) -> SourceItem {
    .document(
      DocumentInput(id: id, metadata: Metadata(), text: Text(text), origin: "test:\(line)"))
  }

  mutating func finish(workers: Int = 2) throws -> RunSummary {
    let text = "analyzers: [names]\nrun: { \(settings) }\n"
    let checked = try pipeline(parsing: Array(text.utf8))
    var sink = LogSink()
    sink.log = log
    sink.failing = failing
    let pipeline = Pipeline(
      name: "test", description: nil, path: "test.yaml", sources: [source],
      plan: AnalysisPlan([Names(), Fragile()], limit: checked.settings.documentLimit),
      trackers: [NameCounts()], sinks: [sink], settings: checked.settings,
      gazetteer: checked.gazetteer)
    let run = PipelineRun(pipeline, workers: workers) { [progress] in
      let expected = $0.expected.map { "\($0)" } ?? "?"
      progress.append("\($0.done) of \(expected), \($0.failed) failed")
    }
    return try run.run()
  }
}

/// Does what the text says, which is mostly wrong.
private struct Fragile: Analyzer {
  static let name = "fragile"
  static let summary = "Fails."
  static let writes: [any Annotation.Type] = [Mark<Hen>.self]
  static let examples: [Example] = []

  struct Failure: Error, CustomStringConvertible {
    let description = "this text is a failure"
  }

  func analyze(_ document: inout Document) throws {
    switch document.text[TextSpan(start: 0, end: document.text.count)] {
    case "fail": throw Failure()
    case "undeclare": try document.add(Mark<Lost>(0, 1))
    case "misplace": try document.add(Mark<Hen>(0, 99))
    case "halve Ü": try document.add(Mark<Hen>(0, 7))
    case "empty": try document.add(Mark<Hen>(2, 2))
    default: break
    }
  }
}
