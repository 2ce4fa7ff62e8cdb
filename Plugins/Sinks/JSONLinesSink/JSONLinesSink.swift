public import WorkbenchKit

/// Writes each record as one line of JSON; the rows of a tracker go to a file of their own beside
/// it.
///
/// `out/allies.jsonl` has a line for every document, also for those that were skipped or failed, in
/// the order of the input. The tracker `stance-timeline` has its rows in
/// `out/allies.stance-timeline.jsonl`.
public struct JSONLinesSink: Sink {
  /// See `Plugin`.
  public static let name = "jsonl"
  /// See `Plugin`.
  public static let summary = "Writes each document's record as one line of JSON."
  /// See `Plugin`.
  public static let examplePipeline: String? = """
    name: figures
    sources:
      - text: { paths: ["articles/*.txt"] }
    analyzers:
      - money
    sinks:
      - jsonl: { path: "out/{outlet}.jsonl" }    # a file for each outlet; out/figures.jsonl for all

    """

  @Setting("The file; a field of the record may stand in it, as in out/{outlet}.jsonl.")
  var path: PathTemplate

  @Prepared var files = OutputFiles()

  /// Makes a sink that must be told its path.
  public init() {}

  /// See `Sink`.
  public mutating func begin(_ run: RunDescription) throws {
    files = OutputFiles()
    if path.isConstant { try files.create(path.pathWithoutFields) }
  }

  /// See `Sink`.
  public mutating func write(_ record: Record) throws {
    var writer = JSONWriter()
    writer.writeLine(.object(record.json))
    try files.append(writer.bytes, to: path.path(for: record))
  }

  /// See `Sink`.
  public mutating func write(_ table: TrackerTable) throws {
    var writer = JSONWriter()
    for row in table.rows {
      let members = zip(table.columns, row).filter { $0.1 != .null }
        .map { JSONObject.Member(key: $0.0.name, value: $0.1) }
      writer.writeLine(.object(JSONObject(members)))
    }
    try files.append(writer.bytes, to: Self.sibling(of: path.pathWithoutFields, for: table.name))
  }

  /// See `Sink`.
  public mutating func finish() throws -> [String] {
    try files.finish()
  }

  /// "out/allies.jsonl" becomes "out/allies.stance-timeline.jsonl".
  static func sibling(of path: String, for tracker: String) -> String {
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let ending = path[nameStart...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    return path[..<ending] + ".\(tracker)" + path[ending...]
  }
}
