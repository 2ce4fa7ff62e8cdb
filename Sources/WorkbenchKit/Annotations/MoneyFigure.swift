/// A sum of money that the text names, as an exact amount in a currency.
public struct MoneyFigure: Annotation {
  /// See `Layer`.
  public static let key = "money"
  /// See `Annotation`.
  public static let summary = "A sum of money, as an exact decimal with its ISO 4217 currency."
  /// See `Annotation`.
  public static let fields: [Field<MoneyFigure>] = [
    .decimal("amount", "The amount in the main unit.") { $0.value.amount },
    .decimal("low", "The lower end of a range.") { $0.value.low },
    .decimal("high", "The upper end of a range.") { $0.value.high },
    .string("currency", "The ISO 4217 code; left out where it cannot be told.") { $0.currency },
    .flag("assumed", "Whether the currency is assumed, as for a bare $.") { $0.isCurrencyAssumed },
    .choice("modifier", "How exact the amount is said to be.") { $0.modifier },
    .string("rate", "What the amount is for each of: hour, year, barrel.") { $0.rate },
    .flag("vague", "Whether only an order of magnitude is named: millions of dollars.") {
      $0.value.isVague
    },
    .string("provider", "The country that gives.") { $0.provider },
    .string("receiver", "The country that receives.") { $0.receiver },
    .string("flow", "What kind of sum it is: loan, aid, arms, fine.") { $0.flow },
    .string("state", "Whether it is paid, promised, sought, estimated or alleged.") { $0.state },
    .string("purpose", "What it is for, in the words of the text.") { $0.purpose },
    .string("period", "The time it refers to, as an ISO 8601 interval.") { $0.period },
    .decimal("converted", "The amount in the currency of `convert-to`.") { $0.converted },
  ]

  /// What the figure says: one amount, a range, or an order of magnitude.
  public enum Value: Sendable, Equatable {
    /// One amount.
    case exact(ExactDecimal)
    /// From a lower to an upper end.
    case range(ExactDecimal, ExactDecimal)
    /// An order of magnitude alone; never an invented figure.
    case vague

    var amount: ExactDecimal? {
      guard case .exact(let amount) = self else { return nil }
      return amount
    }

    var low: ExactDecimal? {
      guard case .range(let low, _) = self else { return nil }
      return low
    }

    var high: ExactDecimal? {
      guard case .range(_, let high) = self else { return nil }
      return high
    }

    var isVague: Bool { self == .vague }
  }

  /// How exact an amount is said to be.
  public enum Modifier: String, Sendable, CaseIterable {
    /// More than the amount.
    case over
    /// Less than the amount.
    case under
    /// Near the amount.
    case about
    /// The amount or more.
    case atLeast = "at least"
    /// The amount or less.
    case atMost = "at most"
  }

  /// See `Annotation`.
  public var span: TextSpan
  /// See `Annotation`.
  public var rule: String
  /// What the figure says.
  public var value: Value
  /// The ISO 4217 code.
  public var currency: String?
  /// Whether the currency is assumed.
  public var isCurrencyAssumed: Bool
  /// How exact the amount is said to be.
  public var modifier: Modifier?
  /// What the amount is for each of.
  public var rate: String?
  /// The country that gives.
  public var provider: String?
  /// The country that receives.
  public var receiver: String?
  /// What kind of sum it is.
  public var flow: String?
  /// Whether it is paid, promised, sought, estimated or alleged.
  public var state: String?
  /// What it is for.
  public var purpose: String?
  /// The time it refers to.
  public var period: String?
  /// The amount in another currency.
  public var converted: ExactDecimal?

  /// Makes a figure; what it is for is set afterwards where the text says it.
  public init(
    span: TextSpan, value: Value, currency: String?, isCurrencyAssumed: Bool = false,
    modifier: Modifier? = nil, rate: String? = nil, rule: String
  ) {
    self.span = span
    self.value = value
    self.currency = currency
    self.isCurrencyAssumed = isCurrencyAssumed
    self.modifier = modifier
    self.rate = rate
    self.rule = rule
  }
}
