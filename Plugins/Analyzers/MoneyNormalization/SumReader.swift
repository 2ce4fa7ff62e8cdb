import WorkbenchKit

/// Reads the sums of money that begin at a token.
struct SumReader {
  let tokens: TokenizedText
  let words = MoneyWords.builtIn

  /// The sum that begins at a token: a range, an amount, or an order of magnitude.
  func sum(at index: Int) -> MoneySum? {
    range(at: index) ?? vague(at: index) ?? amount(at: index)
  }

  /// Whether a currency is named among some tokens; where none is, there is no sum.
  func hasUnit(_ range: Range<Int>) -> Bool {
    range.contains { words.units.longestMatch(at: $0, in: tokens) != nil || isGlued($0) }
  }

  /// One amount with its currency.
  func amount(at index: Int) -> MoneySum? {
    signed(at: index) ?? counted(at: index) ?? glued(at: index) ?? single(at: index)
  }

  // MARK: Words

  /// The unit that begins at a token, and the token behind it.
  func unit(at index: Int) -> (unit: MoneyUnit, end: Int)? {
    guard (0..<tokens.count).contains(index),
      let match = words.units.longestMatch(at: index, in: tokens), let unit = match.values.first
    else { return nil }
    let end = index + match.count
    return unit.form == .sign && !isSign(index..<end) ? nil : (unit, end)
  }

  /// The value of the first meaning that a pattern picks, and the token behind the words.
  func read<Value>(at index: Int, _ pick: (MoneyWord) -> Value?) -> (value: Value, end: Int)? {
    guard (0..<tokens.count).contains(index),
      let match = words.words.longestMatch(at: index, in: tokens)
    else { return nil }
    return match.values.lazy.compactMap(pick).first.map { ($0, index + match.count) }
  }

  /// The token behind a word of a kind.
  func end(of kind: MoneyWord.Kind, at index: Int) -> Int? {
    read(at: index) { if case .plain(kind) = $0 { true } else { nil } }?.end
  }

  /// Letters before a "$" belong to it where they are attached, or are capitals: "A $5 note" and
  /// "give us $5" have others.
  private func isSign(_ range: Range<Int>) -> Bool {
    guard range.count > 1, tokens.token(range.upperBound - 1, is: "$") else { return true }
    let isAttached = tokens.shape(ofToken: range.upperBound - 1).contains(.attached)
    return isAttached || tokens.shape(ofToken: range.lowerBound).contains(.allCapitals)
  }

  func isNumeric(_ index: Int) -> Bool {
    index < tokens.count && tokens.shape(ofToken: index).contains(.numeric)
  }

  private func isAttached(_ index: Int) -> Bool {
    index < tokens.count && tokens.shape(ofToken: index).contains(.attached)
  }

  /// A dash or hyphen, which may stand between the parts of a sum.
  func isDash(_ index: Int) -> Bool {
    guard (0..<tokens.count).contains(index) else { return false }
    return tokens.token(index, is: "-") || ["–", "—"].contains(tokens.string(ofToken: index))
  }

  // MARK: Amounts

  /// "$30 billion", "US$ 4.7 billion", "EUR 20", "$5 million Canadian dollars".
  func signed(at index: Int) -> MoneySum? {
    guard let (unit, next) = unit(at: index), [.sign, .code, .wordlikeCode].contains(unit.form),
      let number = tokens.number(at: signEnd(behind: unit, at: next)),
      isNumeric(number.tokens.lowerBound),
      unit.form != .wordlikeCode || isLarge(number), let amount = unit.amount(number.value)
    else { return nil }
    let isUnlisted = unit.name == "$" && isBehindLetters(index)
    let sum = MoneySum(
      tokens: index..<number.tokens.upperBound, value: .exact(amount), scale: number.scale,
      unit: unit, isUnlisted: isUnlisted, rule: "currency-number")
    return doubled(sum)
  }

  /// The token behind the "$" of "AUD $5".
  private func signEnd(behind unit: MoneyUnit, at index: Int) -> Int {
    guard unit.form == .code, let (sign, end) = self.unit(at: index), sign.form == .sign,
      sign.agrees(with: unit)
    else { return index }
    return end
  }

  private func isBehindLetters(_ index: Int) -> Bool {
    index > 0 && isAttached(index) && tokens.shape(ofToken: index - 1).contains(.capitalized)
  }

