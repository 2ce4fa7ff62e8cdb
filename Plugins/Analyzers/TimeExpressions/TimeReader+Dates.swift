import WorkbenchKit

/// Days and months.
extension TimeReader {
  /// The whole number that a token writes in digits alone, or as an ordinal such as "5th".
  func wholeNumber(at index: Int, allowsOrdinal: Bool = false) -> Int? {
    guard index < tokens.count, tokens.shape(ofToken: index).contains(.numeric) else { return nil }
    let written = tokens.string(ofToken: index).lowercased()
    if let number = Int(written) { return number }
    guard allowsOrdinal, ["st", "nd", "rd", "th"].contains(where: written.hasSuffix) else {
      return nil
    }
    return Int(written.dropLast(2))
  }

  // MARK: Days

  /// "2025-11-05".
  func isoDate(at index: Int) -> NamedTime? {
    guard yearNumber(at: index) != nil, index + 4 < tokens.count,
      tokens.span(ofTokens: index..<(index + 5)).count == 10,
      let date = CalendarDate(tokens.text[tokens.span(ofTokens: index..<(index + 5))])
    else { return nil }
    return NamedTime(
      tokens: index..<(index + 5), period: TimePeriod(PartialDate(date)), rule: "iso-date",
      hasYear: true)
  }

  /// "5 November 2025", "the 5th of November".
  func dayBeforeMonth(at index: Int, year: Int?) -> NamedTime? {
    guard let day = wholeNumber(at: index, allowsOrdinal: true), (1...31).contains(day) else {
      return nil
    }
    let next = tokens.token(index + 1, is: "of") ? index + 2 : index + 1
    guard let (month, end) = month(at: next) else { return nil }
    return dated(month, day, tokens: index..<end, year: year)
  }

  /// A month that is written with a capital.
  private func month(at index: Int) -> (value: Int, end: Int)? {
    guard index < tokens.count, tokens.shape(ofToken: index).contains(.capitalized) else {
      return nil
    }
    return read(at: index) { if case .month(let month) = $0 { month } else { nil } }
  }

  /// A day of a month, with the year behind it where there is one.
  private func dated(_ month: Int, _ day: Int, tokens range: Range<Int>, year: Int?) -> NamedTime? {
    var end = range.upperBound
    var named: Int?
    let yearIndex = tokens.token(end, is: ",") ? end + 1 : end
    if let found = yearNumber(at: yearIndex), !isCounted(yearIndex + 1) {
      named = found
      end = yearIndex + 1
    }
    let period: TimePeriod
    if let year = named ?? year ?? self.year(of: month, day, at: range.lowerBound) {
      guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
      period = TimePeriod(PartialDate(date))
    } else {
      period = .unknown
    }
    return NamedTime(
      tokens: range.lowerBound..<end, period: period, rule: "date", hasYear: named != nil)
  }

  /// The year of a day or month that names none: the last one there was, or the next one where the
  /// words look ahead.
  private func year(of month: Int, _ day: Int? = nil, at index: Int) -> Int? {
    guard let today else { return nil }
    let isLater = (month, day ?? today.day) > (today.month, today.day)
    let isEarlier = (month, day ?? today.day) < (today.month, today.day)
    if looksAhead(before: index) { return isEarlier ? today.year + 1 : today.year }
    return isLater ? today.year - 1 : today.year
  }

  /// Whether one of the words shortly before a token puts it in the future: "will", "plans",
  /// "next".
  func looksAhead(before index: Int) -> Bool {
    let window = 12
    for before in stride(from: index - 1, through: max(0, index - window), by: -1) {
      if tokens.token(before, isAnyOf: ".", "!", "?") { return false }
      if read(at: before, { if case .ahead = $0 { true } else { nil } }) != nil { return true }
    }
    return false
  }

  // MARK: Months

  /// "November 5, 2025", "Nov 5", "November 2019", "in November".
  func date(_ month: Int, at index: Int, next: Int, isInterval: Bool, year: Int?) -> NamedTime? {
    guard tokens.shape(ofToken: index).contains(.capitalized) else { return nil }
    if let day = wholeNumber(at: next, allowsOrdinal: true), (1...31).contains(day),
      !isCounted(next + 1)
    {
      return dated(month, day, tokens: index..<(next + 1), year: year)
    }
    let yearIndex = tokens.token(next, isAnyOf: ",", "of") ? next + 1 : next
    if let year = yearNumber(at: yearIndex), !isCounted(yearIndex + 1) {
      return NamedTime(
        tokens: index..<(yearIndex + 1), period: TimePeriod(PartialDate(year: year, month: month)),
        rule: "month", hasYear: true)
    }
    guard isInterval || !isHomonym(index) || isBehindStrongWord(index) else { return nil }
    let resolved = year ?? self.year(of: month, at: index)
    return NamedTime(
      tokens: index..<next,
      period: resolved.map { TimePeriod(PartialDate(year: $0, month: month)) } ?? .unknown,
      rule: "month")
  }

  private func isHomonym(_ index: Int) -> Bool {
    read(at: index) { if case .homonym = $0 { true } else { nil } } != nil
  }

  private func isBehindStrongWord(_ index: Int) -> Bool {
    guard !tokens.token(index - 1, is: "by") else { return false }
    return read(at: index - 1) { if case .strong = $0 { true } else { nil } } != nil
  }
}
