import Foundation
public import WorkbenchKit

/// Writes a database to ask questions of: a table of documents, one for each kind of annotation,
/// one for each tracker.
///
/// Tables of others in the same database are left alone. Those of this pipeline are replaced in one
/// transaction at the end, so that readers see the old rows until they see the new ones.
public struct SQLiteSink: Sink {
  /// See `Plugin`.
  public static let name = "sqlite"
  /// See `Plugin`.
  public static let summary =
    "Writes a SQLite database with a table for the documents, each kind of annotation and each tracker."
  /// See `Plugin`.
  public static let examplePipeline: String? = """
    name: figures
    sources:
      - text: { paths: ["articles/*.txt"] }
    analyzers:
      - money
    sinks:
      - sqlite: { path: out/figures.sqlite }    # SELECT currency, sum(amount) FROM money GROUP BY currency

    """

  @Setting("The database; it is made where it does not exist.")
  var path: FilePath

  @Prepared var recordTables: [RecordTable] = []
  @Prepared var definitions: [TableDefinition] = []
  @Prepared var staged: StagedTables? = nil
  @Prepared var pipeline = ""

  /// Makes a sink that must be told its path.
  public init() {}

  /// See `Sink`.
  public mutating func begin(_ run: RunDescription) throws {
    pipeline = run.pipeline
    recordTables = RecordTable.tables(of: run.schema)
    definitions = recordTables.map { TableDefinition($0) }
    try namingFile {
      staged = nil
      let staged = try StagedTables(besides: path.path)
      if FileManager.default.fileExists(atPath: path.path) { try database.check(definitions) }
      try staged.create(definitions)
      self.staged = staged
    }
  }

  /// See `Sink`.
  public mutating func write(_ record: Record) throws {
    let rows = zip(definitions, recordTables).map { ($0, $1.rows(of: record)) }
    try namingFile(document: record.id) { try staged?.insert(rows) }
  }

  /// See `Sink`.
  public mutating func write(_ table: TrackerTable) throws {
    let definition = TableDefinition(table)
    guard !definitions.contains(where: { $0.name == definition.name }) else {
      throw SinkFailure("two tables have the name '\(definition.name)'; rename the tracker")
    }
    definitions.append(definition)
    try namingFile {
      try staged?.create([definition])
      try staged?.insert([(definition, table.rows)])
    }
  }

  /// See `Sink`.
  public mutating func finish() throws -> [String] {
    guard let staged else { return [] }
    try namingFile { try database.replace(definitions, with: staged) }
    self.staged = nil
    return [path.path]
  }

  private var database: ResultDatabase { ResultDatabase(path: path.path, pipeline: pipeline) }
}
