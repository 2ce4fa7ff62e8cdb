import WorkbenchKit

/// Finds the cues of a sentence with their sources.
struct CueFinder {
  private let passage: Passage
  private let lexicon: ReportingLexicon
  private let sentence: Range<Int>
  private let phrases: SourcePhrases

  init(_ passage: Passage, sentence: Range<Int>, lexicon: ReportingLexicon) {
    self.passage = passage
    self.lexicon = lexicon
    self.sentence = sentence
    phrases = SourcePhrases(passage: passage, sentence: sentence)
  }

  /// The cues in order; their regions do not overlap.
  func cues() -> [Cue] {
    var cues = [nameAndColon()].compactMap(\.self)
    var index = cues.last?.region.upperBound ?? sentence.lowerBound
    while index < sentence.upperBound {
      if let quotation = passage.quotation(at: index) {
        index = passage.quotations[quotation].tokens.upperBound
      } else if let cue = cue(at: index, after: cues.last) {
        cues.append(cue)
        index = max(cue.region.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return cues
  }

  /// "Smith: 'We won'", as headlines and transcripts have it.
  private func nameAndColon() -> Cue? {
    guard let source = phrases.phrase(startingAt: sentence.lowerBound),
      passage.tokens.token(source.upperBound, is: ":"),
      passage.quotation(at: source.upperBound + 1) != nil
    else { return nil }
    let colon = source.upperBound..<(source.upperBound + 1)
    return Cue(
      tokens: colon, word: ReportingWord(kind: .verb, complements: .marks), order: .subjectFirst,
      source: source, region: source.lowerBound..<colon.upperBound)
  }

  private func cue(at index: Int, after previous: Cue?) -> Cue? {
    guard passage.mention(at: index) == nil,
      let (count, words) = lexicon.cue(at: index, in: passage.tokens)
    else { return nil }
    let tokens = index..<min(index + count, sentence.upperBound)
    let cues = words.lazy.compactMap { word in cue(tokens, word, after: previous) }
    return cues.first { $0.region.lowerBound >= previous?.region.upperBound ?? 0 }
  }

  private func cue(_ tokens: Range<Int>, _ word: ReportingWord, after previous: Cue?) -> Cue? {
    switch word.kind {
    case .phrase: phraseCue(tokens, word)
    case .noun: nounCue(tokens, word)
    case .verb: verbCue(tokens, word, after: previous)
    }
  }

  /// A source behind "according to".
  private func phraseCue(_ tokens: Range<Int>, _ word: ReportingWord) -> Cue? {
    var source = tokens.upperBound..<phrases.endOfPhrase(from: tokens.upperBound)
    if let name = phrases.phrase(startingAt: tokens.upperBound), phrases.beginsAnew(name.upperBound)
    {
      source = name
    }
    guard !source.isEmpty else { return nil }
    let end = phrases.endOfClosedApposition(behind: source.upperBound)
    return Cue(
      tokens: tokens, word: word, order: .phrase, source: source,
      region: tokens.lowerBound..<end)
  }

  /// A noun and its owner: "Smith's claim that".
  private func nounCue(_ tokens: Range<Int>, _ word: ReportingWord) -> Cue? {
    let possessive = tokens.lowerBound - 1
    guard passage.tokens.token(tokens.upperBound, is: "that"),
      passage.tokens.token(possessive, isAnyOf: "'s", "’s", "'", "’"),
      let source = phrases.phrase(endingAt: possessive - 1)
    else { return nil }
    return Cue(
      tokens: tokens, word: word, order: .subjectFirst, source: source,
      region: source.lowerBound..<tokens.upperBound)
  }

  private func verbCue(_ tokens: Range<Int>, _ word: ReportingWord, after previous: Cue?) -> Cue? {
    var first = tokens.lowerBound
    var isPassive = false
    while sentence.contains(first - 1), passage.quotation(at: first - 1) == nil {
      let classes = passage.classes(at: first - 1)
      if classes.contains(.modal) { return nil }
      guard !classes.isDisjoint(with: [.be, .auxiliary, .adverb]) || isAdverb(first - 1) else {
        break
      }
      if classes.contains(.be) { isPassive = true }
      first -= 1
    }
    if endsInIng(tokens.lowerBound), !isPassive {
      return participle(tokens, word, after: previous)
    }
    if isPassive, !endsInIng(tokens.lowerBound) { return nil }
    if passage.tokens.token(first - 1, isAnyOf: "and", "but") {
      return coordinated(tokens, word, from: first - 1, after: previous)
    }
    if let source = subject(before: first, after: previous) {
      return Cue(
        tokens: tokens, word: word, order: .subjectFirst, source: source.phrase,
        region: source.start..<tokens.upperBound)
    }
    return first == tokens.lowerBound ? inverted(tokens, word) : nil
  }

  /// A second verb, "and warned that": said by whoever spoke before in the sentence, or by its
  /// subject.
  private func coordinated(
    _ tokens: Range<Int>, _ word: ReportingWord, from conjunction: Int, after previous: Cue?
  ) -> Cue? {
    (previous?.source ?? phrases.subject(before: conjunction)).map {
      Cue(
        tokens: tokens, word: word, order: .participle, source: $0,
        region: conjunction..<tokens.upperBound)
    }
  }

  private func isAdverb(_ token: Int) -> Bool {
    let span = passage.tokens.span(ofToken: token)
    let bytes = passage.tokens.text.bytes[span.start..<span.end]
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("ly".utf8)
      && !passage.isCapitalized(token)
  }

  private func endsInIng(_ token: Int) -> Bool {
    let span = passage.tokens.span(ofToken: token)
    return passage.tokens.text.bytes[span.start..<span.end].suffix(3).elementsEqual("ing".utf8)
  }

  /// A participle, "adding that": said by whoever spoke before in the sentence, or by its subject.
  private func participle(_ tokens: Range<Int>, _ word: ReportingWord, after previous: Cue?) -> Cue?
  {
    guard
      previous != nil || passage.tokens.token(tokens.lowerBound - 1, isAnyOf: ",", "—", "–", "by")
    else { return nil }
    let source = previous?.source ?? phrases.subject(before: tokens.lowerBound)
    return source.map {
      Cue(tokens: tokens, word: word, order: .participle, source: $0, region: tokens)
    }
  }

  /// The subject that ends before a token, and where the attribution begins.
  private func subject(before end: Int, after previous: Cue?) -> (phrase: Range<Int>, start: Int)? {
    let last = end - 1
    guard sentence.contains(last), passage.quotation(at: last) == nil else { return nil }
    if passage.tokens.token(last, is: ",") { return subjectWithApposition(before: last) }
    if passage.tokens.token(last, is: "who") { return antecedent(of: last, after: previous) }
    return phrases.phrase(endingAt: last).map { ($0, $0.lowerBound) }
  }

  /// Whom "who" stands for: "Smith, who", "the man who".
  private func antecedent(of relative: Int, after previous: Cue?) -> (
    phrase: Range<Int>, start: Int
  )? {
    let last = passage.tokens.token(relative - 1, is: ",") ? relative - 2 : relative - 1
    if let previous, previous.region.upperBound == last + 1, let source = previous.source {
      return (source, relative)
    }
    return phrases.phrase(endingAt: last).map { ($0, relative) }
  }

  /// "Smith, a professor at the University of X," where the comma is the second one.
  private func subjectWithApposition(before comma: Int) -> (phrase: Range<Int>, start: Int)? {
    var index = comma - 1
    while index > sentence.lowerBound, comma - index < 40, passage.quotation(at: index) == nil {
      if passage.tokens.token(index, is: ","), let phrase = phrases.phrase(endingAt: index - 1),
        opensClause(phrase.lowerBound)
      {
        return (phrase, phrase.lowerBound)
      }
      index -= 1
    }
    return nil
  }

  /// Whether a subject can begin here: at the start, behind a quotation, a conjunction or an
  /// opening phrase.
  private func opensClause(_ token: Int) -> Bool {
    let before = token - 1
    guard sentence.contains(before), passage.quotation(at: before) == nil else { return true }
    return passage.classes(at: before).contains(.conjunction)
      || passage.tokens.token(before, isAnyOf: ":", ";", "—", "–", ",")
  }

  /// "said Smith": behind a quotation or a comma, and before nothing that could be its object.
  private func inverted(_ tokens: Range<Int>, _ word: ReportingWord) -> Cue? {
    let before = tokens.lowerBound - 1
    guard word.kind == .verb, !word.complements.contains(.label),
      !word.complements.contains([.hearer, .clause]),
      !sentence.contains(before) || passage.quotation(at: before) != nil
        || passage.tokens.token(before, isAnyOf: ",", "—", "–"),
      let source = phrases.phrase(startingAt: tokens.upperBound)
    else { return nil }
    let end = phrases.endOfApposition(behind: source.upperBound)
    return Cue(
      tokens: tokens, word: word, order: .inverted, source: source, region: tokens.lowerBound..<end)
  }
}
