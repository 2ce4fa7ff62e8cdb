import WorkbenchKit

/// What a word or phrase means around a sum of money; `money_words.tsv` explains the kinds.
enum MoneyWord {
  case before(MoneyFigure.Modifier)
  case after(MoneyFigure.Modifier)
  case rate(String)
  case adverb(String)
  case flow(String)
  case plain(Kind)

  /// The kinds that have no value.
  enum Kind: String {
    case verb, distance, some, crowd, multi, change, bounds, idiom, single, weight, banknote, gives
    case `break`
  }

  init?(kind: String, value: String) {
    switch kind {
    case "before", "after":
      guard let modifier = MoneyFigure.Modifier(rawValue: value) else { return nil }
      self = kind == "before" ? .before(modifier) : .after(modifier)
    case "rate": self = .rate(value)
    case "adverb": self = .adverb(value)
    case "flow": self = .flow(value)
    default:
      guard let kind = Kind(rawValue: kind) else { return nil }
      self = .plain(kind)
    }
  }
}

/// A currency as a text names it.
struct MoneyUnit {
  /// How a unit is written, which says where it may stand.
  enum Form {
    /// "$", "US$": before or behind a number.
    case sign
    /// "USD": before or behind a number.
    case code
    /// "TRY": a code that is a word too.
    case wordlikeCode
    /// "dollars": behind a number.
    case name
    /// "won": a name that is a common word too.
    case verbal
    /// "grand": a thousand dollars.
    case thousand
  }

  let unit: CurrencyUnit
  let form: Form
  /// The unit as it is listed: "Swiss francs".
  let name: String

  /// "francs" of "Swiss francs": the noun that alone may mean the same further on.
  var noun: String { String(name.split(separator: " ").last ?? "").lowercased() }
}

/// The words of `money_words.tsv` and the currencies.
struct MoneyWords: Sendable {
  static let builtIn = MoneyWords()

  let words: PhraseTable<MoneyWord>
  let units: PhraseTable<MoneyUnit>
  /// Units of one word by that word, for those written together with the number: "115USD", "Rs500".
  let unitsByWord: [String: MoneyUnit]

  private init() {
    let rows = LexiconFile.named("money_words").rows
    var words = PhraseTable<MoneyWord>()
    for row in rows where !Self.unitKinds.contains(row[0]) {
      guard let word = MoneyWord(kind: row[0], value: row[1]) else {
        preconditionFailure("money_words.tsv:\(row.line): no kind '\(row[0])' of value '\(row[1])'")
      }
      for phrase in row.list(2) { words.add(phrase, word) }
    }
    self.words = words
    let listed = Self.units(rows)
    var units = PhraseTable<MoneyUnit>()
    var byWord: [String: MoneyUnit] = [:]
    for (unit, isExact) in listed {
      units.add(unit.name, unit, isCaseSensitive: isExact)
      byWord[unit.name] = unit
    }
    self.units = units
    unitsByWord = byWord
  }

  private static let unitKinds: Set = ["code", "word", "thousand", "verbal"]

  private static func units(_ rows: [LexiconFile.Row]) -> [(MoneyUnit, isExact: Bool)] {
    let table = CurrencyTable.builtIn
    let wordlike = Set(rows.filter { $0[0] == "word" }.flatMap { $0.list(2) })
    var units = table.signs.map { (MoneyUnit(unit: $0.unit, form: .sign, name: $0.sign), false) }
    for (name, unit, isExact) in table.names {
      let form: MoneyUnit.Form = wordlike.contains(name) ? .wordlikeCode : isExact ? .code : .name
      units.append((MoneyUnit(unit: unit, form: form, name: name), isExact))
    }
    func unit(named name: String) -> CurrencyUnit {
      guard let unit = table.names.first(where: { $0.name == name })?.unit else {
        preconditionFailure("currencies.tsv: no unit '\(name)', which money_words.tsv needs")
      }
      return unit
    }
    for row in rows {
      switch row[0] {
      case "code":
        units += row.list(2).map { code in
          (MoneyUnit(unit: unit(named: code.uppercased()), form: .code, name: code), true)
        }
      case "thousand":
        let dollars = unit(named: "dollars")
        units += row.list(2).map { (MoneyUnit(unit: dollars, form: .thousand, name: $0), false) }
      case "verbal":
        let currency = unit(named: row[1])
        units += row.list(2).map { (MoneyUnit(unit: currency, form: .verbal, name: $0), false) }
      default: break
      }
    }
    return units
  }
}
