/// A number that a text names in digits, words or both.
public struct NumberExpression: Sendable, Hashable {
  /// The number.
  public let value: ExactDecimal
  /// Its tokens, magnitude words included.
  public let tokens: Range<Int>
}

extension TokenizedText {
  /// Reads the number that begins at a token: "30", "1,234.56", "1.5 billion", "20m", "two and a half million",
  /// "half a billion", "two dozen".
  ///
  /// A comma before one or two last digits ("2,5") is no thousands separator and no number here.
  ///
  /// - Returns: The longest number from this token on, or nil where none begins here.
  public func number(at index: Int) -> NumberExpression? {
    var reader = NumberReader(tokens: self, position: index)
    return reader.read()
  }
}

/// Reads one number expression.
private struct NumberReader {
  let tokens: TokenizedText
  var position: Int

  private var word: String? {
    position < tokens.count ? tokens.string(ofToken: position).lowercased() : nil
  }

  private mutating func take(_ expected: StaticString) -> Bool {
    guard tokens.token(position, is: expected) else { return false }
    position += 1
    return true
  }

  mutating func read() -> NumberExpression? {
    guard position < tokens.count, canBegin else { return nil }
    let first = position
    guard var value = digits() ?? fraction() ?? words() else { return nil }
    while let magnitude = magnitude(), let product = value.multiplied(by: magnitude) {
      value = product
    }
    return NumberExpression(value: value, tokens: first..<position)
  }

  private var canBegin: Bool {
    tokens.shape(ofToken: position).contains(.numeric) || NumberWords.canBegin(word ?? "")
  }

  /// "30", "1,234.56", "20m", "1/2", "1 1/2".
  private mutating func digits() -> ExactDecimal? {
    guard tokens.shape(ofToken: position).contains(.numeric), let written = word else { return nil }
    if let ratio = NumberWords.ratio(written) {
      position += 1
      return ratio
    }
    let figure = written.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard let value = NumberWords.figure(String(figure)) else { return nil }
    let suffix = String(written.dropFirst(figure.count))
    guard suffix.isEmpty || NumberWords.suffixes[suffix] != nil else { return nil }
    position += 1
    if let exponent = NumberWords.suffixes[suffix] {
      return value.multiplied(by: NumberWords.powerOfTen(exponent))
    }
    if let next = word, let ratio = NumberWords.ratio(next) {
      position += 1
      return value.adding(ratio)
    }
    return value
  }

  /// "half a", "a quarter of a", "three quarters of a": only before a magnitude.
  private mutating func fraction() -> ExactDecimal? {
    let start = position
    let count: Int
    if take("half") {
      guard take("a") || take("an"), isAtMagnitude else { return reset(to: start) }
      return ExactDecimal("0.5")
    }
    if take("a") || take("one") {
      count = 1
    } else if take("three") {
      count = 3
    } else {
      return nil
    }
    _ = take("-")
    let part: ExactDecimal?
    if take("quarter") || take("quarters") {
      part = ExactDecimal("0.25")
    } else if count == 1, take("half") {
      part = ExactDecimal("0.5")
    } else {
      return reset(to: start)
    }
    guard !take("of") || take("a") || take("an"), isAtMagnitude else { return reset(to: start) }
    return part?.multiplied(by: ExactDecimal(count))
  }

  private var isAtMagnitude: Bool { word.map { NumberWords.magnitudes[$0] != nil } ?? false }

  private mutating func reset(to start: Int) -> ExactDecimal? {
    position = start
    return nil
  }

  /// "twenty-five", "two hundred and six", "one and a half", "a hundred", "two dozen".
  private mutating func words() -> ExactDecimal? {
    let start = position
    var total = 0
    var lastUnit = 100
    if take("a") || take("an") {
      guard isAtMagnitude else { return reset(to: start) }
      return ExactDecimal(1)
    }
    while let word, let value = NumberWords.units[word], value < lastUnit, lastUnit >= 20 {
      total += value
      lastUnit = value
      position += 1
      if tokens.token(position, is: "-"), let next = following, NumberWords.units[next] != nil {
        position += 1
      }
      if value < 20 { break }
    }
    guard position > start else { return nil }
    if take("hundred") { total = hundreds(total) }
    return take("and") ? withHalf(total) : ExactDecimal(total)
  }

  private var following: String? {
    position + 1 < tokens.count ? tokens.string(ofToken: position + 1).lowercased() : nil
  }

  private mutating func hundreds(_ count: Int) -> Int {
    let mark = position
    _ = take("and")
    guard let word, NumberWords.units[word] != nil, let rest = words() else {
      position = mark
      return count * 100
    }
    return count * 100 + (Int(rest.description) ?? 0)
  }

  private mutating func withHalf(_ count: Int) -> ExactDecimal? {
    let mark = position - 1
    if take("a"), take("half") { return ExactDecimal(count).adding(ExactDecimal("0.5") ?? ExactDecimal(0)) }
    if position > mark, tokens.token(position - 1, is: "a"), take("quarter") {
      return ExactDecimal("\(count).25")
    }
    position = mark
    return ExactDecimal(count)
  }

  /// "billion", "-billion", "bn".
  private mutating func magnitude() -> ExactDecimal? {
    let mark = position
    _ = take("-")
    guard let word, let exponent = NumberWords.magnitudes[word] ?? suffix(word) else {
      position = mark
      return nil
    }
    position += 1
    if word == "dozen" { return ExactDecimal(12) }
    return NumberWords.powerOfTen(exponent)
  }

  /// "bn" and its like count behind digits alone.
  private func suffix(_ word: String) -> Int? {
    guard tokens.shape(ofToken: position - 1).contains(.numeric), word.utf8.count > 1 else { return nil }
    return NumberWords.suffixes[word]
  }
}

/// The words of numbers.
private enum NumberWords {
  static let units: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Powers of ten by word; a dozen is handled beside them.
  static let magnitudes: [String: Int] = [
    "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "crore": 7, "crores": 7,
    "billion": 9, "trillion": 12, "quadrillion": 15, "dozen": 0,
  ]

  /// Powers of ten by the letters behind digits.
  static let suffixes: [String: Int] = [
    "k": 3, "m": 6, "mn": 6, "mm": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "t": 12, "tn": 12,
    "trn": 12,
  ]

  static func canBegin(_ word: String) -> Bool {
    units[word] != nil || word == "a" || word == "an" || word == "half"
  }

  static func powerOfTen(_ exponent: Int) -> ExactDecimal {
    ExactDecimal("1" + String(repeating: "0", count: exponent)) ?? ExactDecimal(1)
  }

  /// Digits with commas between groups of three (or two, as in lakhs) and a decimal point.
  static func figure(_ text: String) -> ExactDecimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups.last?.count == 3, groups.dropFirst().allSatisfy({ (2...3).contains($0.count) })
      else { return nil }
    }
    return ExactDecimal(text.filter { $0 != "," })
  }

  /// "1/2", "3/4".
  static func ratio(_ text: String) -> ExactDecimal? {
    switch text {
    case "1/2": ExactDecimal("0.5")
    case "1/4": ExactDecimal("0.25")
    case "3/4": ExactDecimal("0.75")
    default: nil
    }
  }
}
