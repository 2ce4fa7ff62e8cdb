import WorkbenchKit

/// Ranges: "between $2bn and $3bn", "$5-10 billion", "$8 to $10", "10 to 20 dollars".
extension SumReader {
  /// A range that begins at a token, without "between" or "from" before it.
  func range(at index: Int) -> MoneySum? {
    guard let first = amount(at: index) ?? bare(at: index),
      let next = connector(at: first.tokens.upperBound, rangeAt: index),
      let second = other(at: next, of: first)
    else { return nil }
    return joined(first, second)
  }

  /// A number that has no currency of its own.
  private func bare(at index: Int) -> MoneySum? {
    guard let number = tokens.number(at: index) else { return nil }
    return MoneySum(
      tokens: number.tokens, value: .exact(number.value), scale: number.scale, rule: "number")
  }

  /// The token behind "to", a dash, or, after "between", "and".
  private func connector(at index: Int, rangeAt start: Int) -> Int? {
    if tokens.token(index, is: "and") { return isBetween(start) ? index + 1 : nil }
    if isDash(index) { return index + 1 }
    guard tokens.token(index, is: "to"), !isChange(start) else { return nil }
    return index + 1
  }

  /// Whether "between" stands shortly before, with words such as "roughly" in the gap.
  private func isBetween(_ index: Int) -> Bool {
    tokens.token(index - 1, is: "between")
      || tokens.token((modifier(endingAt: index)?.start ?? index) - 1, is: "between")
  }

  /// Whether words before a sum make it the old one of two: "rose from $2 billion to $3 billion".
  private func isChange(_ index: Int) -> Bool {
    let window = 6
    for before in stride(from: index - 1, through: max(0, index - window), by: -1) {
      if end(of: .bounds, at: before) != nil { return false }
      if end(of: .change, at: before) != nil { return true }
      if tokens.token(before, isAnyOf: ",", ";", ".") { return false }
    }
    return false
  }

  /// The higher end: an amount of its own, or behind a sign a number that shares it.
  private func other(at index: Int, of first: MoneySum) -> MoneySum? {
    let modifierEnd = read(at: index) { if case .before = $0 { true } else { nil } }?.end
    if let amount = amount(at: modifierEnd ?? index) {
      return first.unit != nil || amount.rule == "number-currency" ? amount : nil
    }
    guard first.unit != nil, isNumeric(index), let number = bare(at: index) else { return nil }
    let sharesMagnitude = ExactDecimal(1) < number.scale
    return sharesMagnitude || isDash(index - 1) ? number : nil
  }

  private func joined(_ first: MoneySum, _ second: MoneySum) -> MoneySum? {
    guard let unit = unit(of: first, second), var low = first.amount, var high = second.amount
    else { return nil }
    if first.unit == nil, let amount = unit.amount(low) { low = amount }
    if second.unit == nil, let amount = unit.amount(high) { high = amount }
    if !(ExactDecimal(1) < first.scale), let shared = low.multiplied(by: second.scale),
      shared < high
    {
      low = shared
    }
    guard low < high else { return nil }
    return MoneySum(
      tokens: first.tokens.lowerBound..<second.tokens.upperBound, value: .range(low, high),
      scale: second.scale, unit: unit, isUnlisted: first.isUnlisted, rule: "range")
  }

  /// The currency of both ends; nil where they have different ones.
  private func unit(of first: MoneySum, _ second: MoneySum) -> MoneyUnit? {
    guard let one = first.unit else { return second.unit }
    guard let other = second.unit else { return one }
    if one.unit.code == other.unit.code { return one.unit.isAssumed ? other : one }
    return other.name == "$" && one.name.hasSuffix("$") ? one : nil
  }
}
