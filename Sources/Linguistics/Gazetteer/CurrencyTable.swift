/// A currency of ISO 4217.
public struct Currency: Sendable, Hashable {
  /// The three letters.
  public let code: String
  /// The English name.
  public let name: String
}

/// How a text may name a currency.
public struct CurrencyUnit: Sendable, Hashable {
  /// The ISO 4217 code; nil where the unit alone does not tell ("francs").
  public let code: String?
  /// Whether the code is only the most likely of several: "dollars" alone.
  public let isAssumed: Bool
  /// How many of the unit make one of the currency: 100 for cents.
  public let divisor: Int
}

/// The currencies and the signs, names and subunits by which texts name them.
public struct CurrencyTable: Sendable {
  /// What is built in; read once from the embedded table.
  public static let builtIn = CurrencyTable()

  private let currencies: [String: Currency]
  /// Units named by words, behind a number: "dollars", "Swiss francs", "cents".
  public let names: [(name: String, unit: CurrencyUnit, isExact: Bool)]
  /// Units named by signs: "$", "US$", "€".
  public let signs: [(sign: String, unit: CurrencyUnit)]

  private init() {
    var currencies: [String: Currency] = [:]
    var names: [(String, CurrencyUnit, Bool)] = []
    var signs: [(String, CurrencyUnit)] = []
    for row in LexiconFile.named("currencies").rows {
      let flags = row[2].split(separator: " ")
      let code = row[1] == "-" ? nil : row[1]
      let divisor = flags.compactMap { $0.hasPrefix("1/") ? Int($0.dropFirst(2)) : nil }.first ?? 1
      let unit = CurrencyUnit(code: code, isAssumed: flags.contains("assumed"), divisor: divisor)
      switch row[0] {
      case "currency":
        currencies[row[1]] = Currency(code: row[1], name: row[3])
        names.append((row[1], unit, true))
      case "sign": signs += row.list(3).map { ($0, unit) }
      default: names += row.list(3).map { ($0, unit, flags.contains("exact")) }
      }
    }
    self.currencies = currencies
    self.names = names
    self.signs = signs.sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// The currency with a code.
  public func currency(_ code: String) -> Currency? { currencies[code] }
}
