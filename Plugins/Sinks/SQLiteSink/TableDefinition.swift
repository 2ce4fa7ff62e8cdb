import GRDB
import WorkbenchKit

/// A table of the database: its statements in SQL, made from its columns.
///
/// An exact decimal is written as text into a column declared DECIMAL. SQLite then stores a number,
/// so that SUM, ORDER BY and comparisons work: whole amounts exactly below 2^63, others to 15
/// significant digits.
struct TableDefinition: Sendable {
  let name: String
  private let summary: String
  private let columns: [TableColumn]
  private let role: Role

  private enum Role {
    case documents
    case annotations
    case tracker
  }

  init(_ table: RecordTable) {
    name = Self.name(table.key)
    summary = table.summary
    columns = table.columns
    role = table == .documents ? .documents : .annotations
  }

  init(_ table: TrackerTable) {
    name = Self.name(table.name)
    summary = "The rows of the tracker \(table.name)."
    columns = table.tableColumns
    role = .tracker
  }

  /// `CREATE TABLE`, with what the columns mean as comments, so that `.schema` in the sqlite3
  /// program explains the table.
  var creation: String {
    let columnLines = columns.map { column in
      (sql: quoted(column) + " " + declaration(of: column), note: Self.note(column.summary))
    }
    let lines = columnLines + constraints.map { (sql: $0, note: "") }
    let body = lines.enumerated().map { index, line in
      "  " + line.sql + (index < lines.count - 1 ? "," : "") + line.note
    }
    return "CREATE TABLE \(quotedName) (\(Self.note(summary))\n\(body.joined(separator: "\n"))\n)"
  }

  /// `INSERT` with a question mark for each column.
  var insertion: String {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quotedName) VALUES (\(marks))" + (role == .documents ? Self.merging : "")
  }

  /// Indexes by date, and by whom a row is about in the order of time.
  var indexes: [String] {
    let dates = columns.map(\.name).filter { $0 == "date" }
    return columns.map(\.name).filter(Self.lookupColumns.contains).map { column in
      let keys = [column] + dates.filter { $0 != column }
      let index = "\(name)_by_\(column)".quotedDatabaseIdentifier
      let list = keys.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
      return "CREATE INDEX \(index) ON \(quotedName) (\(list))"
    }
  }

  var quotedName: String { name.quotedDatabaseIdentifier }

  /// What people look rows up by; `document` is the beginning of each primary key.
  private static let lookupColumns: Set = [
    "date", "outlet", "name", "represents", "speaker_name", "speaker_represents", "source",
    "target", "provider", "receiver",
  ]

  /// A second record with the id of another, which can only be of a document that failed, adds its
  /// message to the row.
  private static let merging = """
     ON CONFLICT (id) DO UPDATE SET
      date = coalesce(date, excluded.date), title = coalesce(title, excluded.title),
      outlet = coalesce(outlet, excluded.outlet),
      status = CASE WHEN 'analyzed' IN (status, excluded.status) THEN 'analyzed' ELSE status END,
      message = coalesce(message || '; ' || excluded.message, message, excluded.message)
    """

  private func quoted(_ column: TableColumn) -> String { column.name.quotedDatabaseIdentifier }

  private func declaration(of column: TableColumn) -> String {
    switch column.type {
    case .text: "TEXT" + (isRequired(column) ? " NOT NULL" : "")
    case .integer: "INTEGER" + (isRequired(column) ? " NOT NULL" : "")
    case .real: "REAL"
    case .decimal: "DECIMAL"
    }
  }

  private func isRequired(_ column: TableColumn) -> Bool {
    switch role {
    case .documents: column.name == "id" || column.name == "status"
    case .annotations: column.name == "document" || column.name == "number"
    case .tracker: false
    }
  }

  private var constraints: [String] {
    switch role {
    case .documents: ["PRIMARY KEY (id)"]
    case .annotations where columns.contains { $0.name == "sentence" }:
      [
        "PRIMARY KEY (document, number)", "FOREIGN KEY (document) REFERENCES documents (id)",
        "FOREIGN KEY (document, sentence) REFERENCES sentences (document, number)",
      ]
    case .annotations:
      ["PRIMARY KEY (document, number)", "FOREIGN KEY (document) REFERENCES documents (id)"]
    case .tracker: []
    }
  }

  private static func name(_ written: String) -> String {
    String(written.map { $0 == "-" ? "_" : $0 })
  }

  /// A comment to the end of the line.
  private static func note(_ text: String) -> String {
    " -- " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
