/// A column of a table, as files and databases write it.
public struct TableColumn: Sendable, Hashable {
  /// What the values of a column are.
  public enum ValueType: Sendable, Hashable {
    /// Text; dates are text in ISO 8601.
    case text
    /// Whole numbers; flags are 1 or missing.
    case integer
    /// Floating-point numbers.
    case real
    /// Exact decimals as text.
    case decimal
  }

  /// Its name, words joined by underscores.
  public private(set) var name: String
  /// What its values are.
  public let type: ValueType
  /// What it means.
  public let summary: String

  init(_ name: String, _ type: ValueType, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }

  init(_ field: FieldDescription, at path: [String]) {
    self.init(Self.name(of: path), ValueType(field.type), field.summary)
  }

  /// The columns of a field and where their values lie: one column, or several for an excerpt of
  /// the text.
  static func columns(of field: FieldDescription, under path: [String])
    -> [(column: TableColumn, path: [String])]
  {
    let path = path + [field.name]
    if case .excerpt(let fields) = field.type {
      return span(under: path) + fields.flatMap { columns(of: $0, under: path) }
    }
    return [(TableColumn(field, at: path), path)]
  }

  /// The columns of a piece of the text.
  static func span(under path: [String]) -> [(column: TableColumn, path: [String])] {
    [
      ("start", ValueType.integer, "Its first Unicode scalar in the text, from 0."),
      ("end", .integer, "The scalar after its last."),
      ("text", .text, "Its words."),
    ].map { name, type, summary in
      (TableColumn(self.name(of: path + [name]), type, summary), path + [name])
    }
  }

  /// Numbers the names that were there before.
  ///
  /// A plugin's field `date` beside the document's becomes `date_2`. Databases take `Date` and
  /// `date` for one name.
  static func distinct(_ columns: [TableColumn]) -> [TableColumn] {
    var taken: Set<String> = []
    return columns.map { column in
      var column = column
      let name = column.name
      var count = 1
      while !taken.insert(column.name.lowercased()).inserted {
        count += 1
        column.name = "\(name)_\(count)"
      }
      return column
    }
  }

  private static func name(of path: [String]) -> String {
    path.joined(separator: "_").split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: "_")
  }
}

extension TableColumn.ValueType {
  init(_ type: FieldType) {
    switch type {
    case .string, .choice, .integers, .excerpt: self = .text
    case .integer, .flag: self = .integer
    case .number: self = .real
    case .decimal: self = .decimal
    }
  }
}

extension JSONValue {
  /// The value as it stands in one cell: a list as words, a flag as 1, an object as JSON.
  public var cell: JSONValue {
    switch self {
    case .array(let items): .string(items.map { $0.string ?? $0.text }.joined(separator: " "))
    case .bool(let flag): .integer(flag ? 1 : 0)
    case .object: .string(text)
    case .null, .integer, .number, .string: self
    }
  }
}

extension TrackerTable {
  /// The columns as files and databases write them, one for each of `columns`.
  public var tableColumns: [TableColumn] {
    TableColumn.distinct(columns.map { TableColumn($0, at: [$0.name]) })
  }
}
