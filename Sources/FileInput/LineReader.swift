package import WorkbenchKit

/// Reads a file line by line; no more than one line is held.
///
/// Lines end with a line feed, which is dropped; a carriage return before it is kept.
package final class LineReader {
  /// A line of a file.
  package struct Line: Sendable, Hashable {
    /// Its number, from 1.
    package let number: Int
    /// Its bytes, not checked to be UTF-8; nil where they are more than a document may have.
    package let bytes: [UInt8]?
  }

  /// The file that is read.
  package let file: InputFile
  private let content: FileContent
  private let longest: Int
  private var chunk: ArraySlice<UInt8> = []
  private var number = 0

  /// Makes a reader that opens its file at the first line.
  ///
  /// - Parameters:
  ///   - file: The file, plain or packed by gzip.
  ///   - encoding: The encoding, where no byte order mark tells another.
  ///   - longest: The most bytes of a line that is read rather than passed over.
  package init(
    _ file: InputFile, encoding: TextEncoding, longest: Int = InputFile.longestDocument
  ) {
    self.file = file
    self.longest = longest
    content = FileContent(file, encoding: encoding)
  }

  /// Reads the next line.
  ///
  /// - Returns: The line; nil at the end of the file.
  /// - Throws: Why the file cannot be read any further; an unfinished last line is then not given.
  package func next() throws(UnreadableDocument) -> Line? {
    guard try fillChunk() else { return nil }
    number += 1
    var line: [UInt8] = []
    var isTooLong = false
    repeat {
      let end = chunk.firstIndex(of: UInt8(ascii: "\n"))
      let part = chunk[..<(end ?? chunk.endIndex)]
      isTooLong = isTooLong || line.count + part.count > longest
      if isTooLong { line = [] } else { line += part }
      chunk = end.map { chunk[($0 + 1)...] } ?? []
      if end != nil { break }
    } while try fillChunk()
    return Line(number: number, bytes: isTooLong ? nil : line)
  }

  /// Checks that a line is text.
  ///
  /// - Returns: That it is too long, or its first byte that is no text with its place; nil where
  ///   all is well.
  package func problem(in line: Line) -> UnreadableDocument? {
    guard let bytes = line.bytes else {
      return file.unreadable(line: line.number, InputFile.tooLong("line"))
    }
    let problem = TextProblem.first(in: bytes, encoding: content.encoding, firstLine: line.number)
    return problem.map { problem in
      let place = problem.place
      return UnreadableDocument(
        id: file.origin(line: line.number),
        origin: "\(file.origin(line: place.line)):\(place.column)", problem.message)
    }
  }

  private func fillChunk() throws(UnreadableDocument) -> Bool {
    while chunk.isEmpty {
      guard let next = try content.next() else { return false }
      chunk = next[...]
    }
    return true
  }
}
