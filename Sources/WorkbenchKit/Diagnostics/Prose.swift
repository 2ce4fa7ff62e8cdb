/// Small pieces of English for messages.
public enum Prose {
  /// "a, b or c".
  public static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// "1 document", "2 documents".
  public static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// What somebody wrote, in quotation marks and on one line.
  ///
  /// Text of more than 60 scalars is cut, and control characters are shown as escapes.
  public static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60)
    let isCut = shown.endIndex < text.unicodeScalars.endIndex
    let words = shown.map { scalar in
      scalar.properties.generalCategory == .control
        ? scalar.escaped(asASCII: false) : String(scalar)
    }
    return "'" + words.joined() + (isCut ? "…'" : "'")
  }
}
