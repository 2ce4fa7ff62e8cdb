import LexiconData

/// A table of linguistic facts in tab-separated columns, embedded in the binary from
/// `Sources/LexiconData/data`.
///
/// Lines that begin with `#` are comments; they say what the columns mean and where the facts come
/// from.
public struct LexiconFile: Sendable {
  /// A line of a table.
  public struct Row: Sendable, Hashable {
    /// Its number in the file, from 1.
    public let line: Int
    /// Its columns; columns that the line does not have are empty.
    private let columns: [String]

    init(line: Int, columns: [String]) {
      self.line = line
      self.columns = columns
    }

    /// The text of a column, from 0; empty where the line has no such column.
    public subscript(column: Int) -> String {
      columns.indices.contains(column) ? columns[column] : ""
    }

    /// The number of columns.
    public var count: Int { columns.count }

    /// The items of a column that holds several, separated by semicolons.
    public func list(_ column: Int) -> [String] {
      self[column].utf8.split(separator: UInt8(ascii: ";")).map { item in
        String(Substring(item.drop { $0 == UInt8(ascii: " ") }))
      }
    }
  }

  /// The lines that are neither blank nor comments.
  public let rows: [Row]
  /// The comment lines at the top.
  public let header: [String]

  /// Reads a table of tab-separated columns.
  ///
  /// - Parameter bytes: The file, UTF-8; its lines may end in CR LF.
  public init(parsing bytes: some BidirectionalCollection<UInt8>) {
    var rows: [Row] = []
    var header: [String] = []
    for (number, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.first == UInt8(ascii: "#") {
        if rows.isEmpty { header.append(String(decoding: line, as: UTF8.self)) }
      } else if !line.isEmpty {
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        rows.append(
          Row(line: number + 1, columns: columns.map { String(decoding: $0, as: UTF8.self) }))
      }
    }
    self.rows = rows
    self.header = header
  }

  /// The names of the embedded tables.
  public static var names: [String] {
    (0..<lexicon_file_count()).map { String(cString: lexicon_file_at($0).name) }
  }

  /// An embedded table by the name of its file without `.tsv`.
  ///
  /// - Parameter name: A name out of `names`; any other is a mistake in the program and stops it.
  /// - Returns: The table.
  public static func named(_ name: String) -> LexiconFile {
    guard let index = names.firstIndex(of: name) else {
      preconditionFailure("no table '\(name)' in Sources/LexiconData/data")
    }
    let file = lexicon_file_at(index)
    return LexiconFile(parsing: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
