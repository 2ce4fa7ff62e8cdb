import WorkbenchKit

/// A sum as it is read, before its currency is resolved and its qualifiers are added.
struct MoneySum {
  /// From the figure to the currency.
  var tokens: Range<Int>
  var value: MoneyFigure.Value
  /// The magnitude of the number, which the other end of a range may share.
  var scale = ExactDecimal(1)
  /// The currency; nil where the sum has none of its own yet.
  var unit: MoneyUnit?
  /// Whether the sign of the currency belongs to one that is not listed, as in "Z$5".
  var isUnlisted = false
  var rule: String

  /// The amount, for sums that are one.
  var amount: ExactDecimal? {
    guard case .exact(let amount) = value else { return nil }
    return amount
  }
}

extension MoneyUnit {
  /// A number of units in the currency's main unit: 50 cents are 0.5.
  func amount(_ number: ExactDecimal) -> ExactDecimal? {
    let zeros = String(unit.divisor).utf8.count - 1
    let power = form == .thousand ? 3 : -zeros
    return number.multiplied(by: ExactDecimal(powerOfTen: power))
  }

  /// Whether two ways to name a currency, side by side, may mean the same: "$" and "Canadian
  /// dollars".
  func agrees(with other: MoneyUnit) -> Bool {
    unit.divisor == other.unit.divisor
      && (unit.code == other.unit.code || unit.isAssumed && form == .sign && noun == "$")
  }
}
