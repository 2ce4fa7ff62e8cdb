import WorkbenchKit

/// The tone of each word of a text, with negation and degree reckoned in.
///
/// - Complexity: linear in the number of tokens.
struct TonedText {
  private let tokens: TokenizedText
  /// The tone that begins at a token; 0 for most.
  private var tones: [Double]
  private var isTurn: [Bool]

  /// "not a very good idea": a negator reaches this many tokens.
  private static let negationReach = 5
  /// "not good" is less bad than "bad".
  private static let negation = -0.6
  /// What is left of a tone when "but" follows.
  private static let beforeTurn = 0.4
  /// A word at this distance from a target says half as much of it as one beside it.
  private static let halfDistance = 8.0
  /// Words further away say nothing of a target.
  private static let targetReach = 40
  /// Bounds the score: a sum of this square root is as much as 0.7.
  private static let scale = 15.0

  /// Reads a text; names carry no tone.
  init(_ tokens: TokenizedText, names: [TextSpan], lexicon: SentimentLexicon) {
    self.tokens = tokens
    tones = Array(repeating: 0, count: tokens.count)
    isTurn = Array(repeating: false, count: tokens.count)
    var isName = isTurn
    for name in names {
      for token in tokens.tokens(in: name) { isName[token] = true }
    }
    read(lexicon, isName: isName)
  }

  private mutating func read(_ lexicon: SentimentLexicon, isName: [Bool]) {
    var negated = 0
    var degree = 1.0
    var index = 0
    while index < tokens.count {
      let isSign = tokens.shape(ofToken: index).contains(.punctuation)
      guard !isName[index], let (count, word) = lexicon.word(at: index, in: tokens) else {
        negated = isSign ? 0 : max(0, negated - 1)
        if isSign { degree = 1 }
        index += 1
        continue
      }
      switch word {
      case .toned(let weight):
        tones[index] = weight * degree * (negated > 0 ? Self.negation : 1)
        degree = 1
      case .negator: negated = Self.negationReach + 1
      case .degree(let factor): degree = factor
      case .turn:
        isTurn[index] = true
        negated = 0
      case .neutral: break
      }
      negated = max(0, negated - 1)
      index += count
    }
  }

  /// The tone of a stretch, from -1 to 1.
  func score(of span: TextSpan) -> Double {
    var sum = 0.0
    for index in tokens.tokens(in: span) {
      if isTurn[index] { sum *= Self.beforeTurn }
      sum += tones[index]
    }
    return Self.bounded(sum)
  }

  /// The tone of the sentence around a target, near words counting most, from -1 to 1.
  func score(toward target: TextSpan) -> Double {
    let range = tokens.tokens(in: target)
    guard !range.isEmpty else { return 0 }
    let sentence = tokens.sentences[tokens.sentenceIndex(ofToken: range.lowerBound)].tokens
    let start = max(sentence.lowerBound, range.lowerBound - Self.targetReach)
    let end = min(sentence.upperBound, range.upperBound + Self.targetReach)
    var sum = 0.0
    for index in start..<max(start, end) where tones[index] != 0 {
      let distance =
        index < range.lowerBound ? range.lowerBound - index : index - range.upperBound + 1
      sum += tones[index] / (1 + Double(max(0, distance)) / Self.halfDistance)
    }
    return Self.bounded(sum)
  }

  /// Brings any sum between -1 and 1.
  private static func bounded(_ sum: Double) -> Double {
    sum / (sum * sum + scale).squareRoot()
  }
}
