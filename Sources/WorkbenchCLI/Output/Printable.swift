/// Text from files made fit for a terminal: nothing in it can move the cursor or change colours.
enum Printable {
  /// Control characters shown as \u{1B}.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += isControl(scalar) ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }

  /// As `text`, each control character shown as one, so that columns stay in place.
  static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isControl($0) ? ($0 == "\t" ? " " : "\u{FFFD}") : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\u{200D}"
    default: false
    }
  }
}
