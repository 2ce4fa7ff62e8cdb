import WorkbenchKit

/// Where something begins that a cue attributes and that stands behind the cue.
struct Continuation {
  /// Its first token.
  let start: Int
  /// Whether it ends with the last quotation mark, since nothing else shows that it is reported.
  let endsWithMarks: Bool
  /// The name of the pattern.
  let rule: String

  /// Between a cue and the quotation marks or the "that" that it introduces there are no more
  /// tokens than this.
  private static let reach = 14

  /// What follows a cue; nil where nothing that is reported does.
  init?(of cue: Cue, isTag: Bool, _ passage: Passage, _ sentence: Range<Int>) {
    let scan = Scan(passage: passage, sentence: sentence, cue: cue)
    if isTag {
      guard let found = scan.behindTag() else { return nil }
      self = found
    } else {
      guard let found = cue.order == .phrase ? scan.behindPhrase() : scan.behindVerb() else {
        return nil
      }
      self = found
    }
  }

  private init(_ start: Int, endsWithMarks: Bool = false, _ rule: String) {
    self.start = start
    self.endsWithMarks = endsWithMarks
    self.rule = rule
  }

  /// Looks behind one cue.
  private struct Scan {
    let passage: Passage
    let sentence: Range<Int>
    let cue: Cue

    /// The rest of `"We won," Smith said, "at last"` and of "Prices, Smith said, will rise".
    func behindTag() -> Continuation? {
      let next = cue.region.upperBound
      if let marks = firstMarks(from: next), cue.order != .inverted || isSign(before: marks) {
        return Continuation(contentStart(of: marks, from: next), endsWithMarks: true, "tag")
      }
      let before = cue.region.lowerBound - 1
      guard cue.order != .phrase, passage.tokens.token(next, is: ","),
        passage.quotation(at: before) == nil
      else { return nil }
      return Continuation(next + 1, "parenthesis")
    }

    /// `she said, but it "no longer ..."`: the words between belong to the statement where a comma
    /// sets them off.
    private func contentStart(of marks: Int, from next: Int) -> Int {
      passage.tokens.token(next, isAnyOf: ",", ":", "—", "–", ";") ? next + 1 : marks
    }

    private func isSign(before marks: Int) -> Bool {
      passage.isSign(marks - 1) || marks == cue.region.upperBound
    }

    /// "According to Smith, ..." takes the rest of the sentence.
    func behindPhrase() -> Continuation? {
      Continuation(cue.region.upperBound, "according-to")
    }

    func behindVerb() -> Continuation? {
      let complements = cue.word.complements
      var next = cue.region.upperBound
      while let behind = endOfTime(next) { next = behind }
      if let direct = introduced(at: next) { return direct }
      if cue.order == .inverted { return nil }
      if complements.contains(.label) { return label(from: next) }
      if complements.contains(.marks) { return nil }
      if let clause = clause(at: next) { return clause }
      if complements.contains(.hearer) { return behindHearer(next) ?? distantMarks(from: next) }
      if passage.classes(at: next).contains(.preposition), let late = behindPreposition(next) {
        return late
      }
      if complements.contains(.object), beginsClause(next) { return Continuation(next, "object") }
      if complements.contains(.clause), beginsClause(next) {
        return Continuation(next, "bare-clause")
      }
      return distantMarks(from: next)
    }

    /// Behind an adverb, "Monday", "on Monday", "last week"; nil where none stands here.
    private func endOfTime(_ token: Int) -> Int? {
      if isTimeOrAdverb(token) { return token + 1 }
      let opens =
        passage.classes(at: token).contains(.preposition)
        || passage.tokens.token(token, isAnyOf: "last", "this", "earlier")
      return opens && isTimeOrAdverb(token + 1) && passage.classes(at: token + 1).contains(.time)
        ? token + 2 : nil
    }

    private func isTimeOrAdverb(_ token: Int) -> Bool {
      sentence.contains(token) && passage.quotation(at: token) == nil
        && !passage.classes(at: token).isDisjoint(with: [.time, .adverb])
        && !passage.classes(at: token).contains(.determiner)
    }

