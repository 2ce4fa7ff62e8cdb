/// A table of one kind of annotation, a row for each: what CSV files and databases are made of.
public struct RecordTable: Sendable, Hashable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// Its name: lower case, words joined by underscores.
    public let name: String
    /// What its values are.
    public let type: ColumnType
    /// What it means.
    public let summary: String
  }

  /// What the values of a column are.
  public enum ColumnType: Sendable, Hashable {
    /// Text; dates are text in ISO 8601.
    case text
    /// Whole numbers; flags are 1 or missing.
    case integer
    /// Floating-point numbers.
    case real
    /// Exact decimals as text.
    case decimal
  }

  /// The key of the annotations in the record.
  public let key: String
  /// The columns.
  public let columns: [Column]
  private let paths: [[String]]

  /// The table of a kind of annotation.
  public init(_ kind: RecordSchema.Kind) {
    key = kind.key
    var flat: [(column: Column, path: [String])] = Self.place(in: kind)
    for field in kind.fields { flat += Self.columns(of: field, under: []) }
    for joined in kind.joined {
      for field in joined.fields { flat += Self.columns(of: field, under: [joined.key]) }
    }
    flat.append((Column(name: "rule", type: .text, summary: "The rule or model."), ["rule"]))
    columns = Self.leading + flat.map(\.column) + Self.trailing(of: kind)
    paths = flat.map(\.path)
  }

  /// The rows of a record, a value per column; null where a field is left out.
  public func rows(of record: Record) -> [[JSONValue]] {
    record.annotations(key).enumerated().map { number, object in
      let leading: [JSONValue] = [
        .string(record.id), record.json["date"] ?? .null, .integer(number),
      ]
      let values = paths.map { Self.value(at: $0, in: object) }
      return leading + values + trailing(of: object, in: record)
    }
  }

  private static let leading = [
    Column(name: "document", type: .text, summary: "The document's id."),
    Column(name: "date", type: .text, summary: "The document's date."),
    Column(name: "number", type: .integer, summary: "Its number in the document, from 0."),
  ]

  private static func place(in kind: RecordSchema.Kind) -> [(Column, [String])] {
    let sentence = (
      Column(name: "sentence", type: .integer, summary: "The number of its sentence, from 1."),
      ["sentence"]
    )
    return (kind.key == Sentence.key ? [] : [sentence]) + span(under: [])
  }

  private static func span(under path: [String]) -> [(Column, [String])] {
    [
      ("start", ColumnType.integer, "Its first Unicode scalar in the text, from 0."),
      ("end", .integer, "The scalar after its last."),
      ("text", .text, "Its words."),
    ].map { name, type, summary in
      (Column(name: columnName(path + [name]), type: type, summary: summary), path + [name])
    }
  }

  private static func columns(of field: FieldDescription, under path: [String])
    -> [(Column, [String])]
  {
    let path = path + [field.name]
    let type: ColumnType
    switch field.type {
    case .excerpt(let fields):
      return span(under: path) + fields.flatMap { columns(of: $0, under: path) }
    case .string, .choice, .integers: type = .text
    case .integer, .flag: type = .integer
    case .number: type = .real
    case .decimal: type = .decimal
    }
    return [(Column(name: columnName(path), type: type, summary: field.summary), path)]
  }

  private static func columnName(_ path: [String]) -> String {
    path.joined(separator: "_").map { $0 == "-" ? "_" : String($0) }.joined()
  }

  private static func trailing(of kind: RecordSchema.Kind) -> [Column] {
    guard kind.key != Sentence.key else { return [] }
    return [Column(name: "sentence_text", type: .text, summary: "The words of its sentence.")]
  }

  private func trailing(of object: JSONObject, in record: Record) -> [JSONValue] {
    guard key != Sentence.key else { return [] }
    let sentence = object["sentence"]?.integer.flatMap { record.sentence($0) }
    return [sentence?["text"] ?? .null]
  }

  private static func value(at path: [String], in object: JSONObject) -> JSONValue {
    var value: JSONValue? = .object(object)
    for key in path { value = value?[key] }
    switch value {
    case .array(let items)?: return .string(items.map(\.text).joined(separator: " "))
    case .bool(let flag)?: return .integer(flag ? 1 : 0)
    default: return value ?? .null
    }
  }
}
