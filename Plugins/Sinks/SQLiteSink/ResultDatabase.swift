import GRDB
import WorkbenchKit

/// The user's database: which of its tables are this pipeline's, and how they are replaced.
///
/// The table `workbench_tables` tells which pipeline made which table; all others are left alone.
struct ResultDatabase {
  let path: String
  let pipeline: String

  private static let busyTimeout = 5.0

  /// Looks whether tables of these names can be written, without changing anything.
  ///
  /// - Throws: `SinkFailure` or `DatabaseError`.
  func check(_ tables: [TableDefinition]) throws {
    try connection().write { database in
      try refuseForeign(names(of: tables), in: database)
    }
  }

  /// Replaces all that this pipeline wrote before, in one transaction.
  ///
  /// - Throws: `SinkFailure` or `DatabaseError`; the database is then as it was.
  func replace(_ tables: [TableDefinition], with staged: StagedTables) throws {
    let queue = try connection()
    try queue.inDatabase { database in
      try database.execute(sql: "ATTACH DATABASE ? AS staged", arguments: [staged.path])
    }
    try queue.write { database in
      try refuseForeign(names(of: tables), in: database)
      try createRegister(in: database)
      try dropOwn(in: database)
      for table in tables { try copy(table, in: database) }
      if tables.contains(where: { $0.name == Position.key }) {
        try database.execute(sql: PositionsOverTime.creation)
      }
      try register(names(of: tables), in: database)
    }
    try queue.close()
  }

  /// Foreign keys are not enforced here: rows of others that point at replaced rows must neither
  /// stop us nor be deleted.
  private func connection() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.busyTimeout)
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private func names(of tables: [TableDefinition]) -> [String] {
    let names = tables.map(\.name)
    return names.contains(Position.key) ? names + [PositionsOverTime.name] : names
  }

  private func refuseForeign(_ names: [String], in database: Database) throws {
    let own = Set(try ownTables(in: database))
    for name in names where try !own.contains(name) && kind(of: name, in: database) != nil {
      throw SinkFailure(
        "\(path) has a table '\(name)' that the pipeline '\(pipeline)' did not make; choose another path"
      )
    }
  }

  private func ownTables(in database: Database) throws -> [String] {
    guard try database.tableExists("workbench_tables") else { return [] }
    return try String.fetchAll(
      database, sql: "SELECT name FROM workbench_tables WHERE pipeline = ?", arguments: [pipeline])
  }

  /// "table" or "view"; nil where there is neither.
  private func kind(of name: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT type FROM main.sqlite_master WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE
        """,
      arguments: [name])
  }

  private func createRegister(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS workbench_tables ( -- The tables that are replaced when a pipeline runs again.
          name TEXT PRIMARY KEY NOT NULL,
          pipeline TEXT NOT NULL
        )
        """)
  }

  private func dropOwn(in database: Database) throws {
    for name in try ownTables(in: database) {
      guard let kind = try kind(of: name, in: database) else { continue }
      try database.execute(sql: "DROP \(kind) main.\(name.quotedDatabaseIdentifier)")
    }
  }

  private func copy(_ table: TableDefinition, in database: Database) throws {
    try database.execute(sql: table.creation)
    try database.execute(
      sql: "INSERT INTO main.\(table.quotedName) SELECT * FROM staged.\(table.quotedName)")
    for index in table.indexes { try database.execute(sql: index) }
  }

  private func register(_ names: [String], in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM workbench_tables WHERE pipeline = ?", arguments: [pipeline])
    for name in names {
      try database.execute(
        sql: "INSERT OR REPLACE INTO workbench_tables VALUES (?, ?)", arguments: [name, pipeline])
    }
  }
}
