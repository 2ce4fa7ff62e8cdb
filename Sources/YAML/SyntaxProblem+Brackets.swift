// Lists and mappings in brackets, which YAML calls flow collections.
extension SyntaxProblem {
  /// Neither ',' nor the closing bracket follows a value.
  var unfinishedFlow: YAMLProblem {
    let opening = contextIndex
    if isBehindFlow(openedAt: opening) { return unclosed(opening) }
    let beginning = note("\(collection(at: opening)) begins here", at: opening)
    switch lines[index] {
    case "]", "}": return mismatched(opening)
    case ":":
      let message = "this ':' is not expected; put the value in quotes, or a ',' between two values"
      return problem(message, at: index, note: beginning)
    case _ where openingQuote != nil && !lines.isBlank(at: index - 1): return leftover
    default:
      let message = "a ',' is missing before this, or quotes around the whole value"
      return problem(message, in: lines.word(at: index), note: beginning)
    }
  }

  /// No value stands where one must.
  var missingValue: YAMLProblem {
    guard let opening = progress.openBrackets.last else { return missingBlockValue }
    if isBehindFlow(openedAt: opening) { return unclosed(opening) }
    switch lines[index] {
    case ",": return problem("a value is missing before this ','", at: index)
    case ":": return problem("a key is missing before this ':'", at: index)
    case "]", "}": return mismatched(opening)
    case "-":
      let message = "inside brackets list items have no '-'; separate them by ','"
      return problem(message, at: index)
    default: return problem("a value is missing here", at: index)
    }
  }

  private var missingBlockValue: YAMLProblem {
    if let closing = superfluousBracket { return closing }
    if lines[index] == "," {
      return problem("a value cannot begin with ','; put it in quotes", at: index)
    }
    return problem("a value is missing here", at: index)
  }

  /// Whether the text where libyaml stopped does not look as if it belonged between the brackets.
  private func isBehindFlow(openedAt opening: Int) -> Bool {
    guard let scalar = lines[index] else { return true }
    let line = lines.line(containing: index)
    guard line.lowerBound > opening, scalar != "]", scalar != "}" else { return false }
    return lines.indentation(ofLineWith: index) <= lines.indentation(ofLineWith: opening)
  }

  private func unclosed(_ opening: Int) -> YAMLProblem {
    let sign = closing(opening)
    let message = "\(collection(at: opening)) is never closed; '\(sign)' is missing"
    guard lines[index] != nil else { return problem(message, at: opening) }
    let next = lines.range(restOfLine)
    let place = YAMLProblem.Note(message: "'\(sign)' is expected before this", range: next)
    return problem(message, at: opening, note: place)
  }

  private func mismatched(_ opening: Int) -> YAMLProblem {
    let bracket = quoted(lines.scalars.dropFirst(index).prefix(1))
    let name = collection(at: opening)
    let message = "\(name) cannot end with \(bracket); write '\(closing(opening))'"
    let beginning = note("\(name) begins here", at: opening)
    return problem(message, at: index, note: beginning)
  }

  private func collection(at opening: Int) -> String {
    lines[opening] == "{" ? "the mapping" : "the list"
  }

  private func closing(_ opening: Int) -> String {
    lines[opening] == "{" ? "}" : "]"
  }
}
