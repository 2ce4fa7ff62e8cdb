// Lines that do not fit together: indentation, colons and what is left over after a value.
extension SyntaxProblem {
  /// A ':' after something that cannot be a key.
  var unexpectedColon: YAMLProblem {
    let line = lines.line(containing: index)
    if lines.firstSpacedColon(in: line.lowerBound..<index) != nil {
      return problem("a value cannot contain ': '; put the whole value in quotes", at: index)
    }
    let isAfterMarker = lines.scalars[line].starts(with: "---".unicodeScalars)
    guard let previous = lines.contents(ofLineBefore: index), !isAfterMarker else {
      return problem(
        "a key cannot follow '---' on its line; begin a new line after '---'", in: line)
    }
    if lines.firstSpacedColon(in: previous) != nil { return indentedTooFar(below: previous) }
    return missingColon(after: previous)
  }

  /// A line among keys that has no ':', or none that counts.
  var missingColon: YAMLProblem {
    missingColon(after: lines.contents(ofLineWith: contextIndex))
  }

  private func missingColon(after text: Range<Int>) -> YAMLProblem {
    if let colon = lines.firstTightColon(in: text) {
      return problem("a space is missing after this ':'", at: colon)
    }
    if isUnfinished(text) {
      return problem("a key must stand on one line, with its ':'", in: text)
    }
    return problem("a ':' is missing after \(quoted(lines.scalars[text]))", in: text)
  }

  /// Whether a quote or bracket begins a text but does not end on the same line.
  private func isUnfinished(_ text: Range<Int>) -> Bool {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["'": "'", "\"": "\"", "[": "]", "{": "}"]
    guard let first = lines[text.lowerBound], let closing = pairs[first] else { return false }
    return !lines.scalars[text].dropFirst().contains(closing)
  }

  private func indentedTooFar(below previous: Range<Int>) -> YAMLProblem {
    let text = quoted(lines.scalars[previous])
    let message = "this line is indented too far: \(text) above has its value already"
    return problem(message, in: restOfLine)
  }

  /// Whether the line looks as if it belonged under the contents of the line above.
  private func isIndented(below previous: Range<Int>) -> Bool {
    let column = lines.indentation(ofLineWith: index)
    return column > lines.indentation(ofLineWith: previous.lowerBound)
      && column + 1 >= lines.position(of: previous.lowerBound).column
  }

  /// The line from its first sign on, without a comment.
  var restOfLine: Range<Int> {
    let contents = lines.contents(ofLineWith: index)
    let start = lines.line(containing: index).lowerBound + lines.indentation(ofLineWith: index)
    return start..<max(start, contents.upperBound)
  }

  /// Something after a complete value, be it on the same line or on one of its own.
  var misplaced: YAMLProblem {
    guard lines.isFirstOnLine(index) else { return leftover }
    if let closing = superfluousBracket { return closing }
    if lines.isIndicator(":", at: index) {
      return problem("a key is missing before this ':'", at: index)
    }
    if let previous = lines.contents(ofLineBefore: index), isIndented(below: previous) {
      return indentedTooFar(below: previous)
    }
    if lines.isIndicator("-", at: index) {
      let message = "this '-' lines up with no list above; indent it like the other items"
      return problem(message, at: index)
    }
    return misplacedLine
  }

  private var misplacedLine: YAMLProblem {
    switch failure.problem {
    case "did not find expected '-' indicator" where isIndentedLikeContext:
      let message = "this line is indented like the list items above, so it must begin with '- '"
      return problem(message, in: restOfLine)
    case "did not find expected '-' indicator", "did not find expected key":
      let count = lines.indentation(ofLineWith: index)
      let spaces = count == 1 ? "1 space" : "\(count) spaces"
      let message = "the indentation of this line, \(spaces), fits no line above"
      return problem(message, in: restOfLine)
    default: return afterDocument
    }
  }

  private var isIndentedLikeContext: Bool {
    lines.position(of: index).column == lines.position(of: contextIndex).column
  }

  /// What stands where the only value of the file has ended.
  private var afterDocument: YAMLProblem {
    guard let previous = lines.contents(ofLineBefore: index) else { return leftover }
    if lines.scalars[previous].elementsEqual("...".unicodeScalars) {
      return problem("a second document begins here; a file holds one", in: restOfLine)
    }
    if lines[previous.lowerBound] == "%" {
      return problem("'---' is missing between the lines with '%' and this one", in: restOfLine)
    }
    if lines.indentation(ofLineWith: previous.lowerBound) > lines.indentation(ofLineWith: index) {
      return problem("this line is indented less than the first line of the file", in: restOfLine)
    }
    return problem("this line does not belong to what stands above it", in: restOfLine)
  }

  /// Text behind a value on the same line.
  var leftover: YAMLProblem {
    if let closing = superfluousBracket { return closing }
    if let quote = openingQuote {
      let message = "there is text after the closing quote; \(advice(forQuote: quote))"
      let beginning = note("the quotes begin here", at: quote)
      return problem(message, in: lines.word(at: index), note: beginning)
    }
    let message = "there is text after the end of the value; put it all in quotes if it is one text"
    return problem(message, in: lines.word(at: index))
  }

  private func advice(forQuote quote: Int) -> String {
    let line = lines.position(of: quote).line
    guard line == lines.position(of: index).line else {
      return "is a quote missing on line \(line)?"
    }
    return "a quote inside the quotes is written \(lines[quote] == "'" ? "''" : "\\\"")"
  }

  /// The quote that begins the text just before, if it is quoted.
  var openingQuote: Int? {
    guard let last = progress.lastScalar, last.upperBound <= index,
      lines[last.lowerBound] == "'" || lines[last.lowerBound] == "\"",
      lines.endOfText(in: last.lowerBound..<index) == last.upperBound
    else { return nil }
    return last.lowerBound
  }

  /// A bracket that closes nothing.
  var superfluousBracket: YAMLProblem? {
    guard let scalar = lines[index], scalar == "]" || scalar == "}" else { return nil }
    let opening = scalar == "]" ? "[" : "{"
    return problem("this '\(scalar)' closes nothing; no '\(opening)' is open", at: index)
  }
}
