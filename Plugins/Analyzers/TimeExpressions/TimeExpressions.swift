public import WorkbenchKit

/// Finds dates and periods and resolves them against the date of the document.
public struct TimeExpressions: Analyzer {
  /// See `Plugin`.
  public static let name = "times"
  /// See `Plugin`.
  public static let summary =
    "Finds dates and periods such as \"last month\" or \"since 2000\" and resolves them against the document's date."
  /// See `Analyzer`.
  public static let writes: [any Annotation.Type] = [TimeExpression.self]

  /// See `Analyzer`.
  public static let examples = [
    Example(
      "dates as they are written",
      text: "The pact of 28 January 2019 was renewed in November 2024.",
      finds: [
        "times": [
          ["text": "28 January 2019", "from": "2019-01-28", "to": "2019-01-28"],
          ["text": "November 2024", "from": "2024-11", "to": "2024-11"],
        ]
      ]),
    Example(
      "counted from the date of the document", text: "Exports fell last month and again on Monday.",
      date: "2025-11-05",
      finds: [
        "times": [
          ["text": "last month", "from": "2025-10", "to": "2025-10"],
          ["text": "Monday", "from": "2025-11-03", "to": "2025-11-03"],
        ]
      ]),
    Example(
      "open at one end", text: "It has lent freely since 2000 and wants the money back by 2030.",
      date: "2025-11-05",
      finds: [
        "times": [
          ["text": "since 2000", "from": "2000", "to": "2025-11-05"],
          ["text": "by 2030", "to": "2030"],
        ]
      ]),
    Example(
      "from one year to another", text: "Trade doubled between 2001 and 2008.",
      finds: ["times": [["text": "between 2001 and 2008", "from": "2001", "to": "2008"]]]),
    Example(
      "no date of the document, so no dates for what depends on it", text: "It opened last year.",
      finds: ["times": [["text": "last year"]]]),
    Example(
      "numbers that are no years", text: "2018 soldiers marched 2,018 miles in 2000 cases.",
      finds: ["times": []]),
  ]

  /// Makes an analyzer.
  public init() {}

  /// See `Analyzer`.
  public func analyze(_ document: inout Document) throws {
    let reader = TimeReader(tokens: document.tokens, today: document.date)
    var found: [TimeExpression] = []
    var index = 0
    while index < document.tokens.count {
      guard let time = reader.time(at: index) else {
        index += 1
        continue
      }
      found.append(
        TimeExpression(
          span: document.tokens.span(ofTokens: time.tokens),
          from: time.period.from?.description, to: time.period.to?.description, rule: time.rule))
      index = time.tokens.upperBound
    }
    try document.add(contentsOf: found)
  }
}
