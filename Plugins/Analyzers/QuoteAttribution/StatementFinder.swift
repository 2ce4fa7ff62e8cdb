import WorkbenchKit

/// What a cue attributes: a stretch of a sentence, with or without quotation marks in it.
struct Statement {
  let content: Range<Int>
  let cue: Cue
  /// Whether the cue stands behind what is said or inside of it.
  let isTagged: Bool
  let rule: String
}

/// Finds what the cues of one sentence attribute.
struct StatementFinder {
  private let passage: Passage
  private let sentence: Range<Int>
  private let cues: [Cue]
  private var statements: [Statement] = []
  /// Where the words begin that no statement has yet.
  private var free: Int

  static func statements(_ passage: Passage, sentence: Range<Int>, cues: [Cue]) -> [Statement] {
    var finder = StatementFinder(passage, sentence, cues)
    finder.run()
    return finder.statements
  }

  private init(_ passage: Passage, _ sentence: Range<Int>, _ cues: [Cue]) {
    self.passage = passage
    self.sentence = sentence
    self.cues = cues
    free = sentence.lowerBound
  }

  private mutating func run() {
    for (number, cue) in cues.enumerated() where cue.region.lowerBound >= free {
      let isTag = isTag(cue)
      if isTag {
        let rule = isParenthesis(cue) ? "parenthesis" : "tag"
        add(free..<cue.region.lowerBound, cue, isTagged: true, rule)
      }
      free = cue.region.upperBound
      guard let continuation = Continuation(of: cue, isTag: isTag, passage, sentence) else {
        continue
      }
      let end = end(of: continuation, of: cue, before: cues[(number + 1)...])
      add(continuation.start..<end, cue, isTagged: isTag, continuation.rule)
      free = max(free, end)
    }
  }

  private mutating func add(_ range: Range<Int>, _ cue: Cue, isTagged: Bool, _ rule: String) {
    let content = trimmed(range)
    guard passage.wordCount(content) > 1 else { return }
    statements.append(Statement(content: content, cue: cue, isTagged: isTagged, rule: rule))
  }

  /// Whether a cue stands behind what is said: `"...," Smith said`, "..., according to Smith".
  private func isTag(_ cue: Cue) -> Bool {
    let before = cue.region.lowerBound - 1
    guard before >= free, cue.source.map({ $0.upperBound > cue.region.lowerBound }) ?? false else {
      return false
    }
    let isComma = passage.tokens.token(before, isAnyOf: ",", "—", "–")
    if isComma, cue.word.complements.contains(.marks), passage.quotation(at: before - 1) == nil {
      return false
    }
    switch cue.order {
    case .participle: return false
    case .phrase: return !passage.classes(at: before).contains(.conjunction)
    case .inverted: return isComma || passage.quotation(at: before) != nil
    case .subjectFirst:
      if cue.word.kind == .noun || introducesMarks(cue.region.upperBound) { return false }
      let isBehindMarks = closesStatement(isComma ? before - 1 : before, hasComma: isComma)
      return isBehindMarks
        || isComma && endsClause(cue.region.upperBound) && !isRelative(before - 1)
    }
  }

  /// Whether a cue interrupts a relative clause: "a telephone that, he said, was a gift".
  private func isRelative(_ token: Int) -> Bool {
    passage.quotation(at: token) == nil && passage.classes(at: token).contains(.conjunction)
  }

  /// Whether a cue interrupts what it reports: "Prices, Smith said, will rise".
  private func isParenthesis(_ cue: Cue) -> Bool {
    passage.tokens.token(cue.region.upperBound, is: ",")
      && passage.quotation(at: cue.region.lowerBound - 1) == nil
  }

  /// Whether a quotation ends here as a statement does: with a comma, a question mark, an
  /// exclamation mark.
  private func closesStatement(_ token: Int, hasComma: Bool) -> Bool {
    guard let number = passage.quotation(at: token) else { return false }
    let last = passage.quotations[number].words.upperBound - 1
    return hasComma
      || passage.tokens.token(last, isAnyOf: ",", "?", "!", "—", "–", "--", "…", "...", "-")
  }

