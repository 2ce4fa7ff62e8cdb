import WorkbenchKit

/// Rows as CSV: RFC 4180, with lines that end in CR LF.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(row: [JSONValue]) {
    append(row)
  }

  /// Appends a row of cells, which are text, numbers or null.
  mutating func append(_ row: [JSONValue]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: JSONValue) {
    switch cell {
    case .null: break
    case .string(let text): append(text)
    default: bytes.append(contentsOf: cell.text.utf8)
    }
  }

  private mutating func append(_ text: String) {
    let mark = Self.isFormula(text.utf8) ? "'" : ""
    guard text.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: mark.utf8)
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: mark.utf8)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
  }

  /// Whether a spreadsheet program could run a cell as a formula; plain numbers stay numbers.
  private static func isFormula(_ text: String.UTF8View) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(text.dropFirst())
    default: false
    }
  }

  /// Digits with at most one point between them.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
