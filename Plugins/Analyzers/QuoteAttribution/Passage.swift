import WorkbenchKit

/// A text as attribution reads it: its quotations, the names in it, and the sentences around both.
struct Passage {
  /// A sentence of the writer; what stands between quotation marks belongs to it as a whole.
  struct Sentence {
    /// Its tokens.
    let tokens: Range<Int>
    /// Its quotations.
    let quotations: Range<Int>
    /// The number of its paragraph.
    let paragraph: Int
  }

  let tokens: TokenizedText
  let quotations: [Quotation]
  let mentions: [EntityMention]
  private(set) var sentences: [Sentence] = []
  private let classes: [WordClass]
  private var quotationOfToken: [Int32]
  private var mentionOfToken: [Int32]
  private var mentionTokens: [Range<Int>] = []

  init(_ document: Document, lexicon: ReportingLexicon) {
    tokens = document.tokens
    mentions = document[EntityMention.self]
    classes = lexicon.classes(of: tokens)
    let paragraphs = Self.paragraphs(of: tokens)
    quotations = QuotationScanner.quotations(in: tokens, paragraphs: paragraphs)
    quotationOfToken = Array(repeating: -1, count: tokens.count)
    mentionOfToken = quotationOfToken
    for (number, quotation) in quotations.enumerated() {
      for token in quotation.tokens { quotationOfToken[token] = Int32(number) }
    }
    for (number, mention) in mentions.enumerated() {
      let range = tokens.tokens(in: mention.span)
      mentionTokens.append(range)
      for token in range { mentionOfToken[token] = Int32(number) }
    }
    sentences = joinedSentences(lexicon)
  }

  private static func paragraphs(of tokens: TokenizedText) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var number = -1
    for sentence in tokens.sentences {
      if sentence.paragraph == number, let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<sentence.tokens.upperBound)
      } else {
        paragraphs.append(sentence.tokens)
      }
      number = sentence.paragraph
    }
    return paragraphs
  }

  /// The number of the quotation that a token stands in.
  func quotation(at token: Int) -> Int? {
    guard quotationOfToken.indices.contains(token), quotationOfToken[token] >= 0 else { return nil }
    return Int(quotationOfToken[token])
  }

  /// The number of the mention that a token belongs to.
  func mention(at token: Int) -> Int? {
    guard mentionOfToken.indices.contains(token), mentionOfToken[token] >= 0 else { return nil }
    return Int(mentionOfToken[token])
  }

  /// The tokens of a mention.
  func tokens(ofMention number: Int) -> Range<Int> { mentionTokens[number] }

  /// The number of the first mention that begins at a token or behind it.
  func firstMention(from token: Int) -> Int {
    var low = 0
    var high = mentionTokens.count
    while low < high {
      let middle = (low + high) / 2
      if mentionTokens[middle].lowerBound >= token { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The closed classes of a token; none for a place outside of the text.
  func classes(at token: Int) -> WordClass { classes.indices.contains(token) ? classes[token] : [] }

  /// Whether a token is a sign.
  func isSign(_ token: Int) -> Bool { tokens.shape(ofToken: token).contains(.punctuation) }

  /// Whether a token is written like a name.
  func isCapitalized(_ token: Int) -> Bool {
    tokens.shape(ofToken: token).contains(.capitalized)
  }

  /// The number of words, signs left out.
  func wordCount(_ range: Range<Int>) -> Int { range.count { !isSign($0) } }
}

extension Passage {
  /// Sentences cut where the writer's end, not where those of a quotation do.
  private func joinedSentences(_ lexicon: ReportingLexicon) -> [Sentence] {
    var joined: [Sentence] = []
    var first: Int?
    var quotation = 0
    for (number, sentence) in tokens.sentences.enumerated() {
      let start = first ?? sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      first = start
      let isLast = number + 1 == tokens.sentences.count
      if !isLast, tokens.sentences[number + 1].paragraph == sentence.paragraph,
        goesOn(at: end, lexicon)
      {
        continue
      }
      let firstQuotation = quotation
      while quotation < quotations.count, quotations[quotation].tokens.lowerBound < end {
        quotation += 1
      }
      joined.append(
        Sentence(
          tokens: start..<end, quotations: firstQuotation..<quotation, paragraph: sentence.paragraph
        ))
      first = nil
    }
    return joined
  }

  /// Whether the writer's sentence goes on where the splitter ended one: inside of marks, or before
  /// its `Smith asked`.
  private func goesOn(at end: Int, _ lexicon: ReportingLexicon) -> Bool {
    guard let last = quotation(at: end - 1) else { return false }
    if quotation(at: end) == last { return true }
    guard quotation(at: end) == nil, tokens.token(end - 2, isAnyOf: "?", "!", "…", "...") else {
      return false
    }
    return tagFollows(end, lexicon)
  }

  /// A capitalized name of a few words and a verb of saying with nothing reported behind it.
  private func tagFollows(_ start: Int, _ lexicon: ReportingLexicon) -> Bool {
    for index in start..<min(start + 8, tokens.count) {
      guard quotation(at: index) == nil else { return false }
      if let cue = lexicon.cue(at: index, in: tokens),
        cue.words.contains(where: { $0.kind == .verb })
      {
        let next = index + cue.count
        return index > start
          && (next >= tokens.count || isSign(next) || quotation(at: next) != nil
            || !classes(at: next).isDisjoint(with: [.preposition, .time, .adverb]))
      }
      guard
        isCapitalized(index)
          || !classes(at: index).isDisjoint(with: [.determiner, .pronoun, .source])
      else { return false }
    }
    return false
  }
}
