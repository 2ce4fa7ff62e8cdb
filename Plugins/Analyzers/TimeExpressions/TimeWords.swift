import WorkbenchKit

/// What a word or phrase means in a date; the table in `time_words.tsv` explains the kinds.
enum TimeWord {
  case month(Int)
  case homonym
  case weekday(Int)
  case season(Int)
  case unit(CalendarUnit)
  case day(Int)
  case relation(Int)
  case span(Int)
  case some
  case distance(isFromDocument: Bool)
  case ahead
  case begin
  case end
  case strong
  case weak
  case part(Int)
  case counted

  init?(kind: String, value: String) {
    switch (kind, Int(value)) {
    case ("month", let number?): self = .month(number)
    case ("weekday", let number?): self = .weekday(number)
    case ("season", let number?): self = .season(number)
    case ("day", let number?): self = .day(number)
    case ("relation", let number?): self = .relation(number)
    case ("span", let number?): self = .span(number)
    case ("part", let number?): self = .part(number)
    case ("unit", _):
      guard let unit = CalendarUnit(rawValue: value) else { return nil }
      self = .unit(unit)
    case ("distance", _): self = .distance(isFromDocument: value == "ago")
    default:
      guard let word = Self.plain[kind] else { return nil }
      self = word
    }
  }

  private static let plain: [String: TimeWord] = [
    "homonym": .homonym, "some": .some, "ahead": .ahead, "begin": .begin, "end": .end,
    "strong": .strong, "weak": .weak, "counted": .counted,
  ]
}

/// The words of `time_words.tsv`.
struct TimeWords: Sendable {
  static let builtIn = TimeWords()

  private let phrases: PhraseTable<TimeWord>

  private init() {
    var phrases = PhraseTable<TimeWord>()
    for row in LexiconFile.named("time_words").rows {
      guard let word = TimeWord(kind: row[0], value: row[1]) else {
        preconditionFailure(
          "time_words.tsv:\(row.line): no kind '\(row[0])' with value '\(row[1])'")
      }
      for phrase in row.list(2) { phrases.add(phrase, word) }
    }
    self.phrases = phrases
  }

  /// The longest phrase that begins at a token, with all that it may mean.
  func match(at index: Int, in tokens: TokenizedText) -> (count: Int, meanings: [TimeWord])? {
    guard index >= 0, let match = phrases.longestMatch(at: index, in: tokens) else { return nil }
    return (match.count, match.values)
  }
}
