import GRDB
import WorkbenchKit

extension SQLiteSink {
  /// Runs something and tells an error of SQLite in the words of a user: the file, what is wrong,
  /// what to do.
  ///
  /// - Parameters:
  ///   - document: The id of the document whose rows are written, if any.
  ///   - body: Works with the database.
  /// - Returns: What `body` returns.
  /// - Throws: `SinkFailure`.
  func namingFile<Result>(document: String? = nil, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw SinkFailure("cannot write \(path.path): \(Self.reason(error, document: document))")
    }
  }

  private static func reason(_ error: DatabaseError, document: String?) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "it is no SQLite database; move it away or choose another path"
    case .SQLITE_CORRUPT: "the database is damaged; move it away and run again"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "another program has locked it; close that program's transaction and run again"
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      "the file or its folder is read-only; change its rights or choose another path"
    case .SQLITE_FULL: "the disk is full; make room and run again"
    case .SQLITE_CONSTRAINT where document != nil:
      "two documents have the id '\(document ?? "")'; give each an id of its own"
    default: error.message ?? "\(error.resultCode)"
    }
  }
}
