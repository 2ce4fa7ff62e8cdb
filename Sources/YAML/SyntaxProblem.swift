/// Says in a beginner's words what libyaml could not read; its own words are those of a grammar.
struct SyntaxProblem {
  /// What had been read when libyaml gave up.
  struct Progress {
    /// The brackets that are not closed yet.
    var openBrackets: [Int] = []

    /// The scalar that was read last.
    var lastScalar: Range<Int>?

    /// The end of what was read last.
    var end = 0
  }

  let failure: EventStream.Failure
  let progress: Progress
  let lines: SourceLines

  /// The scalar at which libyaml stopped.
  var index: Int { failure.problemIndex }

  /// The beginning of what libyaml could not finish.
  var contextIndex: Int { failure.contextIndex }

  /// The problem with its place, which is where the user has to change something.
  func explained() -> YAMLProblem {
    switch failure.problem {
    case let problem where problem.hasPrefix("found a tab character"): tabAsIndentation
    case "found character that cannot start any token": unusableStart
    case "mapping values are not allowed in this context": unexpectedColon
    case "could not find expected ':'": missingColon
    case "found unexpected ':'":
      self.problem("a space is missing after this ':'", at: index)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      misplaced
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": unfinishedFlow
    case "did not find expected node content": missingValue
    case "block sequence entries are not allowed in this context":
      self.problem("a list item must begin on a line of its own; break the line here", at: index)
    case "mapping keys are not allowed in this context":
      self.problem("a value cannot begin with '? '; put it in quotes", at: index)
    default: explainedByContext
    }
  }

  private var explainedByContext: YAMLProblem {
    switch failure.context {
    case "while scanning an alias", "while scanning an anchor": unusableReference
    case "while scanning a tag", "while parsing a tag", "while parsing a node": unusableReference
    case "while scanning a block scalar": blockHeader
    case "while scanning a quoted scalar", "while parsing a quoted scalar": quotedScalar
    default: isDirective ? directive : unknown
    }
  }

  private var isDirective: Bool {
    failure.context.hasSuffix("directive") || failure.problem.hasSuffix("directive")
      || failure.problem == "found incompatible YAML document"
  }

  private var unknown: YAMLProblem {
    problem("this is not YAML: \(failure.problem)", at: index)
  }

  /// A problem with one character.
  func problem(_ message: String, at index: Int, note: YAMLProblem.Note? = nil) -> YAMLProblem {
    problem(message, in: index..<min(index + 1, max(index, lines.scalars.count)), note: note)
  }

  /// A problem with a stretch of text.
  func problem(
    _ message: String, in range: Range<Int>, note: YAMLProblem.Note? = nil,
  ) -> YAMLProblem {
    YAMLProblem(message, at: lines.range(range), note: note)
  }

  /// A second place to look at, one character long.
  func note(_ message: String, at index: Int) -> YAMLProblem.Note {
    YAMLProblem.Note(message: message, range: lines.range(index..<index + 1))
  }
}

// MARK: - What a single value cannot be

extension SyntaxProblem {
  private var unusableStart: YAMLProblem {
    guard let scalar = lines[index], scalar != "\t" else { return tabAsIndentation }
    let message = "a value cannot begin with \(quoted([scalar])); put it in quotes"
    return problem(message, in: lines.word(at: index))
  }

  private var tabAsIndentation: YAMLProblem {
    problem("a tab is used for indentation; YAML wants spaces", at: index)
  }

  /// `*.txt`, `& b`, `!<a`: a sign with a meaning of its own begins what is meant as text.
  private var unusableReference: YAMLProblem {
    let word = lines.word(at: contextIndex)
    let sign = quoted(lines.scalars[word].prefix(1))
    return problem("text that begins with \(sign) must be in quotes", in: word)
  }

  private var blockHeader: YAMLProblem {
    let sign = quoted(lines.scalars.dropFirst(contextIndex).prefix(1))
    if failure.problem.contains("indicator equal to 0") {
      return problem("the indentation after \(sign) must be a digit from 1 to 9", at: index)
    }
    let message = "after \(sign) text begins on the next line; quote a value that begins so"
    return problem(message, in: lines.word(at: index))
  }

  private var directive: YAMLProblem {
    let line = lines.line(containing: index)
    let message = "a line that begins with '%' is a directive to YAML; this one is not understood"
    return problem(message, in: line.lowerBound..<lines.endOfText(in: line))
  }

  private var quotedScalar: YAMLProblem {
    switch failure.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      problem("this quote is never closed", at: contextIndex)
    case "found unknown escape character":
      unknownEscape
    case "did not find expected hexdecimal number":
      problem("'\\x' takes 2 hexadecimal digits, '\\u' 4 and '\\U' 8; here are fewer", at: index)
    case "found invalid Unicode character escape code":
      problem("there is no character with this code", in: lines.word(at: index))
    default: unknown
    }
  }

  private var unknownEscape: YAMLProblem {
    let escape = quoted(lines.scalars.dropFirst(index).prefix(2))
    let message = "\(escape) means nothing in double quotes; write '\\\\' for a backslash"
    return problem(message, in: index..<index + 2)
  }
}
