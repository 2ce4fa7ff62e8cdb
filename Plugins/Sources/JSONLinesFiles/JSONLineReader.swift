import FileInput
import WorkbenchKit

/// Reads the objects of one file, one on each line; blank lines are passed over.
struct JSONLineReader: RowReader {
  private let lines: LineReader
  private var isFirst = true

  init(lines: LineReader) {
    self.lines = lines
  }

  mutating func next() throws(UnreadableDocument) -> Row? {
    while let line = try lines.next() {
      if let problem = lines.problem(in: line) { return .unreadable(problem) }
      guard let bytes = line.bytes, !bytes.allSatisfy(Self.isBlank) else { continue }
      defer { isFirst = false }
      if isFirst, Self.isOnlyABracket(bytes) {
        throw lines.file.unreadable(
          line: line.number,
          "a JSON value over several lines; write one object on each, as `jq -c` does")
      }
      return row(bytes, line: line.number)
    }
    return nil
  }

  private func row(_ bytes: [UInt8], line: Int) -> Row {
    do throws(UnreadableDocument) {
      let object = try JSONObject(parsing: bytes, origin: lines.file.origin(line: line))
      return .fields(object, line: line)
    } catch {
      return .unreadable(error)
    }
  }

  /// JSON that was written to be read by people begins with a bracket on a line of its own.
  private static func isOnlyABracket(_ line: [UInt8]) -> Bool {
    let marks = line.filter { !isBlank($0) }
    return marks == [UInt8(ascii: "[")] || marks == [UInt8(ascii: "{")]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
