/// Writes JSON as UTF-8 on one line, keys in their order, the same bytes every time.
///
/// Foundation's encoder is not used, since it does not keep the order of keys.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  public init() {}

  /// What has been written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a value.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: write(literal: "null")
    case .bool(let value): write(literal: value ? "true" : "false")
    case .integer(let value): write(literal: String(value))
    case .number(let value): write(number: value)
    case .string(let value): write(string: value)
    case .array(let items): write(array: items)
    case .object(let object): write(object: object)
    }
  }

  /// Appends a value and a line feed: one line of JSON Lines.
  public mutating func writeLine(_ value: JSONValue) {
    write(value)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(literal: String) {
    bytes.append(contentsOf: literal.utf8)
  }

  /// JSON knows neither infinity nor "not a number": both become null.
  private mutating func write(number: Double) {
    guard number.isFinite else { return write(literal: "null") }
    write(literal: number.description)
  }

  private mutating func write(array: [JSONValue]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in array.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(string: member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): write(literal: "\\\"")
      case UInt8(ascii: "\\"): write(literal: "\\\\")
      case UInt8(ascii: "\n"): write(literal: "\\n")
      case UInt8(ascii: "\r"): write(literal: "\\r")
      case UInt8(ascii: "\t"): write(literal: "\\t")
      case 0..<0x20, 0x7F: write(controlCharacter: byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(controlCharacter byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    write(literal: "\\u00")
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
