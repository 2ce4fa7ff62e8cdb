import Synchronization
import WorkbenchKit

/// Runs a pipeline: documents from its sources through its analyzers to its sinks, in the order of
/// the input.
package struct PipelineRun: Sendable {
  private let pipeline: Pipeline
  private let workers: Int
  private let observe: @Sendable (Progress) -> Void

  /// How far a run is.
  package struct Progress: Sendable {
    package let done: Int
    /// The number of documents where the sources know it.
    package let expected: Int?
    package let failed: Int
  }

  /// - Parameters:
  ///   - pipeline: What to run.
  ///   - workers: How many documents are analyzed side by side.
  ///   - observe: Called after each document.
  package init(
    _ pipeline: Pipeline, workers: Int, observe: @escaping @Sendable (Progress) -> Void
  ) {
    self.pipeline = pipeline
    self.workers = workers
    self.observe = observe
  }

  /// Runs to the end.
  ///
  /// - Returns: What was done.
  /// - Throws: `RunFailure`; sinks then show nothing of this run.
  package func run() throws -> RunSummary {
    var documents = SourceChain(pipeline.sources)
    let expected = try documents.open()
    let state = Mutex(Delivery(pipeline: pipeline, expected: expected))
    try state.withLock { try $0.begin() }
    let plan = pipeline.plan
    try OrderedWorkers(count: workers).run(
      next: { try documents.next() },
      transform: { item in plan.record(of: item) },
      deliver: { record in observe(try state.withLock { try $0.take(record) }) })
    return try state.withLock { try $0.finish() }
  }
}

/// The far end of a run: trackers, sinks and counts; for one thread at a time.
private struct Delivery: Sendable {
  private let pipeline: Pipeline
  private let expected: Int?
  private var trackers: [any Tracker]
  private var sinks: [any Sink]
  private var summary = RunSummary()

  init(pipeline: Pipeline, expected: Int?) {
    self.pipeline = pipeline
    self.expected = expected
    trackers = pipeline.trackers
    sinks = pipeline.sinks
  }

  mutating func begin() throws(RunFailure) {
    try eachSink { [pipeline] sink in try sink.begin(pipeline.runDescription) }
  }

  mutating func take(_ record: Record) throws(RunFailure) -> PipelineRun.Progress {
    summary.count(record, kinds: pipeline.plan.schema.kinds)
    try eachSink { sink in try sink.write(record) }
    if record.error == nil {
      for index in trackers.indices { trackers[index].add(record) }
    } else {
      try checkErrors(of: expected)
    }
    return .init(done: summary.documents, expected: expected, failed: summary.failures.count)
  }

  /// Sinks finish one after the other; the first that fails is named.
  mutating func finish() throws(RunFailure) -> RunSummary {
    try checkErrors(of: summary.documents)
    for table in trackers.map(\.table) {
      try eachSink { sink in try sink.write(table) }
    }
    var files: [(sink: String, paths: [String])] = []
    try eachSink { sink in files.append((type(of: sink).name, try sink.finish())) }
    summary.files = files
    return summary
  }

  private func checkErrors(of documents: Int?) throws(RunFailure) {
    let failures = summary.failures.count
    if failures > 0, pipeline.settings.onError == .stop {
      throw .tooManyErrors(summary, policy: "on-error: stop")
    }
    guard let limit = pipeline.settings.maxErrors, limit.isExceeded(by: failures, of: documents)
    else { return }
    throw .tooManyErrors(summary, policy: "max-errors: \(limit.settingText)")
  }

  private mutating func eachSink(_ body: (inout any Sink) throws -> Void) throws(RunFailure) {
    for index in sinks.indices {
      do {
        try body(&sinks[index])
      } catch {
        throw .sink(name: type(of: sinks[index]).name, reason: "\(error)")
      }
    }
  }
}

/// The sources of a pipeline one after the other; no two documents may have one id.
private struct SourceChain {
  private let sources: [any Source]
  private var readers: [(name: String, reader: any DocumentReader)] = []
  private var origins: [String: String] = [:]

  init(_ sources: [any Source]) {
    self.sources = sources
  }

  /// Opens all sources; the number of documents where all of them know it.
  mutating func open() throws(RunFailure) -> Int? {
    for source in sources {
      do {
        readers.append((type(of: source).name, try source.makeReader()))
      } catch {
        throw .source(name: type(of: source).name, reason: "\(error)")
      }
    }
    let counts = readers.map(\.reader.expectedCount)
    return counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
  }

  mutating func next() throws(RunFailure) -> SourceItem? {
    while !readers.isEmpty {
      do {
        if let item = try readers[0].reader.next() { return withUniqueID(item) }
      } catch {
        throw .source(name: readers[0].name, reason: "\(error)")
      }
      readers.removeFirst()
    }
    return nil
  }

  private mutating func withUniqueID(_ item: SourceItem) -> SourceItem {
    guard case .document(let document) = item else { return item }
    if let first = origins.updateValue(document.origin, forKey: document.id) {
      origins[document.id] = first
      return .unreadable(
        UnreadableDocument(
          id: document.origin, origin: document.origin,
          "the id '\(document.id)' was given to \(first) already; ids must differ"))
    }
    return item
  }
}
