import WorkbenchKit

/// Finds the noun phrases that name a source: "Smith", "the minister", "a spokesman for the
/// ministry".
struct SourcePhrases {
  let passage: Passage
  /// The sentence in which the search stays.
  let sentence: Range<Int>

  /// A source of more tokens than this is not looked for.
  private static let longest = 40

  /// The phrase that ends with a token, prepositional phrases behind its head included.
  func phrase(endingAt last: Int) -> Range<Int>? {
    guard sentence.contains(last), passage.quotation(at: last) == nil else { return nil }
    if passage.classes(at: last).contains(.pronoun) { return last..<(last + 1) }
    guard var phrase = simplePhrase(endingAt: last) else { return nil }
    while last - phrase.lowerBound < Self.longest, let longer = extended(phrase) { phrase = longer }
    return isSource(phrase) ? phrase : nil
  }

  /// "a spokesman for" before "the ministry", where the preposition does not open the clause.
  private func extended(_ phrase: Range<Int>) -> Range<Int>? {
    let preposition = phrase.lowerBound - 1
    guard sentence.contains(preposition), passage.classes(at: preposition).contains(.preposition),
      let head = simplePhrase(endingAt: preposition - 1), isSource(head)
    else { return nil }
    return head.lowerBound..<phrase.upperBound
  }

  /// A determiner, adjectives and a noun, or a name with its titles.
  private func simplePhrase(endingAt last: Int) -> Range<Int>? {
    var first = last + 1
    while sentence.contains(first - 1), last - first < Self.longest {
      let token = first - 1
      if let mention = passage.mention(at: token) {
        let start = passage.tokens(ofMention: mention).lowerBound
        first = max(start, sentence.lowerBound)
        continue
      }
      guard passage.quotation(at: token) == nil, canStandInPhrase(token) else { break }
      first = token
      if passage.classes(at: token).contains(.determiner) { break }
    }
    while first <= last, isOpener(first, before: last) { first += 1 }
    return first <= last ? first..<(last + 1) : nil
  }

  private func canStandInPhrase(_ token: Int) -> Bool {
    let classes = passage.classes(at: token)
    if passage.isSign(token) { return passage.tokens.token(token, is: "-") }
    if passage.tokens.token(token, isAnyOf: "'s", "’s") {
      return token > sentence.lowerBound && passage.mention(at: token - 1) != nil
        || passage.isCapitalized(token - 1)
    }
    let outside: WordClass = [
      .pronoun, .preposition, .conjunction, .be, .auxiliary, .modal, .never, .adverb, .time,
    ]
    return classes.isDisjoint(with: outside) || classes.contains(.determiner)
      || classes.contains(.source)
  }

  /// Days, and words in capitals only because they begin the sentence, belong to no name.
  private func isOpener(_ token: Int, before last: Int) -> Bool {
    let classes = passage.classes(at: token)
    guard passage.mention(at: token) == nil, token < last else { return false }
    return !classes.isDisjoint(with: [.time, .adverb, .preposition, .conjunction])
      && !classes.contains(.determiner) || passage.isSign(token)
  }

  /// Whether a phrase names somebody: a name, a word in capitals, or a noun for those who speak.
  func isSource(_ phrase: Range<Int>) -> Bool {
    guard let head = phrase.last, passage.classes(at: head).isDisjoint(with: .never) else {
      return false
    }
    if passage.classes(at: phrase.lowerBound).contains(.never) { return false }
    if phrase.count == 1, passage.classes(at: head).contains(.determiner) {
      return isPersonalDeterminer(head)
    }
    return passage.mention(at: head) != nil || passage.isCapitalized(head) || isDescription(phrase)
      || passage.classes(at: head).contains(.source)
      || phrase.contains { passage.classes(at: $0).contains(.source) }
  }

  /// "the baker": a determiner and a noun.
  private func isDescription(_ phrase: Range<Int>) -> Bool {
    phrase.count > 1 && phrase.count < 5
      && passage.classes(at: phrase.lowerBound).contains(.determiner)
  }

  /// Words that stand for people by themselves: "some said", "others say".
  private func isPersonalDeterminer(_ token: Int) -> Bool {
    passage.tokens.token(token, isAnyOf: "some", "many", "others", "several", "both")
  }

  /// The phrase that begins with a token, as behind an inverted verb or behind "according to".
  func phrase(startingAt first: Int) -> Range<Int>? {
    guard sentence.contains(first), passage.quotation(at: first) == nil else { return nil }
    if passage.classes(at: first).contains(.pronoun) { return first..<(first + 1) }
    var end = simpleEnd(from: first)
    guard end > first, isSource(first..<end) else { return nil }
    while end - first < Self.longest, sentence.contains(end),
      passage.classes(at: end).contains(.preposition), !passage.classes(at: end).contains(.time)
    {
      let next = simpleEnd(from: end + 1)
      guard next > end + 1, isSource((end + 1)..<next), !isTime(end + 1) else { break }
      end = next
    }
    return first..<end
  }

  private func isTime(_ token: Int) -> Bool { passage.classes(at: token).contains(.time) }

  private func simpleEnd(from first: Int) -> Int {
    var end = first
    while sentence.contains(end), end - first < Self.longest {
      if let mention = passage.mention(at: end) {
        end = min(passage.tokens(ofMention: mention).upperBound, sentence.upperBound)
        if !goesOnBehindMention(end) { break }
        continue
      }
      guard passage.quotation(at: end) == nil, canStandInPhrase(end),
        end == first || !passage.classes(at: end).contains(.determiner)
      else { break }
      end += 1
      if endsBehindHead(end - 1) { break }
    }
    return end
  }

  /// "Cuba's foreign ministry" and "Foreign Ministry spokesman" go on; "Smith in" does not.
  private func goesOnBehindMention(_ token: Int) -> Bool {
    guard sentence.contains(token), passage.quotation(at: token) == nil else { return false }
    return passage.tokens.token(token, isAnyOf: "'s", "’s") || passage.isCapitalized(token)
      || passage.mention(at: token) != nil
      || (token..<min(token + 3, sentence.upperBound)).first {
        !passage.classes(at: $0).isEmpty || passage.isSign($0)
      }.map { passage.classes(at: $0).contains(.source) } ?? false
  }

  /// Behind a source noun or the last word in capitals, a word in lower case begins something else.
  private func endsBehindHead(_ token: Int) -> Bool {
    guard passage.classes(at: token).contains(.source) || passage.isCapitalized(token) else {
      return false
    }
    return !goesOnBehindMention(token + 1)
  }

  /// The subject of the sentence as far as a name or pronoun at its beginning shows it.
  func subject(before end: Int) -> Range<Int>? {
    var start = sentence.lowerBound
    while start < end, isOpener(start, before: end) { start += 1 }
    guard start < end, passage.quotation(at: start) == nil,
      let phrase = phrase(startingAt: start), phrase.upperBound <= end, isPersonal(phrase),
      !(phrase.upperBound..<end).contains(where: isPersonal)
    else { return nil }
    return phrase
  }

  /// Whether a phrase is a pronoun for somebody or holds the name of a person.
  private func isPersonal(_ phrase: Range<Int>) -> Bool {
    isPersonal(phrase.lowerBound) || isPersonal(phrase.upperBound - 1)
  }

  private func isPersonal(_ token: Int) -> Bool {
    passage.tokens.token(token, isAnyOf: "he", "she", "they")
      || passage.mention(at: token).map { passage.mentions[$0].type == .person } ?? false
  }
}