  /// A sum whose currency is named again behind it.
  private func doubled(_ sum: MoneySum) -> MoneySum {
    let next = isDash(sum.tokens.upperBound) ? sum.tokens.upperBound + 1 : sum.tokens.upperBound
    guard let own = sum.unit, let (unit, end) = unit(at: next), [.name, .code].contains(unit.form),
      own.agrees(with: unit), !isNumeric(end)
    else { return sum }
    var sum = sum
    sum.tokens = sum.tokens.lowerBound..<end
    if own.unit.isAssumed { sum.unit = unit }
    return sum
  }

  /// "30 billion dollars", "300-euro", "10 $", "half a billion Swiss francs", "billion-dollar".
  func counted(at index: Int) -> MoneySum? {
    let number = tokens.number(at: index)
    guard let number = number ?? tokens.magnitude(at: index) else { return nil }
    let isHyphenated = isDash(number.tokens.upperBound)
    let next = isHyphenated ? number.tokens.upperBound + 1 : number.tokens.upperBound
    guard let (unit, end) = unit(at: next), isMoney(number, unit, unitAt: next, end: end),
      isHyphenated || tokens.number(at: index) != nil, let amount = unit.amount(number.value)
    else { return nil }
    let hasArticle = isHyphenated && tokens.token(index, isAnyOf: "a", "an")
    let sum = MoneySum(
      tokens: (hasArticle ? index + 1 : index)..<end, value: .exact(amount), scale: number.scale,
      unit: unit, rule: "number-currency")
    return addingSubunits(sum)
  }

  /// "thirteen dollars and forty-five cents".
  private func addingSubunits(_ sum: MoneySum) -> MoneySum {
    let next =
      tokens.token(sum.tokens.upperBound, is: "and")
      ? sum.tokens.upperBound + 1 : sum.tokens.upperBound
    guard let own = sum.unit, own.unit.divisor == 1, let amount = sum.amount,
      let number = tokens.number(at: next), number.value < ExactDecimal(100),
      let (unit, end) = unit(at: number.tokens.upperBound), unit.unit.divisor == 100,
      unit.unit.isAssumed || unit.unit.code == own.unit.code,
      let rest = unit.amount(number.value), let total = amount.adding(rest)
    else { return sum }
    var sum = sum
    sum.tokens = sum.tokens.lowerBound..<end
    sum.value = .exact(total)
    return sum
  }

  /// Whether a token has digits at one end and letters at the other.
  private func isGlued(_ index: Int) -> Bool {
    let span = tokens.span(ofToken: index)
    let endsInDigit = (0x30...0x39).contains(tokens.text.bytes[span.end - 1])
    return isNumeric(index) != endsInDigit && !tokens.shape(ofToken: index).contains(.punctuation)
  }

  /// "115USD", "20Rs", "CNY3 million": number and currency in one token.
  private func glued(at index: Int) -> MoneySum? {
    guard isGlued(index) else { return nil }
    let written = tokens.string(ofToken: index)
    let isFigure: (Character) -> Bool = { "0123456789.,".contains($0) }
    let first = written.prefix { isFigure($0) == isNumeric(index) }
    let second = written[first.endIndex...]
    let (figure, letters) = isNumeric(index) ? (first, second) : (second, first)
    guard let unit = words.unitsByWord[String(letters)], unit.form != .thousand,
      let number = TokenizedText(Text(String(figure))).number(at: 0)
    else { return nil }
    let magnitude = isNumeric(index) ? nil : tokens.magnitude(at: index + 1)
    let scale = magnitude?.value ?? ExactDecimal(1)
    return number.value.multiplied(by: scale).flatMap(unit.amount).map { amount in
      MoneySum(
        tokens: index..<(magnitude?.tokens.upperBound ?? index + 1), value: .exact(amount),
        scale: scale, unit: unit, rule: "number-and-currency")
    }
  }

  /// "a dollar", where the next word shows that no noun follows.
  private func single(at index: Int) -> MoneySum? {
    guard tokens.token(index, isAnyOf: "a", "an"), end(of: .single, at: index + 1) != nil,
      let (unit, end) = unit(at: index + 1), endsPhrase(end)
    else { return nil }
    let isWeight = unit.noun == "pound" && tokens.token(end, is: "of")
    return isWeight
      ? nil
      : MoneySum(
        tokens: index..<end, value: .exact(ExactDecimal(1)), unit: unit, rule: "article-currency")
  }
}
