import Foundation
import GRDB
import WorkbenchKit

/// The rows of a run that is not finished, in a database of their own beside the user's, which is
/// locked only at the end.
final class StagedTables: Sendable {
  /// The file: `.NAME.partial`.
  let path: String
  private let queue: DatabaseQueue

  /// Begins with an empty file; what a killed run left there is removed.
  init(besides path: String) throws {
    self.path = try OutputFiles.partialPath(for: path)
    unlink(self.path)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    queue = try DatabaseQueue(path: self.path, configuration: configuration)
  }

  deinit {
    unlink(path)
  }

  func create(_ tables: [TableDefinition]) throws {
    try queue.write { database in
      for table in tables { try database.execute(sql: table.creation) }
    }
  }

  /// Inserts rows of several tables.
  func insert(_ rows: [(table: TableDefinition, rows: [[JSONValue]])]) throws {
    try queue.write { database in
      for (table, rows) in rows where !rows.isEmpty {
        let statement = try database.cachedStatement(sql: table.insertion)
        for row in rows { try statement.execute(arguments: StatementArguments(row.map(\.stored))) }
      }
    }
  }
}

extension JSONValue {
  /// The value of a cell as SQLite stores it; a NUL, which would end the text for most programs, as
  /// U+FFFD.
  fileprivate var stored: DatabaseValue {
    switch cell {
    case .integer(let number): Int64(number).databaseValue
    case .number(let number): number.databaseValue
    case .string(let text) where text.utf8.contains(0):
      text.replacing("\0", with: "\u{FFFD}").databaseValue
    case .string(let text): text.databaseValue
    default: .null
    }
  }
}
