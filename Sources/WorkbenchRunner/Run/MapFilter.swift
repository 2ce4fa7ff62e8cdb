import FileInput
import Foundation
import WorkbenchKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A filter over JSON Lines: each line becomes exactly one record, in order, however long the input
/// is.
///
/// Whatever one read gives is analyzed and written before more is waited for, so that a program
/// that writes a line and waits for its record gets it.
package struct MapFilter: Sendable {
  private let plan: AnalysisPlan
  private let workers: Int

  /// - Parameters:
  ///   - plan: What to do with each document.
  ///   - workers: How many documents are analyzed side by side.
  package init(_ plan: AnalysisPlan, workers: Int) {
    self.plan = plan
    self.workers = workers
  }

  /// Reads a file descriptor to its end.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading.
  ///   - write: Takes the records of one chunk of lines as bytes.
  /// - Throws: `SourceFailure` where the input cannot be read.
  package func run(from descriptor: Int32, write: @escaping @Sendable ([UInt8]) -> Void) throws {
    var lines = LineChunks(descriptor: descriptor, longest: plan.limit.bytes.bytes)
    try OrderedWorkers(count: workers).run(
      next: { try lines.next() },
      transform: { chunk in self.records(of: chunk) },
      deliver: { write($0) })
  }

  private func records(of chunk: LineChunks.Chunk) -> [UInt8] {
    var writer = JSONWriter()
    for (offset, line) in chunk.lines.enumerated() {
      writer.writeLine(.object(record(of: line, number: chunk.firstNumber + offset).json))
    }
    return writer.bytes
  }

  private func record(of line: LineChunks.Line, number: Int) -> Record {
    let place = "line \(number)"
    switch line {
    case .tooLong:
      let limit = plan.limit.bytes.settingText
      return Record.failure(
        id: place, analyzer: nil, origin: place,
        message: "the line is longer than `document-limit: { bytes: \(limit) }`")
    case .bytes(let bytes):
      do throws(UnreadableDocument) {
        return plan.record(of: try FieldMap().document(parsing: Array(bytes), origin: place))
      } catch {
        return Record.failure(
          id: error.id, analyzer: nil, origin: error.origin, message: error.message)
      }
    }
  }
}

/// Cuts what a file descriptor gives into lines, chunk by chunk as it comes.
private struct LineChunks {
  /// A line without its line feed.
  enum Line: Sendable {
    case bytes(ArraySlice<UInt8>)
    case tooLong
  }

  /// The lines of one read.
  struct Chunk: Sendable {
    let firstNumber: Int
    let lines: [Line]
  }

  private let descriptor: Int32
  private let longest: Int
  private var pending: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false
  private var number = 1

  init(descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    // A text of the longest size may be longer as JSON: every byte may be written as \u00XX.
    self.longest = longest.multipliedReportingOverflow(by: 6).partialValue
  }

  mutating func next() throws(SourceFailure) -> Chunk? {
    while !isAtEnd {
      let bytes = try read()
      isAtEnd = bytes.isEmpty
      let lines = isAtEnd ? lastLine() : split(bytes)
      guard lines.isEmpty else {
        defer { number += lines.count }
        return Chunk(firstNumber: number, lines: lines)
      }
    }
    return nil
  }

  private mutating func split(_ bytes: ArraySlice<UInt8>) -> [Line] {
    var lines: [Line] = []
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<end])
      lines += lastLine(isComplete: true)
      rest = rest[(end + 1)...]
    }
    keep(rest)
    return lines
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    pending.append(contentsOf: bytes)
    guard pending.count > longest else { return }
    isSkipping = true
    pending = []
  }

  /// What is pending as a line; the last line of a file may lack its line feed, and an empty rest
  /// is no line.
  private mutating func lastLine(isComplete: Bool = false) -> [Line] {
    defer {
      pending = []
      isSkipping = false
    }
    if isSkipping { return [.tooLong] }
    return pending.isEmpty && !isComplete ? [] : [.bytes(pending[...])]
  }

  private func read() throws(SourceFailure) -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      if count >= 0 { return buffer[..<count] }
      guard errno == EINTR else {
        throw SourceFailure("cannot read standard input: \(String(cString: strerror(errno)))")
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
