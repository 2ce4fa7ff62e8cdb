import WorkbenchKit

/// A byte that belongs to no text, and where it stands.
struct TextProblem: Sendable, Hashable {
  /// The line from 1, and the column in Unicode scalars from 1.
  let place: SourcePosition
  /// What is wrong and what would be right, in a sentence without a full stop.
  let message: String

  /// The first byte that is no UTF-8 or is NUL.
  ///
  /// - Parameters:
  ///   - bytes: What should be text, decoded to UTF-8.
  ///   - encoding: What it was decoded from.
  ///   - firstLine: The number of the line that the bytes begin at.
  /// - Returns: The problem; nil where all is well.
  /// - Complexity: Linear in the number of bytes.
  static func first(in bytes: [UInt8], encoding: TextEncoding, firstLine: Int = 1)
    -> TextProblem?
  {
    let invalid = Text.firstInvalidByte(in: bytes)
    if let nul = bytes[..<(invalid ?? bytes.count)].firstIndex(of: 0) {
      return TextProblem(at: nul, in: bytes, firstLine, "a NUL byte; this is no text")
    }
    return invalid.map { offset in
      TextProblem(at: offset, in: bytes, firstLine, encoding.complaint(about: bytes[offset]))
    }
  }

  private init(at offset: Int, in bytes: [UInt8], _ firstLine: Int, _ message: String) {
    let before = bytes[..<offset]
    let lineFeed = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    place = SourcePosition(
      line: firstLine + before.count { $0 == lineFeed },
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    self.message = message
  }
}
