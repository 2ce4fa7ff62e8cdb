import WorkbenchKit

/// What a word does to the tone of a text.
enum SentimentWord {
  /// Carries a tone itself, from -3 to 3.
  case toned(Double)
  /// Turns what follows: "not".
  case negator
  /// Multiplies what follows: "very", "somewhat".
  case degree(Double)
  /// What follows counts, what came before hardly does: "but".
  case turn
  /// Holds a toned word and has no tone: "attorney general".
  case neutral

  /// Reads the second column of the table; nil for an unknown role.
  init?(_ role: String) {
    switch role {
    case "negator": self = .negator
    case "intensifier": self = .degree(1.5)
    case "diminisher": self = .degree(0.6)
    case "turn": self = .turn
    case "neutral": self = .neutral
    default:
      guard let weight = Double(role) else { return nil }
      self = .toned(weight)
    }
  }
}

/// The words that carry, turn or strengthen a tone.
struct SentimentLexicon {
  /// What is built in, read once from the table `sentiment_words`.
  static let builtIn = SentimentLexicon(LexiconFile.named("sentiment_words"))

  private var words = PhraseTable<SentimentWord>()

  private init(_ file: LexiconFile) {
    for row in file.rows {
      guard let word = SentimentWord(row[1]) else { continue }
      for form in row.list(0) { words.add(form, word) }
    }
  }

  /// The longest entry that begins at a token, and its length in tokens.
  func word(at index: Int, in tokens: TokenizedText) -> (count: Int, word: SentimentWord)? {
    guard let match = words.longestMatch(at: index, in: tokens), let word = match.values.first
    else {
      return nil
    }
    return (match.count, word)
  }
}
