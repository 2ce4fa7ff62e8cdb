import FileInput
import WorkbenchKit

/// Reads the rows of one file; the first names the columns, empty lines are passed over.
struct CSVReader: RowReader {
  private let lines: LineReader
  private let separator: Separator
  private let fields: FieldMap
  private var separatorByte: UInt8?
  private var columns: [String] = []

  init(lines: LineReader, separator: Separator, fields: FieldMap) {
    self.lines = lines
    self.separator = separator
    self.fields = fields
  }

  private var file: InputFile { lines.file }

  mutating func next() throws(UnreadableDocument) -> Row? {
    if columns.isEmpty {
      guard try readHeader() else { return nil }
    }
    guard let (line, cells) = try nextCells() else { return nil }
    switch cells {
    case .failure(let problem): return .unreadable(problem)
    case .success(let cells):
      guard cells.count == columns.count else {
        let found = "\(Prose.count(cells.count, "cell")), but the header has \(columns.count)"
        return .unreadable(file.unreadable(line: line, found))
      }
      return .fields(object(of: cells), line: line)
    }
  }

  private func object(of cells: [String]) -> JSONObject {
    JSONObject(
      zip(columns, cells).map { column, cell in
        JSONObject.Member(key: column, value: .string(cell))
      })
  }

  /// Reads the names of the columns; without them nothing in the file can be understood.
  private mutating func readHeader() throws(UnreadableDocument) -> Bool {
    guard let (line, header) = try nextCells() else { return false }
    switch header {
    case .failure(let problem): throw problem
    case .success(let cells): columns = cells.map(Self.withoutSpaces)
    }
    let named = columns.filter { !$0.isEmpty }
    if let doubled = named.first(where: { name in named.count { $0 == name } > 1 }) {
      throw file.unreadable(line: line, "the header has two columns '\(doubled)'; rename one")
    }
    if let problem = fields.problem(inColumns: named) {
      throw file.unreadable(line: line, problem)
    }
    return true
  }

  private static func withoutSpaces(_ name: String) -> String {
    let start = name.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end])
  }

  /// The next row that is not empty, with the number of the line that it begins at.
  private mutating func nextCells() throws(UnreadableDocument)
    -> (line: Int, cells: Result<[String], UnreadableDocument>)?
  {
    while let first = try lines.next() {
      if first.bytes == [] || first.bytes == [UInt8(ascii: "\r")] { continue }
      return (first.number, try cells(from: first))
    }
    return nil
  }

  private mutating func cells(from first: LineReader.Line) throws(UnreadableDocument)
    -> Result<[String], UnreadableDocument>
  {
    let byte = separatorByte ?? separator.byte(forFirstLine: first.bytes ?? [])
    separatorByte = byte
    var row = CSVRow(separator: byte, longest: InputFile.longestDocument)
    var problem = lines.problem(in: first)
    row.add(first.bytes ?? [])
    while row.isOpen {
      guard let line = try lines.next() else {
        return failure(first, "a quotation mark is opened in this row and never closed")
      }
      problem = problem ?? lines.problem(in: line)
      row.add(line.bytes ?? [])
    }
    if let problem {
      return .failure(
        UnreadableDocument(
          id: file.origin(line: first.number), origin: problem.origin, problem.message))
    }
    if row.isTooLong {
      return failure(first, InputFile.tooLong("row") + "; is a quotation mark not closed?")
    }
    if row.isMalformed {
      return failure(first, "a cell goes on behind its closing quotation mark; double those inside")
    }
    return .success(row.cells)
  }

  private func failure(_ first: LineReader.Line, _ message: String)
    -> Result<[String], UnreadableDocument>
  {
    .failure(file.unreadable(line: first.number, message))
  }
}
