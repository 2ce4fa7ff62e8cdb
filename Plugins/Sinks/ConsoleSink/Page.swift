import WorkbenchKit

/// The width of a digest, and how text is set in it.
struct Page: Sendable {
  let width: Int

  /// Words set in lines, the first behind `lead`, the others behind as many blanks.
  func wrapped(_ text: String, lead: String = "", hanging: Int? = nil) -> [String] {
    let indentation = String(repeating: " ", count: hanging ?? lead.count)
    var lines: [String] = []
    var line = lead
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (indentation, true)
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// Text padded with blanks to a number of columns.
  static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  /// Words of a text on one line, no longer than a number of columns, fit for a terminal.
  static func excerpt(_ text: String, _ columns: Int) -> String {
    let words = printable(text).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    guard words.count > columns else { return words }
    let cut = words.prefix(columns - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  /// Control characters shown rather than obeyed.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += isControl(scalar) ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
  }
}
