/// A path in which `{name}` stands for a field of the record: `out/{outlet}.jsonl`.
///
/// What a document puts in can neither name a folder nor leave the template's: bytes that could are
/// written as `%2F`.
public struct PathTemplate: SettingValue, Hashable {
  private enum Part: Hashable {
    case literal(String)
    case field(String)
  }

  /// The template as written.
  public let written: String
  private let folder: String
  private let parts: [Part]

  /// See `SettingValue`.
  public static var accepted: String {
    "a path, in which {outlet} stands for a field of the record"
  }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string"] }

  /// Reads a template.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> PathTemplate
  {
    let path = try FilePath.read(node, in: scope)
    guard let parts = parts(of: path.written) else {
      throw SettingProblems(
        "'\(path.written)' has a { without its }; write a field of the record between them",
        at: node)
    }
    guard !path.written.hasSuffix("/") else {
      throw SettingProblems("'\(path.written)' is a folder; write the path of a file", at: node)
    }
    return PathTemplate(written: path.written, folder: scope.folder, parts: parts)
  }

  /// The template as written.
  public var settingText: String { written }

  /// Whether all records go to one file.
  public var isConstant: Bool { fields.isEmpty }

  /// The names of the fields that stand in it, in their order.
  public var fields: [String] {
    parts.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }

  /// The path for a record; a field that the record does not have is written `none`.
  public func path(for record: Record) -> String {
    path { name in record.json[name].map { $0.string ?? $0.text } }
  }

  /// The path with a value for each field; one without a value is written `none`.
  ///
  /// - Parameter value: The value of a field by its name.
  /// - Returns: The path from the working directory or the root.
  public func path(filling value: (String) -> String?) -> String {
    let filled = parts.map { part in
      switch part {
      case .literal(let text): text
      case .field(let name): Self.harmless(value(name) ?? "none")
      }
    }
    return FilePath(filled.joined(), in: folder).path
  }

  /// The path with `all` for each field: where a file goes that belongs to all records.
  public var pathWithoutFields: String { path { _ in "all" } }

  private static func parts(of written: String) -> [Part]? {
    var parts: [Part] = []
    var rest = Substring(written)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let name = rest[rest.index(after: open)..<close]
      guard !name.isEmpty, !name.contains("{") else { return nil }
      parts += [.literal(String(rest[..<open])), .field(String(name))]
      rest = rest[rest.index(after: close)...]
    }
    return parts + [.literal(String(rest))]
  }

  /// A value as one component of a path: never empty, never `..`, never longer than a file name may
  /// be.
  static func harmless(_ value: String) -> String {
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      let isDangerous = byte < 0x20 || byte == 0x7F || "/\\%:*?\"<>|".utf8.contains(byte)
      let isLeadingDot = bytes.isEmpty && byte == UInt8(ascii: ".")
      if isDangerous || isLeadingDot { bytes += percentEncoded(byte) } else { bytes.append(byte) }
    }
    if bytes.isEmpty { return "none" }
    return bytes.count > longestName ? shortened(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  /// Leaves room for a file's ending under the 255 bytes that file systems allow.
  private static let longestName = 180

  /// Long values keep their beginning and end in a hash of the whole (FNV-1a, 64 bits), so that two
  /// do not meet.
  private static func shortened(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    var start = bytes[..<(longestName - 17)]
    while let last = start.last, last & 0xC0 == 0x80 { start.removeLast() }
    if let last = start.last, last >= 0xC0 { start.removeLast() }
    return String(decoding: start, as: UTF8.self) + "-" + String(hash, radix: 16)
  }

  private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
