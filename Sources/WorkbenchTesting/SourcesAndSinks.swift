public import WorkbenchKit

extension Source {
  /// Everything that the source yields.
  ///
  /// - Returns: The items in their order.
  /// - Throws: `SourceFailure` as its reader.
  public func items() throws -> [SourceItem] {
    var reader = try makeReader()
    var items: [SourceItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }
}

extension SourceItem {
  /// The item on one line: `id: text`, or `! id, origin: message`.
  public var notation: String {
    switch self {
    case .document(let input): "\(input.id): \(String(decoding: input.text.bytes, as: UTF8.self))"
    case .unreadable(let problem): "! \(problem.id), \(problem.origin): \(problem.message)"
    }
  }

  /// The document, where it is one.
  public var document: DocumentInput? {
    guard case .document(let input) = self else { return nil }
    return input
  }
}

extension Sink {
  /// Writes a whole run.
  ///
  /// - Parameters:
  ///   - records: The records, in order.
  ///   - trackers: The rows of trackers.
  ///   - types: What the analyzers of the run write.
  ///   - pipeline: The name of the pipeline.
  /// - Returns: The files that the sink says it wrote.
  /// - Throws: What the sink throws.
  @discardableResult
  public mutating func run(
    _ records: [Record], trackers: [TrackerTable] = [], types: [any Annotation.Type] = [],
    pipeline: String = "test"
  ) throws -> [String] {
    let schema = RecordSchema(types)
    try begin(RunDescription(pipeline: pipeline, schema: schema, gazetteer: .builtIn))
    for record in records { try write(record) }
    for table in trackers { try write(table) }
    return try finish()
  }
}

/// Reads a record from a line of JSON.
///
/// - Parameter line: The record.
/// - Returns: The record.
/// - Throws: `JSONProblem` with the place of what is wrong.
public func record(_ line: String) throws -> Record {
  Record(try JSONReader.read(Array(line.utf8)[...]).object ?? JSONObject())
}
