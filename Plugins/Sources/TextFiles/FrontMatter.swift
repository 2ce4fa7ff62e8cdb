import FileInput
import WorkbenchKit

/// What a file tells of its text between two lines `---` at its beginning, in YAML.
struct FrontMatter {
  /// The fields in their order.
  ///
  /// An `id` or `text` there has no meaning: a file is called by its path.
  let fields: JSONObject
  /// Where the value of each field is written.
  let places: [String: SourcePosition]
  /// The offset of the first byte behind it.
  let end: Int

  /// Fields that are text even where they look like numbers.
  private static let textFields: Set = ["title", "date", "outlet", "url", "author", "language"]

  /// Reads the front matter of a file; nil where it has none.
  init?(parsing bytes: [UInt8], of file: InputFile) throws(UnreadableDocument) {
    guard Self.isMark(TextLines.first(in: bytes[...])) else { return nil }
    guard let closing = Self.closingLine(in: bytes) else {
      throw file.unreadable(
        at: SourcePosition(line: 1, column: 1),
        "this `---` begins front matter that no other `---` ends; "
          + "leave a line blank before it where it is part of the text")
    }
    let root = try Self.root(of: Array(bytes[..<closing.startIndex]), file)
    let entries = try Self.entries(of: root, file)
    fields = JSONObject(
      entries.map { entry in
        JSONObject.Member(key: entry.key, value: Self.value(of: entry))
      })
    places = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value.range.start) })
    end = min(closing.endIndex + 1, bytes.count)
  }

  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("---".utf8)) && TextLines.trimmed(line).count == 3
  }

  private static func closingLine(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var line = TextLines.first(in: bytes[...])
    while line.endIndex < bytes.count {
      line = TextLines.first(in: bytes[(line.endIndex + 1)...])
      if isMark(line) { return line }
    }
    return nil
  }

  private static func root(of bytes: [UInt8], _ file: InputFile) throws(UnreadableDocument) -> Node?
  {
    do throws(YAMLProblems) {
      return try YAMLDocument(parsing: bytes).root
    } catch {
      guard let first = error.problems.first else {
        throw file.unreadable("the front matter is no YAML")
      }
      throw file.unreadable(at: first.range.start, "in the front matter: \(first.message)")
    }
  }

  private static func entries(of root: Node?, _ file: InputFile) throws(UnreadableDocument)
    -> [Mapping.Entry]
  {
    guard let root, root.scalar?.value != .null else { return [] }
    guard let mapping = root.mapping else {
      throw file.unreadable(
        at: root.range.start,
        "front matter must be lines such as `title: ...`, found \(root.describedKind); "
          + "leave a line blank before the `---` where it is part of the text")
    }
    return mapping.entries
  }

  private static func value(of entry: Mapping.Entry) -> JSONValue {
    if textFields.contains(entry.key), let scalar = entry.value.scalar, scalar.value != .null {
      return .string(scalar.text)
    }
    return value(of: entry.value)
  }

  private static func value(of node: Node) -> JSONValue {
    switch node.kind {
    case .sequence(let items): .array(items.map { value(of: $0) })
    case .mapping(let mapping):
      .object(
        JSONObject(
          mapping.entries.map { JSONObject.Member(key: $0.key, value: value(of: $0.value)) }))
    case .scalar(let scalar): value(of: scalar)
    }
  }

  private static func value(of scalar: Scalar) -> JSONValue {
    switch scalar.value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .integer(number)
    case .double(let number) where number.isFinite: .number(number)
    case .double, .string: .string(scalar.text)
    }
  }
}
