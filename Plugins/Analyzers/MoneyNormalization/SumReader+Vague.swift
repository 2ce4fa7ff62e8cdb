import WorkbenchKit

/// Orders of magnitude: "tens of millions of dollars", "a few billion dollars",
/// "multimillion-dollar".
extension SumReader {
  /// A vague sum that begins at a token.
  func vague(at index: Int) -> MoneySum? {
    let found = some(at: index) ?? crowd(at: index) ?? multiple(at: index)
    return found.map { unit, end in
      MoneySum(tokens: index..<end, value: .vague, unit: unit, rule: "vague")
    }
  }

  /// "a few billion dollars", "several hundred euros", "many millions of dollars".
  private func some(at index: Int) -> (MoneyUnit, end: Int)? {
    guard let end = end(of: .some, at: index) else { return nil }
    if let crowd = crowd(at: end) { return crowd }
    let next = tokens.magnitude(at: end)?.tokens.upperBound ?? end
    return unitBehind(next)
  }

  /// "millions of dollars", "tens of millions of euros", "millions and millions of dollars".
  private func crowd(at index: Int) -> (MoneyUnit, end: Int)? {
    guard var next = end(of: .crowd, at: index) else { return nil }
    let mostLinks = 3
    for _ in 0..<mostLinks {
      guard tokens.token(next, isAnyOf: "of", "and", "upon"),
        let end = end(of: .crowd, at: next + 1)
      else { break }
      next = end
    }
    guard tokens.token(next, is: "of") else { return nil }
    return unitBehind(next + 1) ?? unitBehindAdjective(next + 1)
  }

  /// "multimillion-dollar".
  private func multiple(at index: Int) -> (MoneyUnit, end: Int)? {
    guard let end = end(of: .multi, at: index) else { return nil }
    return unitBehind(isDash(end) ? end + 1 : end)
  }

  private func unitBehind(_ index: Int) -> (MoneyUnit, end: Int)? {
    guard let (unit, end) = unit(at: index), unit.form == .name, !isWeighed(unit, end: end) else {
      return nil
    }
    return (unit, end)
  }

  /// "taxpayer dollars".
  private func unitBehindAdjective(_ index: Int) -> (MoneyUnit, end: Int)? {
    guard index < tokens.count, tokens.shape(ofToken: index).isEmpty,
      let found = unitBehind(index + 1), found.0.noun == "dollars"
    else { return nil }
    return found
  }

  private func isWeighed(_ unit: MoneyUnit, end: Int) -> Bool {
    ["pound", "pounds"].contains(unit.name.lowercased()) && tokens.token(end, is: "of")
  }
}
