import Synchronization
import WorkbenchKit

/// Counts names; what a test sees of trackers.
struct NameCounts: Tracker {
  static let name = "name-counts"
  static let summary = "Counts names."
  static let columns = [
    FieldDescription(name: "documents", type: .integer, summary: "How many documents."),
    FieldDescription(name: "names", type: .integer, summary: "How many names."),
  ]

  @Setting("The length of a period.") var by = Period.year
  @Prepared var documents = 0
  @Prepared var names = 0

  var reads: [any Layer.Type] { [Mark<Name>.self] }

  mutating func add(_ record: Record) {
    documents += 1
    names += record.annotations("names").count
  }

  mutating func merge(_ other: NameCounts) {
    documents += other.documents
    names += other.names
  }

  func rows() -> [[JSONValue]] { [[.integer(documents), .integer(names)]] }
}

/// Reads what nobody writes.
struct LostCounts: Tracker {
  static let name = "lost-counts"
  static let summary = "Counts nothing."
  static let columns: [FieldDescription] = []

  var reads: [any Layer.Type] { [Mark<Lost>.self] }

  func add(_ record: Record) {}
  func merge(_ other: LostCounts) {}
  func rows() -> [[JSONValue]] { [] }
}

/// Reads what every document has.
struct SentenceCounts: Tracker {
  static let name = "sentence-counts"
  static let summary = "Counts sentences."
  static let columns: [FieldDescription] = []

  var reads: [any Layer.Type] { [Sentence.self] }

  func add(_ record: Record) {}
  func merge(_ other: SentenceCounts) {}
  func rows() -> [[JSONValue]] { [] }
}

/// Yields what a test puts in, and then fails where the test says so.
struct LineSource: Source {
  static let name = "lines"
  static let summary = "Yields the documents of a test."

  @Setting("The files to read.") var paths: [String]
  @Prepared var items: [SourceItem] = []
  @Prepared var failure: SourceFailure?
  @Prepared var isCounted = true

  func makeReader() throws -> any DocumentReader {
    Reader(expectedCount: isCounted ? items.count : nil, items: items[...], failure: failure)
  }

  private struct Reader: DocumentReader {
    let expectedCount: Int?
    var items: ArraySlice<SourceItem>
    let failure: SourceFailure?

    mutating func next() throws -> SourceItem? {
      if let item = items.popFirst() { return item }
      if let failure { throw failure }
      return nil
    }
  }
}

/// Has the name of a source.
struct LineSink: Sink {
  static let name = "lines"
  static let summary = "Writes nothing."

  func begin(_ run: RunDescription) {}
  func write(_ record: Record) {}
  func write(_ table: TrackerTable) {}
  func finish() -> [String] { [] }
}

/// Keeps what it is told where a test can read it.
struct LogSink: Sink {
  static let name = "log"
  static let summary = "Logs what it is told."

  /// The lines that a sink was told, kept by all its copies.
  final class Log: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }

    func append(_ line: String) { kept.withLock { $0.append(line) } }
  }

  @Setting("The file to write.") var path: FilePath
  @Prepared var log = Log()
  /// The line at which it fails, instead of keeping it.
  @Prepared var failing: String?

  func begin(_ run: RunDescription) throws { try keep("begin \(run.pipeline)") }

  func write(_ record: Record) throws { try keep("record \(record.id)") }

  func write(_ table: TrackerTable) throws {
    let rows = table.rows.map { JSONValue.array($0).text }
    try keep("table \(table.name) \(rows.joined(separator: " "))")
  }

  func finish() throws -> [String] {
    try keep("finish")
    return ["log.txt"]
  }

  private func keep(_ line: String) throws {
    if line == failing { throw SinkFailure("the disk is full") }
    log.append(line)
  }
}
