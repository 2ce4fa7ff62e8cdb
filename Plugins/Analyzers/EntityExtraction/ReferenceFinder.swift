import WorkbenchKit

/// Resolves the few pronouns and descriptions whose antecedent is clear; the others are left alone.
struct ReferenceFinder {
  let tokens: TokenizedText
  let mentions: [EntityMention]

  /// How far back is looked in a text of very long sentences.
  private static let mostMentions = 50

  func references() -> [Reference] {
    var references: [Reference] = []
    for (number, sentence) in tokens.sentences.enumerated() {
      for index in sentence.tokens {
        if let length = pairLength(at: index) {
          references += pair(index..<(index + length), sentence: number)
        } else if tokens.token(index, isAnyOf: "he", "she", "his", "him", "her") {
          references += person(index, sentence: number)
        }
      }
    }
    return references
  }

  /// The number of tokens of "both countries", "the two nations"; nil where nothing of the kind
  /// begins.
  private func pairLength(at index: Int) -> Int? {
    let isThe = tokens.token(index, is: "the") && tokens.token(index + 1, is: "two")
    let noun = isThe ? index + 2 : index + 1
    guard isThe || tokens.token(index, is: "both"),
      tokens.token(
        noun, isAnyOf: "countries", "nations", "states", "governments", "sides", "capitals")
    else { return nil }
    return noun + 1 - index
  }

  // MARK: Two countries

  /// The nearest two countries joined by "and", or the only two of this sentence and the one
  /// before.
  private func pair(_ range: Range<Int>, sentence: Int) -> [Reference] {
    let span = tokens.span(ofTokens: range)
    let near = mentions(from: sentence - 2, before: span.start).filter { $0.country != nil }
    var why = "the two countries joined by \"and\" nearest before"
    var pair = lastJoinedPair(near)
    if pair.isEmpty {
      let window = mentions(from: sentence - 1, before: span.start).filter { $0.country != nil }
      pair = firstOfEachCode(window)
      why = "the only two countries of this sentence and the one before"
    }
    guard pair.count == 2 else { return [] }
    return pair.map { mention in
      Reference(
        span: span, entity: mention.entity, represents: mention.country?.code, why: why,
        rule: "two-countries")
    }
  }

  private func lastJoinedPair(_ near: [EntityMention]) -> [EntityMention] {
    for index in near.indices.dropFirst().reversed() {
      let (first, second) = (near[index - 1], near[index])
      guard first.country?.code != second.country?.code, first.type != .nationality,
        second.type != .nationality
      else { continue }
      let between = tokens.tokens(in: TextSpan(start: first.span.end, end: second.span.start))
      let isJoined = between.count == 1 && tokens.token(between.lowerBound, is: "and")
      let isList = index > 1 && isBehindComma(first, near[index - 2])
      if isJoined, !isList { return [first, second] }
    }
    return []
  }

  /// Whether a list of more than two goes on here: "Russia, China and Iran".
  private func isBehindComma(_ mention: EntityMention, _ previous: EntityMention) -> Bool {
    let between = tokens.tokens(in: TextSpan(start: previous.span.end, end: mention.span.start))
    return between.count == 1 && tokens.token(between.lowerBound, is: ",")
  }

  private func firstOfEachCode(_ mentions: [EntityMention]) -> [EntityMention] {
    var codes: Set<String> = []
    return mentions.filter { mention in
      mention.country.map { codes.insert($0.code).inserted } ?? false
    }
  }

  // MARK: One person

  /// The only person of this sentence, so far, and the one before.
  private func person(_ index: Int, sentence: Int) -> [Reference] {
    let span = tokens.span(ofToken: index)
    let people = mentions(from: sentence - 1, before: span.start).filter { $0.type == .person }
    guard let last = people.last, people.allSatisfy({ $0.entity == last.entity }) else { return [] }
    return [
      Reference(
        span: span, entity: last.entity, represents: last.country?.code,
        why: "the only person named in this sentence and the one before", rule: "only-person")
    ]
  }

  /// The mentions from the beginning of a sentence up to a byte; they are sorted, and so the search
  /// is by halves.
  private func mentions(from sentence: Int, before end: Int) -> ArraySlice<EntityMention> {
    let start = tokens.sentences[max(0, sentence)].span.start
    let first = firstMention(from: start)
    return mentions[first..<max(first, firstMention(from: end))].suffix(Self.mostMentions)
  }

  private func firstMention(from offset: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.start >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
