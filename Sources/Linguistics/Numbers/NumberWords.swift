/// What a word means in a number.
enum NumberWord: Sendable {
  /// "zero" to "nineteen".
  case small(Int)
  /// "twenty" to "ninety".
  case tens(Int)
  /// "hundred", "thousand", "million": a power of ten.
  case power(Int)
  /// "dozen".
  case dozen
  /// "bn" and its like, which count behind digits alone.
  case abbreviation(Int)

  /// What a magnitude multiplies by; nil for other words.
  var factor: ExactDecimal? {
    switch self {
    case .power(let exponent), .abbreviation(let exponent): ExactDecimal(powerOfTen: exponent)
    case .dozen: ExactDecimal(12)
    case .small, .tens: nil
    }
  }
}

/// The words of numbers, by the hash of the word.
enum NumberWords {
  static func meaning(of hash: UInt64) -> NumberWord? { meanings[hash] }

  /// The power of ten that letters behind digits mean: "20m", "4million".
  static func power(ofSuffix suffix: String) -> Int? { suffixes[suffix] ?? powers[suffix] }

  private static let meanings: [UInt64: NumberWord] = {
    var meanings: [UInt64: NumberWord] = [hash("dozen"): .dozen]
    for (word, value) in smalls { meanings[hash(word)] = .small(value) }
    for (word, value) in tens { meanings[hash(word)] = .tens(value) }
    for (word, value) in suffixes where word.utf8.count > 1 {
      meanings[hash(word)] = .abbreviation(value)
    }
    for (word, value) in powers { meanings[hash(word)] = .power(value) }
    return meanings
  }()

  private static func hash(_ word: String) -> UInt64 {
    TokenizedText(Text(word)).wordHash(ofToken: 0)
  }

  private static let smalls = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  private static let powers = [
    "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "crore": 7, "crores": 7,
    "billion": 9, "trillion": 12, "quadrillion": 15,
  ]

  private static let suffixes = [
    "k": 3, "m": 6, "mn": 6, "mm": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "t": 12, "tn": 12,
    "trn": 12,
  ]
}

/// Numbers in digits.
enum Figures {
  /// Digits with commas between groups of three (or two, as in lakhs) and a decimal point.
  static func read(_ text: some StringProtocol) -> ExactDecimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups.last?.count == 3, (1...3).contains(groups[0].count),
        groups.dropFirst().allSatisfy({ (2...3).contains($0.count) })
      else { return nil }
    }
    return ExactDecimal(String(text.filter { $0 != "," }))
  }

  /// "1/2", "3/4", "½".
  static func ratio(_ text: String) -> ExactDecimal? {
    switch text {
    case "1/2", "½": ExactDecimal("0.5")
    case "1/4", "¼": ExactDecimal("0.25")
    case "3/4", "¾": ExactDecimal("0.75")
    default: nil
    }
  }
}
