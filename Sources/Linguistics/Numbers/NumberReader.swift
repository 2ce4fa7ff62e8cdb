/// Reads one number expression.
struct NumberReader {
  let tokens: TokenizedText
  var position: Int

  /// "a million million" is one; more magnitudes than this are no number.
  private static let mostMagnitudes = 3

  mutating func read() -> (value: ExactDecimal, scale: ExactDecimal)? {
    if tokens.shape(ofToken: position).contains(.numeric) { return figure() }
    return fraction() ?? words()
  }

  private func word(at index: Int) -> NumberWord? {
    guard index < tokens.count else { return nil }
    return NumberWords.meaning(of: tokens.wordHash(ofToken: index))
  }

  private mutating func take(_ expected: StaticString) -> Bool {
    guard tokens.token(position, is: expected) else { return false }
    position += 1
    return true
  }

  /// Runs a part of the grammar and goes back where it does not apply.
  private mutating func attempt<Part>(_ part: (inout NumberReader) -> Part?) -> Part? {
    let start = position
    let result = part(&self)
    if result == nil { position = start }
    return result
  }

  // MARK: Digits

  /// "30", "1,234.56", "20m", "1/2", "1 1/2", "3-1/2", "1.5 billion".
  private mutating func figure() -> (value: ExactDecimal, scale: ExactDecimal)? {
    guard var (value, scale) = digits() else { return nil }
    guard let more = magnitudes(behindDigits: true), let product = value.multiplied(by: more) else {
      return (value, scale)
    }
    value = product
    scale = scale.multiplied(by: more) ?? scale
    return (value, scale)
  }

  private mutating func digits() -> (ExactDecimal, scale: ExactDecimal)? {
    let written = tokens.string(ofToken: position)
    let one = ExactDecimal(1)
    if let ratio = Figures.ratio(written) {
      position += 1
      return (ratio, one)
    }
    let length = written.utf8.prefix { ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x2C }.count
    guard let value = Figures.read(written.prefix(length)) else { return nil }
    let suffix = written.dropFirst(length).lowercased()
    guard !suffix.isEmpty else {
      position += 1
      return (adding(ratioTo: value), one)
    }
    guard let power = NumberWords.power(ofSuffix: suffix) else { return nil }
    position += 1
    let scale = ExactDecimal(powerOfTen: power)
    return value.multiplied(by: scale).map { ($0, scale) }
  }

  private mutating func adding(ratioTo value: ExactDecimal) -> ExactDecimal {
    attempt { reader in
      _ = reader.take("-")
      guard reader.position < reader.tokens.count,
        let ratio = Figures.ratio(reader.tokens.string(ofToken: reader.position))
      else { return nil }
      reader.position += 1
      return value.adding(ratio)
    } ?? value
  }

  // MARK: Magnitudes

  /// "billion", "-billion", "hundred thousand", and behind digits "bn".
  mutating func magnitudes(behindDigits: Bool = false) -> ExactDecimal? {
    var product: ExactDecimal?
    for _ in 0..<Self.mostMagnitudes {
      guard let factor = magnitude(behindDigits: behindDigits && product == nil),
        let next = (product ?? ExactDecimal(1)).multiplied(by: factor)
      else { break }
      product = next
    }
    return product
  }

  private mutating func magnitude(behindDigits: Bool) -> ExactDecimal? {
    attempt { reader in
      _ = reader.take("-")
      guard let word = reader.word(at: reader.position), let factor = word.factor else {
        return nil
      }
      if case .abbreviation = word, !behindDigits { return nil }
      reader.position += 1
      return factor
    }
  }

  // MARK: Words

  /// "half a", "a half", "a quarter of a", "three quarters of a": only before a magnitude.
  private mutating func fraction() -> (value: ExactDecimal, scale: ExactDecimal)? {
    attempt { reader in
      guard let part = reader.part() else { return nil }
      _ = reader.take("of")
      _ = reader.take("a") || reader.take("an")
      guard let scale = reader.magnitudes(), let value = part.multiplied(by: scale) else {
        return nil
      }
      return (value, scale)
    }
  }

