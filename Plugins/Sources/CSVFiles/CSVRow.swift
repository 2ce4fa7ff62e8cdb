/// One row, taken apart into its cells line by line as RFC 4180 has it.
///
/// A quotation mark inside of an unquoted cell stands for itself.
struct CSVRow {
  static let quote = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")

  private enum State {
    case cellStart
    case plain
    case quoted
    case afterQuote
  }

  /// Whether it has more bytes than are kept; its cells are then lost.
  private(set) var isTooLong = false
  /// Whether more characters follow the closing quotation mark of a cell.
  private(set) var isMalformed = false
  private let separator: UInt8
  private let longest: Int
  private var state = State.cellStart
  /// The cells without what stands between them, and where each but the last ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Makes an empty row.
  init(separator: UInt8, longest: Int) {
    self.separator = separator
    self.longest = longest
  }

  /// Whether the last line ended inside of quotation marks, so that the row goes on.
  var isOpen: Bool { state == .quoted }

  /// The cells so far, of which there is at least one.
  var cells: [String] {
    zip([0] + ends, ends + [bytes.count]).map { start, end in
      String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// Adds the next line of the row.
  ///
  /// - Parameter line: The bytes without the line feed; a carriage return at the end belongs to the
  ///   line break.
  mutating func add(_ line: [UInt8]) {
    if isOpen { bytes.append(UInt8(ascii: "\n")) }
    let endsInReturn = line.last == Self.carriageReturn
    for byte in line.dropLast(endsInReturn ? 1 : 0) { add(byte) }
    if endsInReturn, isOpen { bytes.append(Self.carriageReturn) }
    if bytes.count + ends.count > longest { isTooLong = true }
    if isTooLong { (bytes, ends) = ([], []) }
  }

  private mutating func add(_ byte: UInt8) {
    switch (state, byte) {
    case (.cellStart, Self.quote): state = .quoted
    case (.quoted, Self.quote): state = .afterQuote
    case (.afterQuote, Self.quote):
      bytes.append(byte)
      state = .quoted
    case (.quoted, _): bytes.append(byte)
    case (_, separator):
      ends.append(bytes.count)
      state = .cellStart
    default:
      isMalformed = isMalformed || state == .afterQuote
      bytes.append(byte)
      state = .plain
    }
  }
}
