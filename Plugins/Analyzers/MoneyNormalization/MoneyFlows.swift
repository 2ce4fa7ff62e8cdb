import WorkbenchKit

/// What a sum is for, who gives and who receives it, and its time, where plain words beside it say
/// so.
struct MoneyFlows {
  let reader: SumReader
  private let tokens: TokenizedText
  /// The countries by the first and by the last token of their mentions.
  private var countriesFrom: [Int: (code: String, end: Int)] = [:]
  private var countriesTo: [Int: (code: String, start: Int)] = [:]
  /// The times by their first token.
  private var times: [Int: TimeExpression] = [:]

  init(document: Document, reader: SumReader) {
    self.reader = reader
    tokens = document.tokens
    for mention in document[EntityMention.self] {
      guard let code = mention.country?.code else { continue }
      let range = tokens.tokens(in: mention.span)
      countriesFrom[range.lowerBound] = (code, range.upperBound)
      countriesTo[range.upperBound] = (code, range.lowerBound)
    }
    for time in document[TimeExpression.self] {
      times[tokens.tokens(in: time.span).lowerBound] = time
    }
  }

  /// Adds what the words right before and behind a sum say of it.
  ///
  /// - Parameters:
  ///   - figure: The figure to complete.
  ///   - sum: Its tokens.
  ///   - end: The token behind it and its rate.
  func complete(_ figure: inout MoneyFigure, _ sum: Range<Int>, end: Int) {
    var next = end
    let noun = tokens.token(next, isAnyOf: "in", "of", "worth") ? next + 1 : next
    if let flow = flow(at: tokens.token(noun, is: "of") ? noun + 1 : noun) {
      figure.flow = flow.value
      next = flow.end
      addParties(&figure, at: &next)
    }
    addGiver(&figure, before: sum.lowerBound)
    let date = tokens.token(next, isAnyOf: "in", "during", "for") ? next + 1 : next
    figure.period = times[date].flatMap(period)
  }

  private func flow(at index: Int) -> (value: String, end: Int)? {
    reader.read(at: index) { if case .flow(let flow) = $0 { flow } else { nil } }
  }

  /// "loans from China to Venezuela".
  private func addParties(_ figure: inout MoneyFigure, at next: inout Int) {
    let mostParties = 2
    for _ in 0..<mostParties {
      let isFrom = tokens.token(next, is: "from")
      guard isFrom || tokens.token(next, is: "to") else { return }
      let first = tokens.token(next + 1, is: "the") ? next + 2 : next + 1
      guard let (code, end) = countriesFrom[first] else { return }
      if isFrom { figure.provider = code } else { figure.receiver = code }
      next = end
    }
  }

  /// "China has lent Venezuela over $5 billion", "supplied Caracas with $30 billion".
  private func addGiver(_ figure: inout MoneyFigure, before sum: Int) {
    var index = reader.modifier(endingAt: sum)?.start ?? sum
    if tokens.token(index - 1, is: "with") { index -= 1 }
    guard let (receiver, start) = countriesTo[index],
      let verb = [start - 1, start - 2].first(where: { reader.end(of: .gives, at: $0) != nil }),
      verb == start - 1 || tokens.token(start - 1, is: "the")
    else { return }
    var subject = verb
    while subject > 0, tokens.token(subject - 1, isAnyOf: "has", "have", "had", "also", "already") {
      subject -= 1
    }
    guard let (provider, _) = countriesTo[subject], provider != receiver else { return }
    figure.provider = provider
    figure.receiver = receiver
  }

  /// An ISO 8601 interval, or the one date that both ends are.
  private func period(_ time: TimeExpression) -> String? {
    guard let from = time.from, let to = time.to else { return nil }
    return from == to ? from : "\(from)/\(to)"
  }
}
