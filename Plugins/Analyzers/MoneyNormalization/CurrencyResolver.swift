import WorkbenchKit

/// Tells the currency of a sum, and remembers what a document has named in full.
struct CurrencyResolver {
  /// The currency of a bare "$".
  let dollar: String
  /// "CAD" for "dollars" once the text has said "Canadian dollars".
  private var named: [String: String] = [:]

  init(dollar: String) {
    self.dollar = dollar
  }

  /// The code of a sum's currency, and whether it is assumed; nil where it cannot be told.
  mutating func currency(of sum: MoneySum) -> (code: String?, isAssumed: Bool) {
    guard let unit = sum.unit, !sum.isUnlisted else { return (nil, false) }
    let noun = unit.noun
    guard unit.unit.isAssumed || unit.unit.code == nil || unit.form == .verbal else {
      if noun != unit.name.lowercased(), let code = unit.unit.code { named[noun] = code }
      return (unit.unit.code, false)
    }
    if unit.form == .name, let code = named[noun] { return (code, true) }
    return (unit.unit.code == "USD" ? dollar : unit.unit.code, unit.unit.code != nil)
  }
}
