public import WorkbenchKit

/// Finds sums of money and gives each as an exact decimal with its currency.
public struct MoneyNormalization: Analyzer {
  /// See `Plugin`.
  public static let name = "money"
  /// See `Plugin`.
  public static let summary =
    "Finds sums of money and normalizes them to exact amounts, ISO 4217 currencies, modifiers and rates."
  /// See `Analyzer`.
  public static let writes: [any Annotation.Type] = [MoneyFigure.self]

  /// See `Analyzer`.
  public static let examples = [
    Example(
      "an amount with its modifier", text: "The port cost over $30 billion.",
      finds: [
        "money": [
          [
            "text": "$30 billion", "amount": "30000000000", "currency": "USD", "assumed": true,
            "modifier": "over",
          ]
        ]
      ]),
    Example(
      "words, signs and codes", text: "Half a billion Swiss francs, €20m and 15 CAD were paid.",
      finds: [
        "money": [
          ["text": "Half a billion Swiss francs", "amount": "500000000", "currency": "CHF"],
          ["text": "€20m", "amount": "20000000", "currency": "EUR"],
          ["text": "15 CAD", "amount": "15", "currency": "CAD"],
        ]
      ]),
    Example(
      "a range whose magnitude stands once", text: "It asks for $5-10 billion.",
      finds: [
        "money": [["text": "$5-10 billion", "low": "5000000000", "high": "10000000000"]]
      ]),
    Example(
      "an order of magnitude is never given a figure", text: "It lost tens of millions of dollars.",
      finds: ["money": [["text": "tens of millions of dollars", "vague": true, "currency": "USD"]]]
    ),
    Example(
      "rates", text: "Guards earn $15 an hour and oil sells at 60 euros per barrel.",
      finds: [
        "money": [
          ["amount": "15", "rate": "hour"],
          ["amount": "60", "currency": "EUR", "rate": "barrel"],
        ]
      ]),
    Example(
      "another currency for a bare $", text: "The bridge cost $3 million.",
      settings: "{ dollar: AUD }",
      finds: ["money": [["amount": "3000000", "currency": "AUD", "assumed": true]]]),
    Example(
      "what a sum is", text: "The bank announced $2 billion in loans and a fine of $3 million.",
      finds: [
        "money": [["amount": "2000000000", "flow": "loan"], ["amount": "3000000"]]
      ]),
    Example(
      "no money", text: "The crate weighs 300 pounds and 60 percent of the shares won 5 votes.",
      finds: ["money": []]),
  ]

  @Setting("Currency of a bare $ or dollars.") var dollar = CurrencyCode("USD")

  /// Makes an analyzer with its default settings.
  public init() {}

  /// See `Analyzer`.
  public var uses: [any Layer.Type] { [TimeExpression.self, EntityMention.self] }

  /// See `Analyzer`.
  public func analyze(_ document: inout Document) throws {
    let reader = SumReader(tokens: document.tokens)
    let flows = MoneyFlows(document: document, reader: reader)
    var currencies = CurrencyResolver(dollar: dollar.code)
    var found: [MoneyFigure] = []
    var index = 0
    for sentence in document.tokens.sentences where reader.hasUnit(sentence.tokens) {
      index = max(index, sentence.tokens.lowerBound)
      while index < sentence.tokens.upperBound {
        guard let sum = reader.sum(at: index) else {
          index += 1
          continue
        }
        index = sum.tokens.upperBound
        guard !reader.isIdiom(sum.tokens) else { continue }
        let rate = reader.rate(behind: index)
        index = rate?.end ?? index
        let currency = currencies.currency(of: sum)
        var figure = MoneyFigure(
          span: document.tokens.span(ofTokens: sum.tokens), value: sum.value,
          currency: currency.code, isCurrencyAssumed: currency.isAssumed,
          modifier: reader.modifier(of: sum.tokens), rate: rate?.rate, rule: sum.rule)
        flows.complete(&figure, sum.tokens, end: index)
        found.append(figure)
      }
    }
    try document.add(contentsOf: found)
  }
}
