/// Reads one JSON value from UTF-8 bytes, strictly by RFC 8259, with a limit on depth.
///
/// Foundation's reader is not used, since it loses the order of keys, says nothing of the place of
/// an error in some cases, and repairs lone surrogates silently.
public struct JSONReader {
  /// The deepest nesting that is read; deeper input is an error rather than a stack overflow.
  public static let deepestNesting = 128

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Reads the one value that `bytes` hold.
  ///
  /// - Parameter bytes: The value as UTF-8, with white space around it allowed.
  /// - Returns: The value.
  /// - Throws: `JSONProblem` with the place of the first byte that is wrong.
  public static func read(_ bytes: ArraySlice<UInt8>) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipBlanks()
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.peek == nil else { throw reader.problem("more text after the value") }
    return value
  }

  private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private func problem(_ message: String, at place: Int? = nil) -> JSONProblem {
    let place = place ?? position
    let before = bytes[bytes.startIndex..<min(place, bytes.endIndex)]
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    return JSONProblem(message: message, column: column)
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    switch peek {
    case UInt8(ascii: "{"):
      return try nested { (reader) throws(JSONProblem) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(JSONProblem) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-")?: return try number()
    case let byte? where (0x30...0x39).contains(byte): return try number()
    case nil: throw problem("the line ends where a value is expected")
    default: throw problem("a value is expected here")
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONProblem) -> JSONValue
  ) throws(JSONProblem) -> JSONValue {
    guard depth < Self.deepestNesting else {
      throw problem("nested deeper than \(Self.deepestNesting) levels")
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    skipBlanks()
    return try read(&self)
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    var object = JSONObject()
    var keys: Set<String> = []
    if take(UInt8(ascii: "}")) { return .object(object) }
    while true {
      guard peek == UInt8(ascii: "\"") else { throw problem("a key in double quotes is expected") }
      let start = position
      let key = try string()
      guard keys.insert(key).inserted else {
        throw problem("the key '\(key)' is given twice", at: start)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon is expected after the key") }
      skipBlanks()
      object.append(key, try value())
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(object) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or } is expected") }
      skipBlanks()
    }
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(items) }
    while true {
      items.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard take(UInt8(ascii: ",")) else { throw problem("a comma or ] is expected") }
      skipBlanks()
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONProblem)
    -> JSONValue
  {
    let expected = word.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: expected) else {
      throw problem("a value is expected here")
    }
    position += expected.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let firstDigit = position
    try digits()
    guard bytes[firstDigit] != UInt8(ascii: "0") || position == firstDigit + 1 else {
      throw problem("a number has no leading zero", at: firstDigit)
    }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      throw problem("the number is too large", at: start)
    }
    return .number(value)
  }

  private mutating func digits() throws(JSONProblem) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw problem("a digit is expected") }
  }

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    var decoded = ""
    while true {
      decoded += try run()
      guard let byte = peek else { throw problem("the string is not closed") }
      position += 1
      if byte == UInt8(ascii: "\"") { return decoded }
      decoded.unicodeScalars.append(try escape())
    }
  }

  /// The bytes of a string up to its end or its next escape.
  private mutating func run() throws(JSONProblem) -> String {
    let start = position
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else {
        throw problem("a control character in a string must be written as \\u00XX")
      }
      position += 1
    }
    guard let text = String(validating: bytes[start..<position], as: UTF8.self) else {
      let valid = Text.firstInvalidByte(in: Array(bytes[start..<position])) ?? 0
      throw problem("the string is not valid UTF-8", at: start + valid)
    }
    return text
  }

  /// What stands behind a backslash.
  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    guard let byte = peek else { throw problem("the string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw problem("an unknown escape in a string", at: position - 1)
    }
  }

  private mutating func unicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
    let start = position - 2
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u"))
    else {
      throw problem("half of a surrogate pair stands alone", at: start)
    }
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem("half of a surrogate pair stands alone", at: start) }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Self.hexadecimalValue(of: byte) else {
        throw problem("\\u needs four hexadecimal digits")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hexadecimalValue(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

/// What is wrong with a line of JSON, and where.
public struct JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as the second half of a sentence.
  public let message: String
  /// Where, in Unicode scalars from 1.
  public let column: Int

  /// The problem as a sentence.
  public var description: String { "not valid JSON at column \(column): \(message)" }
}
