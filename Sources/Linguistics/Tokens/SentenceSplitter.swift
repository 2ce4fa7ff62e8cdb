/// Joins tokens into sentences.
struct SentenceSplitter {
  let bytes: [UInt8]
  let starts: [Int32]
  let ends: [Int32]
  let shapes: [TokenShape]

  func sentences() -> [TokenizedText.SentenceRange] {
    var sentences: [TokenizedText.SentenceRange] = []
    var first = 0
    var paragraph = 0
    for index in starts.indices {
      let gap = index + 1 < starts.count ? lineBreaks(after: index) : 2
      guard gap >= 2 || endsSentence(index, lineBreaks: gap, sentenceStart: first) else { continue }
      let span = TextSpan(start: Int(starts[first]), end: Int(ends[index]))
      sentences.append(.init(span: span, tokens: first..<(index + 1), paragraph: paragraph))
      first = index + 1
      if gap >= 2 { paragraph += 1 }
    }
    return sentences
  }

  /// The number of line feeds between a token and the next; two or more end a paragraph.
  private func lineBreaks(after index: Int) -> Int {
    let gap = bytes[Int(ends[index])..<Int(starts[index + 1])]
    return gap.count { $0 == UInt8(ascii: "\n") }
  }

  private func endsSentence(_ index: Int, lineBreaks: Int, sentenceStart: Int) -> Bool {
    if lineBreaks == 1, isShortLine(index, from: sentenceStart) || isBullet(index + 1) {
      return true
    }
    let next = index + 1
    if isClosing(next), shapes[next].contains(.attached) { return false }
    guard let stop = stopBehindClosings(index), startsSentence(next) else { return false }
    return isFullStop(stop) || abbreviationEndsSentence(stop, before: next)
  }

  /// A line that breaks off long before the usual width is a headline or an item of a list.
  private func isShortLine(_ index: Int, from first: Int) -> Bool {
    ends[index] - starts[first] < 60 && startsSentence(index + 1)
  }

  private func isBullet(_ index: Int) -> Bool {
    ["-", "*", "•", "–", "—", "·"].contains { token(index, is: $0) }
  }

  /// The last token before any closing quotation marks and brackets, where it can end a sentence.
  private func stopBehindClosings(_ index: Int) -> Int? {
    var stop = index
    while stop > 0, isClosing(stop), shapes[stop].contains(.attached), index - stop < 3 {
      stop -= 1
    }
    let last = bytes[Int(ends[stop]) - 1]
    let isEllipsis = token(stop, is: "…")
    return isEllipsis || ".!?".utf8.contains(last) ? stop : nil
  }

  private func isFullStop(_ index: Int) -> Bool {
    shapes[index].contains(.punctuation)
  }

  /// "U.S." ends a sentence only where the next word is one that names hardly begin with.
  private func abbreviationEndsSentence(_ index: Int, before next: Int) -> Bool {
    let word = bytes[Int(starts[index])..<(Int(ends[index]) - 1)]
    guard !Abbreviations.bindsToNext(word), word.count > 1 else { return false }
    return Self.openers.contains(bytes[Int(starts[next])..<Int(ends[next])].map(ASCII.lowercase))
      || shapes[next].contains(.punctuation) && !isCurrencySign(next)
  }

  /// Whether a sum begins here; behind an abbreviation it goes on with the sentence.
  private func isCurrencySign(_ index: Int) -> Bool {
    ["$", "€", "£"].contains { token(index, is: $0) }
  }

  private static let openers = Set(
    """
    the a an in on at it he she they we this that these those but and for from with as after when if
    while there his her its their our no not one some many most all under by
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  private func isClosing(_ index: Int) -> Bool {
    guard starts.indices.contains(index) else { return false }
    return ["\"", "”", "’", "'", "''", ")", "]", "»"].contains { token(index, is: $0) }
  }

  /// A capital, a digit, or an opening mark begins a sentence; a lower-case word goes on with one.
  private func startsSentence(_ index: Int) -> Bool {
    guard starts.indices.contains(index) else { return true }
    let shape = shapes[index]
    if shape.contains(.punctuation) {
      let opens = [
        "\"", "“", "‘", "'", "''", "``", "(", "[", "«", "$", "€", "£", "—", "-", "•", "*",
      ]
      return opens.contains { token(index, is: $0) }
    }
    return shape.contains(.capitalized) || shape.contains(.numeric) || shape.contains(.allCapitals)
      || bytes[Int(starts[index])] == UInt8(ascii: "#")
      || bytes[Int(starts[index])] == UInt8(ascii: "@")
  }

  private func token(_ index: Int, is word: String) -> Bool {
    guard Int(ends[index] - starts[index]) == word.utf8.count else { return false }
    return bytes[Int(starts[index])..<Int(ends[index])].elementsEqual(word.utf8)
  }
}
