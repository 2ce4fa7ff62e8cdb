public import WorkbenchKit

/// Writes tables for spreadsheets and statistics programs: one file for the documents, each kind of
/// annotation, each tracker.
///
/// The files are CSV by RFC 4180 in UTF-8, with a header always. A cell that a spreadsheet program
/// would take for a formula has an apostrophe before it.
public struct CSVSink: Sink {
  /// See `Plugin`.
  public static let name = "csv"
  /// See `Plugin`.
  public static let summary =
    "Writes a table as CSV for the documents, each kind of annotation and each tracker."
  /// See `Plugin`.
  public static let examplePipeline: String? = """
    name: figures
    sources:
      - text: { paths: ["articles/*.txt"] }
    analyzers:
      - money
    sinks:
      - csv: { path: "out/{table}.csv" }    # out/documents.csv, out/sentences.csv, out/money.csv

    """

  private static let placeholder = "table"

  @Setting("The files; {table} stands for the name of each table, as in out/{table}.csv.")
  var path: PathTemplate

  @Setting("Whether to begin with a byte order mark, by which Excel recognizes UTF-8.")
  var bom = false

  @Prepared var files = OutputFiles()
  @Prepared var tables: [RecordTable] = []

  /// Makes a sink that must be told its path.
  public init() {}

  /// Refuses a path that does not tell the tables apart.
  ///
  /// - Parameter preparation: Not used.
  /// - Throws: `WrongSetting` for `path`.
  public mutating func prepare(_ preparation: inout Preparation) throws {
    if let other = path.fields.first(where: { $0 != Self.placeholder }) {
      throw WrongSetting("path", "{\(other)} cannot stand here; a table holds all documents")
    }
    guard !path.isConstant else {
      throw WrongSetting(
        "path", "'\(path.written)' is one file for all tables; put {table} into its name")
    }
  }

  /// See `Sink`.
  public mutating func begin(_ run: RunDescription) throws {
    files = OutputFiles()
    tables = RecordTable.tables(of: run.schema)
    for table in tables { try begin(table.key, columns: table.columns) }
  }

  /// See `Sink`.
  public mutating func write(_ record: Record) throws {
    for table in tables {
      try append(table.rows(of: record), to: table.key)
    }
  }

  /// See `Sink`.
  public mutating func write(_ table: TrackerTable) throws {
    guard !tables.contains(where: { $0.key == table.name }) else {
      throw SinkFailure("two tables have the name '\(table.name)'; rename the tracker")
    }
    try begin(table.name, columns: table.tableColumns)
    try append(table.rows.map { $0.map(\.cell) }, to: table.name)
  }

  /// See `Sink`.
  public mutating func finish() throws -> [String] {
    try files.finish()
  }

  private func begin(_ table: String, columns: [TableColumn]) throws(SinkFailure) {
    let mark: [UInt8] = bom ? [0xEF, 0xBB, 0xBF] : []
    let header = CSVText(row: columns.map { .string($0.name) })
    try files.append(mark + header.bytes, to: filePath(of: table))
  }

  private func append(_ rows: [[JSONValue]], to table: String) throws(SinkFailure) {
    guard !rows.isEmpty else { return }
    var text = CSVText()
    for row in rows { text.append(row) }
    try files.append(text.bytes, to: filePath(of: table))
  }

  private func filePath(of table: String) -> String {
    path.path { $0 == Self.placeholder ? table : nil }
  }
}
