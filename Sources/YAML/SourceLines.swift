/// The lines of a file, found by number, as a message that points at one needs them.
///
/// Lines are numbered from 1 and end with LF, CRLF or CR.  A byte order mark at the start belongs
/// to no line.  Bytes that are not UTF-8 are shown as U+FFFD, one for each maximal part of a
/// character.
public struct SourceLines: Sendable {
  let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  /// Divides the bytes of a file into lines.
  ///
  /// - Complexity: Linear in the number of bytes.
  public init(_ bytes: [UInt8]) {
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var starts = [0]
    for index in scalars.indices where Self.endsLine(at: index, of: scalars) {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  private static func endsLine(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let isBeforeLineFeed = index + 1 < scalars.count && scalars[index + 1] == "\n"
    return scalars[index] == "\n" || scalars[index] == "\r" && !isBeforeLineFeed
  }

  /// The number of lines; a line break at the end of the file begins one more, which is empty.
  public var count: Int { lineStarts.count }

  /// The text of a line without its line break, or nil if the file has no such line.
  public func text(ofLine number: Int) -> String? {
    guard number >= 1, number <= count else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[line(containing: lineStarts[number - 1])])
    return String(text)
  }
}

/// The three bytes that may begin a UTF-8 file.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

// Inside this module places are indices of scalars, which is what libyaml's marks count.  Its line
// numbers are not used: it breaks lines at U+0085, U+2028 and U+2029 too, which editors do not.
extension SourceLines {
  /// The scalar at an index, or nil at and after the end of the file.
  subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The place of a scalar.
  func position(of index: Int) -> SourcePosition {
    let line = lineNumber(of: index)
    return SourcePosition(line: line, column: index - lineStarts[line - 1] + 1)
  }

  /// The stretch of a range of scalars.
  func range(_ indices: Range<Int>) -> SourceRange {
    SourceRange(start: position(of: indices.lowerBound), end: position(of: indices.upperBound))
  }

  /// The line that a scalar stands on, from its first scalar to before its line break.
  func line(containing index: Int) -> Range<Int> {
    let number = lineNumber(of: index)
    let start = lineStarts[number - 1]
    var end = number < count ? lineStarts[number] : scalars.count
    while end > start, scalars[end - 1] == "\n" || scalars[end - 1] == "\r" { end -= 1 }
    return start..<end
  }

  private func lineNumber(of index: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
