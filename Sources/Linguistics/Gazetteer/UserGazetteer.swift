/// What is wrong with a user's gazetteer, by line.
public struct GazetteerFileProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// Each problem as "file:line: what is wrong".
  public let messages: [String]

  /// The problems, one a line.
  public var description: String { messages.joined(separator: "\n") }
}

/// Reads a user's own names: NAME, CODE and optionally TYPE, FROM, TO.
enum UserGazetteer {
  static func entries(in bytes: [UInt8], named file: String) throws(GazetteerFileProblems)
    -> [GazetteerEntry]
  {
    var entries: [GazetteerEntry] = []
    var messages: [String] = []
    if Text.firstInvalidByte(in: bytes) != nil {
      throw GazetteerFileProblems(messages: ["\(file): not UTF-8; save it as UTF-8"])
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    for row in rows(body, file: file) {
      switch entry(row) {
      case .success(let entry): entries.append(entry)
      case .failure(let problem): messages.append("\(file):\(row.line): \(problem.message)")
      }
    }
    guard messages.isEmpty else { throw GazetteerFileProblems(messages: messages) }
    return entries
  }

  private struct Problem: Error { let message: String }

  private static func rows(_ bytes: [UInt8], file: String) -> [LexiconFile.Row] {
    let isCSV = file.lowercased().hasSuffix(".csv")
    guard isCSV else { return LexiconFile(parsing: bytes).rows }
    return LexiconFile(parsing: bytes).rows.map { row in
      LexiconFile.Row(line: row.line, columns: commaSeparated(row[0]))
    }
  }

  /// The cells of one line of RFC 4180; a doubled quotation mark stands for one.
  private static func commaSeparated(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    var wasQuote = false
    for character in line {
      if character == "\"" {
        if isQuoted { wasQuote = true } else if wasQuote { cells[cells.count - 1].append("\"") }
        isQuoted.toggle()
        if isQuoted { wasQuote = false }
      } else if character == ",", !isQuoted {
        cells.append("")
        wasQuote = false
      } else {
        cells[cells.count - 1].append(character)
        wasQuote = false
      }
    }
    return cells
  }

  private static func entry(_ row: LexiconFile.Row) -> Result<GazetteerEntry, Problem> {
    let name = trimmed(row[0])
    let code = trimmed(row[1])
    guard !name.isEmpty, !code.isEmpty else {
      return .failure(Problem(message: "write a name, a tab and a code"))
    }
    guard code == "-" || isCode(code) else {
      return .failure(
        Problem(message: "'\(code)' is no code; write capital letters and digits, or - to take out")
      )
    }
    for date in [trimmed(row[3]), trimmed(row[4])] where !date.isEmpty && !isDate(date) {
      return .failure(Problem(message: "'\(date)' is no date; write 2025, 2025-11 or 2025-11-05"))
    }
    return .success(
      GazetteerEntry(
        name: name, code: code, kind: .user, from: nonEmpty(trimmed(row[3])),
        to: nonEmpty(trimmed(row[4]))))
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  private static func isCode(_ code: String) -> Bool {
    code.utf8.count <= 12 && code.utf8.first.map(ASCII.isUppercase) == true
      && code.utf8.allSatisfy { ASCII.isUppercase($0) || ASCII.isDigit($0) }
  }

  private static func isDate(_ date: String) -> Bool {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 3
      && zip(parts, [4, 2, 2]).allSatisfy { part, length in
        part.utf8.count == length && part.utf8.allSatisfy(ASCII.isDigit)
      }
  }
}
