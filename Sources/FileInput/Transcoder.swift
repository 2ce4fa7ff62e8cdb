/// Turns the bytes of a file, chunk by chunk, into UTF-8.
///
/// Bytes that are no text in the encoding come out as bytes that are no UTF-8, so that one check
/// tells of all of them and where they are.
struct Transcoder {
  private let encoding: TextEncoding
  private var halfUnit: UInt8?
  private var highSurrogate: UInt16?

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// The UTF-8 for a chunk; a character that is cut off at its end comes with the next.
  mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
    switch encoding {
    case .utf8: chunk
    case .latin1: Self.decode(chunk) { UInt16($0) }
    case .windows1252: Self.decode(chunk) { Self.windows1252($0) }
    case .utf16, .utf16LittleEndian, .utf16BigEndian: decodeWide(chunk)
    }
  }

  /// What is left when the file ends in the middle of a character.
  mutating func finish() -> [UInt8] {
    var rest: [UInt8] = []
    flushHighSurrogate(to: &rest)
    if halfUnit != nil { rest.append(0xFF) }
    return rest
  }

  private static func decode(_ chunk: [UInt8], _ scalar: (UInt8) -> UInt16) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(chunk.count + chunk.count / 8)
    for byte in chunk {
      if byte < 0x80 { decoded.append(byte) } else { append(scalar(byte), to: &decoded) }
    }
    return decoded
  }

  private mutating func decodeWide(_ chunk: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(chunk.count)
    for byte in chunk {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
      append(unit: UInt16(high) << 8 | UInt16(low), to: &decoded)
    }
    return decoded
  }

  private mutating func append(unit: UInt16, to decoded: inout [UInt8]) {
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      highSurrogate = nil
      let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      decoded += [
        UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F),
        UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F),
      ]
      return
    }
    flushHighSurrogate(to: &decoded)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      Self.append(unit, to: &decoded)
    }
  }

  private mutating func flushHighSurrogate(to decoded: inout [UInt8]) {
    if let high = highSurrogate { Self.append(high, to: &decoded) }
    highSurrogate = nil
  }

  /// Appends one, two or three bytes; for half of a surrogate pair they are no UTF-8.
  private static func append(_ unit: UInt16, to decoded: inout [UInt8]) {
    switch unit {
    case 0..<0x80: decoded.append(UInt8(unit))
    case 0..<0x800: decoded += [UInt8(0xC0 | unit >> 6), UInt8(0x80 | unit & 0x3F)]
    default:
      decoded += [
        UInt8(0xE0 | unit >> 12), UInt8(0x80 | unit >> 6 & 0x3F), UInt8(0x80 | unit & 0x3F),
      ]
    }
  }

  /// The five bytes that windows-1252 leaves open stay the control characters of ISO 8859-1.
  private static func windows1252(_ byte: UInt8) -> UInt16 {
    (0x80...0x9F).contains(byte) ? windows1252Marks[Int(byte) - 0x80] : UInt16(byte)
  }

  /// What stands for 0x80 to 0x9F, eight in a line: "€", then quotation marks, dashes, accented
  /// letters.
  private static let windows1252Marks: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
