import WorkbenchKit

/// How the bytes of a file stand for characters.
package enum TextEncoding: String, SettingChoice {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16 in the byte order that its byte order mark tells.
  case utf16 = "utf-16"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "utf-16be"
  /// ISO 8859-1, called Latin-1: each byte is the Unicode scalar of its number.
  case latin1 = "iso-8859-1"
  /// ISO 8859-1 with curly quotation marks, dashes and the like in place of control characters.
  case windows1252 = "windows-1252"

  /// What the byte order mark at the beginning of a file tells, and the number of its bytes.
  static func byteOrderMark(in bytes: [UInt8]) -> (encoding: TextEncoding, count: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Whether characters have two bytes or four, of which many are NUL.
  var isWide: Bool {
    switch self {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: true
    case .utf8, .latin1, .windows1252: false
    }
  }

  /// What to say of a byte that is no UTF-8 after decoding.
  func complaint(about byte: UInt8) -> String {
    guard !isWide else { return "half of a UTF-16 pair stands alone; the file is damaged" }
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(hexadecimal) is not UTF-8; "
      + "set `encoding: windows-1252` if it is in that encoding"
  }
}