    /// Quotation marks at once, behind a comma or behind a colon; or words behind a colon.
    private func introduced(at token: Int) -> Continuation? {
      guard sentence.contains(token) else { return nil }
      if passage.quotation(at: token) != nil { return Continuation(token, "introduced") }
      guard passage.tokens.token(token, isAnyOf: ",", ":"), sentence.contains(token + 1) else {
        return nil
      }
      if passage.quotation(at: token + 1) != nil { return Continuation(token + 1, "introduced") }
      return passage.tokens.token(token, is: ":") ? Continuation(token + 1, "introduced") : nil
    }

    /// A clause that opens with "that", "whether" or "to".
    private func clause(at token: Int) -> Continuation? {
      guard sentence.contains(token), passage.quotation(at: token) == nil else { return nil }
      if passage.classes(at: token).contains(.complementizer), !isPronounThat(token) {
        return Continuation(token, "that-clause")
      }
      let takesInfinitive = cue.word.complements.contains(.infinitive)
      return takesInfinitive && passage.tokens.token(token, is: "to")
        ? Continuation(token, "infinitive") : nil
    }

    /// Whether "that" stands for itself: "He said that, too".
    private func isPronounThat(_ token: Int) -> Bool {
      !sentence.contains(token + 1)
        || passage.isSign(token + 1) && passage.quotation(at: token + 1) == nil
          && !passage.tokens.token(token + 1, isAnyOf: ",", "$", "€", "£")
    }

    /// What somebody is told: "told reporters that", "told him the".
    private func behindHearer(_ token: Int) -> Continuation? {
      let hearer = SourcePhrases(passage: passage, sentence: sentence).phrase(startingAt: token)
      guard let hearer else { return introducedWithin(token, reach: 4) }
      var next = hearer.upperBound
      while let behind = endOfTime(next) { next = behind }
      if let told = introduced(at: next) ?? clause(at: next) { return told }
      guard cue.word.complements.contains(.clause), beginsClause(next) else { return nil }
      return Continuation(next, "bare-clause")
    }

    /// What follows at a distance: "said in a statement that".
    private func behindPreposition(_ token: Int) -> Continuation? {
      introducedWithin(token, reach: Continuation.reach)
    }

    private func introducedWithin(_ first: Int, reach: Int) -> Continuation? {
      for token in first..<max(first, min(first + reach, sentence.upperBound)) {
        if let found = introduced(at: token) ?? clause(at: token) { return found }
        if passage.isSign(token) { return nil }
      }
      return nil
    }

    /// Whether a clause or its subject can begin here: "said he would", "said the bill was".
    private func beginsClause(_ token: Int) -> Bool {
      guard sentence.contains(token), passage.quotation(at: token) == nil,
        sentence.contains(token + 2), !passage.isSign(token)
      else { return false }
      let classes = passage.classes(at: token)
      return classes.contains(.determiner) || passage.mention(at: token) != nil
        || classes.isDisjoint(with: [.preposition, .adverb, .time, .modal, .be, .conjunction])
    }

    /// `called it "a mistake"`: what is called so is part of it.
    private func label(from token: Int) -> Continuation? {
      firstPhraseInMarks(from: token).map { _ in Continuation(token, endsWithMarks: true, "label") }
    }

    private func distantMarks(from token: Int) -> Continuation? {
      firstPhraseInMarks(from: token).map { Continuation($0, endsWithMarks: true, "near-marks") }
    }

    /// The same, where it has more than one word.
    private func firstPhraseInMarks(from first: Int) -> Int? {
      guard let token = firstMarks(from: first), let number = passage.quotation(at: token),
        passage.wordCount(passage.quotations[number].words) > 1
      else { return nil }
      return token
    }

    /// The first quotation within reach, with no colon or semicolon before it.
    private func firstMarks(from first: Int) -> Int? {
      for token in first..<max(first, min(first + Continuation.reach, sentence.upperBound)) {
        if passage.quotation(at: token) != nil { return token }
        if passage.tokens.token(token, isAnyOf: ";", ":") { return nil }
      }
      return nil
    }
  }
}
