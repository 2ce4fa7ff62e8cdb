import Foundation
import WorkbenchKit

/// Prints diagnostics as compilers do: place, message, the line as written, and a caret under it.
struct DiagnosticPrinter {
  /// How much of a long line is shown around the caret, in Unicode scalars.
  private static let width = 100

  /// All diagnostics as lines; the files are read again for their text.
  func lines(for diagnostics: Diagnostics) -> [String] {
    var sources: [String: SourceLines] = [:]
    for file in Set(diagnostics.all.map(\.file)) {
      sources[file] = SourceLines(Array(FileManager.default.contents(atPath: file) ?? Data()))
    }
    return diagnostics.all.flatMap { lines(for: $0, in: sources[$0.file]) }
  }

  private func lines(for diagnostic: Diagnostic, in source: SourceLines?) -> [String] {
    guard let range = diagnostic.range else {
      return ["\(diagnostic.file): error: \(Printable.text(diagnostic.message))"]
    }
    let title = "\(place(range, in: diagnostic.file)): error: \(Printable.text(diagnostic.message))"
    let notes = diagnostic.notes.flatMap { note in
      ["\(place(note.range, in: diagnostic.file)): note: \(Printable.text(note.message))"]
        + excerpt(note.range, in: source)
    }
    return [title] + excerpt(range, in: source) + notes
  }

  private func place(_ range: SourceRange, in file: String) -> String {
    "\(Printable.text(file)):\(range.start.line):\(range.start.column)"
  }

  private func excerpt(_ range: SourceRange, in source: SourceLines?) -> [String] {
    guard let line = source?.text(ofLine: range.start.line) else { return [] }
    let scalars = Array(line.unicodeScalars)
    let start = min(range.start.column - 1, scalars.count)
    let end = range.end.line == range.start.line ? range.end.column - 1 : scalars.count
    let first = start > Self.width - 20 ? start - 20 : 0
    let shown = scalars[first..<min(scalars.count, first + Self.width)]
    let caretCount = max(1, min(end, first + Self.width) - start)
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let text = String(String.UnicodeScalarView(shown))
    return [
      "\(margin) | \(Printable.line(text))",
      "      | " + String(repeating: " ", count: start - first) + "^"
        + String(repeating: "~", count: caretCount - 1),
    ]
  }
}
