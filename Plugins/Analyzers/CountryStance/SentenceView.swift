import WorkbenchKit

/// One sentence as the readers of stances see it: classes of words, forms of frames, countries.
struct SentenceView {
  /// A form of a frame in the sentence.
  struct Occurrence {
    let tokens: Range<Int>
    let frame: StanceFrame
    let form: StanceFrame.Form
  }

  /// Where frames begin and end, so that neighbours are found without a search.
  private struct Mark: OptionSet {
    let rawValue: UInt8
    static let beginsNoun = Mark(rawValue: 1)
    static let beginsContact = Mark(rawValue: 2)
    static let endsRole = Mark(rawValue: 4)
  }

  let tokens: TokenizedText
  let range: Range<Int>
  let actors: [Actor]
  let occurrences: [Occurrence]
  private let classes: [StanceWordClasses]
  private let marks: [Mark]
  private let actorAtToken: [Int]

  init(
    _ range: Range<Int>, of tokens: TokenizedText, mentions: [CountryMention],
    _ lexicon: FrameLexicon
  ) {
    self.tokens = tokens
    self.range = range
    classes = Self.classes(range, of: tokens, lexicon)
    occurrences = Self.occurrences(range, of: tokens, lexicon)
    actors = ActorFinder(tokens: tokens, range: range, classes: classes).actors(mentions)
    marks = Self.marks(occurrences, in: range)
    var places = [Int](repeating: -1, count: range.count)
    for (number, actor) in actors.enumerated() {
      for token in actor.tokens where range.contains(token) {
        places[token - range.lowerBound] = number
      }
    }
    actorAtToken = places
  }

  private static func classes(
    _ range: Range<Int>, of tokens: TokenizedText, _ lexicon: FrameLexicon
  )
    -> [StanceWordClasses]
  {
    var classes = [StanceWordClasses](repeating: [], count: range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let match = lexicon.classes(at: index, in: tokens)
      let end = min(range.upperBound, index + (match?.count ?? 1))
      for token in index..<end { classes[token - range.lowerBound] = match?.classes ?? [] }
      if match == nil, isAdverb(index, in: tokens) { classes[index - range.lowerBound] = .adverb }
      index = end
    }
    return classes
  }

  private static func marks(_ occurrences: [Occurrence], in range: Range<Int>) -> [Mark] {
    var marks = [Mark](repeating: [], count: range.count + 1)
    for occurrence in occurrences {
      let start = occurrence.tokens.lowerBound - range.lowerBound
      switch occurrence.frame.kind {
      case .verb: break
      case .noun:
        marks[start].formUnion(
          occurrence.frame.root == 4 ? [.beginsNoun, .beginsContact] : .beginsNoun)
      case .role: marks[occurrence.tokens.upperBound - range.lowerBound].insert(.endsRole)
      }
    }
    return marks
  }

  private static func isAdverb(_ index: Int, in tokens: TokenizedText) -> Bool {
    let span = tokens.span(ofToken: index)
    return span.count > 4 && !tokens.shape(ofToken: index).contains(.capitalized)
      && tokens.text.bytes[(span.end - 2)..<span.end].elementsEqual("ly".utf8)
  }

  private static func occurrences(
    _ range: Range<Int>, of tokens: TokenizedText, _ lexicon: FrameLexicon
  ) -> [Occurrence] {
    var found: [Occurrence] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let match = lexicon.forms(at: index, in: tokens) else {
        index += 1
        continue
      }
      let end = min(range.upperBound, index + match.count)
      found += match.values.map {
        Occurrence(tokens: index..<end, frame: lexicon.frames[$0.frame], form: $0.form)
      }
      index = end
    }
    return found
  }

  /// The classes of a token; none outside of the sentence.
  func classes(of index: Int) -> StanceWordClasses {
    range.contains(index) ? classes[index - range.lowerBound] : []
  }

  func token(_ index: Int, is word: StaticString) -> Bool {
    range.contains(index) && tokens.token(index, is: word)
  }

  func isPunctuation(_ index: Int) -> Bool {
    range.contains(index) && tokens.shape(ofToken: index).contains(.punctuation)
  }

  func isGenitive(_ index: Int) -> Bool {
    range.contains(index) && ActorFinder.isGenitive(index, in: tokens)
  }

  /// Whether a token is a quotation mark, which no phrase minds.
  func isQuotationMark(_ index: Int) -> Bool {
    guard isPunctuation(index) else { return false }
    return ["\"", "“", "”", "‘", "’", "'", "''", "``"].contains(tokens.string(ofToken: index))
  }

  /// Whether the noun of a frame begins at a token.
  func beginsNoun(at index: Int) -> Bool {
    range.contains(index) && marks[index - range.lowerBound].contains(.beginsNoun)
  }

  /// Whether the noun of a mere contact, such as "talks", begins at a token.
  func beginsContact(at index: Int) -> Bool {
    range.contains(index) && marks[index - range.lowerBound].contains(.beginsContact)
  }

  /// Whether a role such as "allies" ends before a token.
  func endsRole(before index: Int) -> Bool {
    range.contains(index) && marks[index - range.lowerBound].contains(.endsRole)
  }

  /// Whether a clause may begin behind a token.
  func isClauseBoundary(_ index: Int) -> Bool {
    if isPunctuation(index) { return !token(index, is: "-") }
    return classes(of: index).contains(.clause)
  }

  /// The countries named at a token.
  func actor(at index: Int) -> Actor? {
    guard range.contains(index), actorAtToken[index - range.lowerBound] >= 0 else { return nil }
    return actors[actorAtToken[index - range.lowerBound]]
  }
}
