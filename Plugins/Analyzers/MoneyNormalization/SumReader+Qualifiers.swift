import WorkbenchKit

/// Words that say how exact a sum is and what it is for each of.
extension SumReader {
  /// How exact a sum is said to be, by the words before or behind it.
  func modifier(of range: Range<Int>) -> MoneyFigure.Modifier? {
    modifierBefore(range.lowerBound)
      ?? read(at: range.upperBound) { if case .after(let modifier) = $0 { modifier } else { nil } }?
      .value
  }

  /// A modifier may stand before "between", and before the article of "up to a $5,000 fine"; not so
  /// "above a $12 wage".
  private func modifierBefore(_ index: Int) -> MoneyFigure.Modifier? {
    if let modifier = modifier(endingAt: index)?.modifier { return modifier }
    guard tokens.token(index - 1, isAnyOf: "between", "a", "an"),
      let modifier = modifier(endingAt: index - 1)?.modifier
    else { return nil }
    return modifier == .over || modifier == .under ? nil : modifier
  }

  /// The longest words of a modifier that end right before a token.
  func modifier(endingAt end: Int) -> (modifier: MoneyFigure.Modifier, start: Int)? {
    let longest = 6
    for start in max(0, end - longest)..<max(0, end) {
      guard
        let found = read(
          at: start, { if case .before(let modifier) = $0 { modifier } else { nil } }),
        found.end == end
      else { continue }
      let isVerb = tokens.token(start, is: "over") && self.end(of: .verb, at: start - 1) != nil
      return isVerb ? nil : (found.value, start)
    }
    return nil
  }

  /// What a sum is for each of, and the token behind it: "an hour", "per ton a year", "in costs
  /// annually".
  func rate(behind index: Int) -> (rate: String, end: Int)? {
    var names: [String] = []
    var next = index
    let mostRates = 3
    while names.count < mostRates, let (name, end) = singleRate(at: next) {
      names.append(name)
      next = end
    }
    return names.isEmpty ? rateBehindPurpose(index) : (names.joined(separator: "/"), next)
  }

  private func singleRate(at index: Int) -> (value: String, end: Int)? {
    if let adverb = read(at: index, { if case .adverb(let name) = $0 { name } else { nil } }) {
      return adverb
    }
    let each = isDash(index) ? index + 1 : index
    let isOpen = tokens.token(each, is: "per")
    guard isOpen || tokens.token(each, isAnyOf: "a", "an", "each", "every", "/") else { return nil }
    let noun = isDash(each + 1) ? each + 2 : each + 1
    if let listed = read(at: noun, { if case .rate(let name) = $0 { name } else { nil } }) {
      return isDistance(listed.end) ? nil : listed
    }
    guard isOpen, noun < tokens.count,
      tokens.shape(ofToken: noun).isDisjoint(with: [.numeric, .punctuation])
    else { return nil }
    return (tokens.string(ofToken: noun).lowercased(), noun + 1)
  }

  /// "a year earlier" is a date.
  private func isDistance(_ index: Int) -> Bool { end(of: .distance, at: index) != nil }

  /// "$5 billion in military aid a year": a rate of time behind up to three words of purpose.
  private func rateBehindPurpose(_ index: Int) -> (rate: String, end: Int)? {
    guard tokens.token(index, isAnyOf: "in", "on", "of") else { return nil }
    let times = ["hour", "day", "week", "month", "quarter", "year"]
    for next in (index + 2)..<(index + 5) {
      guard next < tokens.count, tokens.shape(ofToken: next - 1).isEmpty else { return nil }
      if let (name, end) = singleRate(at: next), times.contains(name) { return (name, end) }
    }
    return nil
  }

  /// Whether the words behind a sum make it an idiom: "70 cents on the dollar".
  func isIdiom(_ range: Range<Int>) -> Bool { end(of: .idiom, at: range.upperBound) != nil }
}