  /// Whether a quotation follows that begins a sentence of its own: `Smith said, "We ..."`.
  private func introducesMarks(_ token: Int) -> Bool {
    guard passage.tokens.token(token, isAnyOf: ",", ":"),
      let number = passage.quotation(at: token + 1)
    else { return false }
    return passage.isCapitalized(passage.quotations[number].words.lowerBound)
  }

  /// Whether nothing that could be reported follows.
  private func endsClause(_ token: Int) -> Bool {
    guard sentence.contains(token) else { return true }
    return passage.isSign(token) && !passage.tokens.token(token, is: ":")
      || !passage.classes(at: token).isDisjoint(with: [.time])
  }

  /// A clause goes on to the next cue that is set off by a comma, else to the end of the sentence.
  private func end(of continuation: Continuation, of cue: Cue, before rest: ArraySlice<Cue>) -> Int
  {
    var end = sentence.upperBound
    let first = continuation.endsWithMarks ? continuation.start : continuation.start + 2
    for next in rest.prefix(8) where next.region.lowerBound >= first {
      let before = next.region.lowerBound - 1
      let isSetOff =
        passage.isSign(before) || passage.quotation(at: before) != nil
        || passage.classes(at: before).contains(.conjunction)
          && !passage.tokens.token(before, is: "that")
      if isSetOff || isCoordinated(next) || quotesFollow(next) {
        end = next.region.lowerBound
        break
      }
    }
    if continuation.endsWithMarks { return lastMark(in: continuation.start..<end) }
    return endOfClause(in: continuation.start..<end, of: cue, rule: continuation.rule)
  }

  /// A second verb, "and warned that": the conjunction belongs to the next cue.
  private func isCoordinated(_ cue: Cue) -> Bool {
    passage.tokens.token(cue.region.lowerBound, isAnyOf: "and", "but")
  }

  /// "While Smith said that prices rose, ..." ends at the comma; every other clause goes on.
  private func endOfClause(in range: Range<Int>, of cue: Cue, rule: String) -> Int {
    let isSubordinate = passage.tokens.token(
      cue.region.lowerBound - 1, isAnyOf: "while", "when", "after", "as", "although", "though", "if"
    )
    guard isSubordinate || rule == "object" else { return range.upperBound }
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if let number = passage.quotation(at: index) {
        index = passage.quotations[number].tokens.upperBound
        continue
      }
      if passage.tokens.token(index, is: ","),
        isSubordinate || passage.tokens.token(index + 1, isAnyOf: "and", "but", "while", "which")
      {
        return index
      }
      index += 1
    }
    return range.upperBound
  }

  private func quotesFollow(_ cue: Cue) -> Bool {
    let end = min(cue.region.upperBound + 12, sentence.upperBound)
    return (cue.region.upperBound..<max(end, cue.region.upperBound)).contains {
      passage.quotation(at: $0) != nil
    }
  }

  private func lastMark(in range: Range<Int>) -> Int {
    let last = range.last { passage.quotation(at: $0) != nil }
    return last.map { $0 + 1 } ?? range.lowerBound
  }

  /// Without signs and conjunctions at the ends, which belong to the writer's sentence.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = max(range.upperBound, start)
    while start < end, isWritersSign(start) || isConjunctionBeforeMarks(start) { start += 1 }
    while start < end, isWritersSign(end - 1) || isLooseEnd(end - 1) { end -= 1 }
    return start..<end
  }

  private func isWritersSign(_ token: Int) -> Bool {
    passage.quotation(at: token) == nil && passage.isSign(token)
      && !passage.tokens.token(token, isAnyOf: "$", "€", "£", "%", "(", ")")
  }

  private func isConjunctionBeforeMarks(_ token: Int) -> Bool {
    passage.tokens.token(token, isAnyOf: "and", "but", "or") && passage.quotation(at: token) == nil
      && passage.quotation(at: token + 1) != nil
  }

  private func isLooseEnd(_ token: Int) -> Bool {
    passage.quotation(at: token) == nil
      && passage.tokens.token(token, isAnyOf: "and", "but", "as", "while", "or", "because")
  }
}
