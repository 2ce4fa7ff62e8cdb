import WorkbenchKit

/// What looks like money and is not.
extension SumReader {
  /// Whether a number and a unit behind it are a sum of money.
  func isMoney(_ number: NumberExpression, _ unit: MoneyUnit, unitAt index: Int, end: Int) -> Bool {
    switch unit.form {
    case .sign: return !isNumeric(end) || !tokens.shape(ofToken: end).contains(.attached)
    case .code: return !isYear(number) || !isNumeric(end)
    case .wordlikeCode: return isLarge(number)
    case .thousand: return endsPhrase(end)
    case .verbal: return isLarge(number) && !tokens.token(end, isAnyOf: "by", "the", "a", "an")
    case .name:
      return !["pound", "pounds"].contains(unit.name.lowercased())
        || !isWeight(number, unitAt: index, end: end)
    }
  }

  func isLarge(_ number: NumberExpression) -> Bool { ExactDecimal(999) < number.value }

  /// "2015" in "in 2015 EUR 20 million were paid".
  private func isYear(_ number: NumberExpression) -> Bool {
    guard number.tokens.count == 1, tokens.span(ofTokens: number.tokens).count == 4 else {
      return false
    }
    return ExactDecimal(1899) < number.value && number.value < ExactDecimal(2100)
  }

  /// Whether what follows is no noun, so that the words before stand for themselves.
  func endsPhrase(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens.shape(ofToken: index).contains(.punctuation) && !isDash(index)
      || end(of: .break, at: index) != nil
  }

  /// Whether pounds are weighed and not paid.
  private func isWeight(_ number: NumberExpression, unitAt index: Int, end: Int) -> Bool {
    if isDash(index - 1) {
      return !(ExactDecimal(1) < number.scale) && self.end(of: .banknote, at: end) == nil
    }
    if tokens.token(end, is: "of"), number.value < ExactDecimal(1_000_000) { return true }
    let window = 6
    return (max(0, number.tokens.lowerBound - window)..<number.tokens.lowerBound).contains {
      self.end(of: .weight, at: $0) != nil
    }
  }
}