  private mutating func part() -> ExactDecimal? {
    let isSeveral = take("three")
    if !isSeveral { _ = take("a") || take("one") }
    _ = take("-")
    if take("quarter") || take("quarters") { return ExactDecimal(isSeveral ? "0.75" : "0.25") }
    return !isSeveral && take("half") ? ExactDecimal("0.5") : nil
  }

  /// "twenty-five", "two hundred and six thousand", "one and a half million", "a million and a
  /// half".
  private mutating func words() -> (value: ExactDecimal, scale: ExactDecimal)? {
    guard let first = term(isFirst: true) else { return nil }
    var value = first.value
    var last = first.scale
    while last > ExactDecimal(1), let next = smallerTerm(than: last),
      let sum = value.adding(next.value)
    {
      value = sum
      last = next.scale
    }
    return (value, first.scale)
  }

  /// A count with its magnitudes: "two hundred thousand" is two of the scale hundred thousand.
  private mutating func term(isFirst: Bool) -> (value: ExactDecimal, scale: ExactDecimal)? {
    attempt { reader in
      guard let count = reader.count(isFirst: isFirst) else { return nil }
      let half = reader.andHalf()
      let factor = reader.magnitudes()
      if count.needsMagnitude, factor == nil { return nil }
      let unit = factor ?? ExactDecimal(1)
      let share = half ?? (factor == nil ? nil : reader.andHalf()) ?? ExactDecimal(0)
      guard let value = ExactDecimal(count.value).adding(share)?.multiplied(by: unit),
        let scale = unit.multiplied(by: ExactDecimal(count.scale))
      else { return nil }
      return (value, scale)
    }
  }

  /// The next part of "two million five hundred thousand", which has to be smaller.
  private mutating func smallerTerm(than scale: ExactDecimal)
    -> (value: ExactDecimal, scale: ExactDecimal)?
  {
    attempt { reader in
      _ = reader.take("and")
      guard let next = reader.term(isFirst: false), next.value < scale else { return nil }
      return next
    }
  }

  /// A whole number below ten thousand: "seven", "a", "two hundred and six", "fifteen hundred".
  private struct Count {
    var value: Int
    /// 100 for whole hundreds, else 1.
    var scale = 1
    /// Whether it is "a", which is a number before a magnitude alone.
    var needsMagnitude = false
  }

  private mutating func count(isFirst: Bool) -> Count? {
    var count: Count
    if isFirst, take("a") || take("an") {
      count = Count(value: 1, needsMagnitude: true)
    } else if let value = belowHundred() {
      count = Count(value: value)
    } else {
      return nil
    }
    guard take("hundred") else { return count }
    let rest = behindHundred()
    return Count(value: count.value * 100 + (rest ?? 0), scale: rest == nil ? 100 : 1)
  }

  private mutating func belowHundred() -> Int? {
    switch word(at: position) {
    case .small(let value):
      position += 1
      return value
    case .tens(let value):
      position += 1
      return value + (unitBehindTens() ?? 0)
    default: return nil
    }
  }

  private mutating func behindHundred() -> Int? {
    attempt { reader in
      _ = reader.take("and")
      return reader.belowHundred()
    }
  }

  private mutating func unitBehindTens() -> Int? {
    attempt { reader in
      _ = reader.take("-")
      guard case .small(let unit) = reader.word(at: reader.position), (1...9).contains(unit) else {
        return nil
      }
      reader.position += 1
      return unit
    }
  }

  /// "and a half", "and a quarter".
  private mutating func andHalf() -> ExactDecimal? {
    attempt { reader in
      guard reader.take("and"), reader.take("a") else { return nil }
      if reader.take("half") { return ExactDecimal("0.5") }
      return reader.take("quarter") ? ExactDecimal("0.25") : nil
    }
  }
}
