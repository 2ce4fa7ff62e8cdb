import WorkbenchKit

/// Times that are told from the day of the document; without one they are found but have no dates.
extension TimeReader {
  private func named(
    _ range: Range<Int>, rule: String = "relative", _ period: (CalendarDate) -> TimePeriod
  ) -> NamedTime {
    NamedTime(tokens: range, period: today.map(period) ?? .unknown, rule: rule)
  }

  /// "yesterday", "tonight"; in capitals it is rather a name, as of a newspaper.
  func day(_ offset: Int, tokens range: Range<Int>) -> NamedTime? {
    guard !tokens.shape(ofToken: range.lowerBound).contains(.allCapitals) else { return nil }
    return named(range) { CalendarUnit.day.period(offset, from: $0) }
  }

  /// "Monday": the last one up to the day of the document, or the first from then on where the
  /// words look ahead.
  func weekday(_ weekday: Int, at index: Int) -> NamedTime? {
    guard tokens.shape(ofToken: index).contains(.capitalized) else { return nil }
    let next = tokens.token(index + 1, is: ",") ? index + 2 : index + 1
    if let date = plain(at: next), date.rule == "date" {
      return NamedTime(
        tokens: index..<date.tokens.upperBound, period: date.period, rule: "date",
        hasYear: date.hasYear)
    }
    let isAhead = looksAhead(before: index)
    return named(index..<(index + 1), rule: "weekday") { today in
      let forward = (weekday - today.weekday + 7) % 7
      let offset = isAhead || forward == 0 ? forward : forward - 7
      return CalendarUnit.day.period(offset, from: today)
    }
  }

  /// "last month", "this week", "next Friday", "last November", "this summer".
  func related(_ offset: Int, at index: Int, next: Int) -> NamedTime? {
    let period = read(at: next) { word -> ((CalendarDate) -> TimePeriod)? in
      switch word {
      case .unit(let unit): { unit.period(offset, from: $0) }
      case .weekday(let weekday): { relatedWeekday(weekday, offset, from: $0) }
      case .month(let month): { relatedMonth(month, offset, from: $0) }
      case .season(let season): { relatedSeason(season, offset, from: $0) }
      default: nil
      }
    }
    guard let (period, end) = period, !isPlural(end - 1), !tokens.token(end, is: "of") else {
      return nil
    }
    return named(index..<end, period)
  }

  private func relatedWeekday(_ weekday: Int, _ offset: Int, from today: CalendarDate) -> TimePeriod
  {
    let inWeek = weekday - today.weekday
    let day =
      switch offset {
      case ..<0: inWeek < 0 ? inWeek : inWeek - 7
      case 0: inWeek
      default: inWeek > 0 ? inWeek : inWeek + 7
      }
    return CalendarUnit.day.period(day, from: today)
  }

  private func relatedMonth(_ month: Int, _ offset: Int, from today: CalendarDate) -> TimePeriod {
    TimePeriod(PartialDate(year: year(ofMonth: month, offset, today), month: month))
  }

  private func relatedSeason(_ season: Int, _ offset: Int, from today: CalendarDate) -> TimePeriod {
    seasonPeriod(season, beginningIn: year(ofMonth: season, offset, today))
  }

  private func year(ofMonth month: Int, _ offset: Int, _ today: CalendarDate) -> Int {
    switch offset {
    case ..<0: month < today.month ? today.year : today.year - 1
    case 0: today.year
    default: month > today.month ? today.year : today.year + 1
    }
  }

  /// "the past three years", "the next month", "the coming weeks".
  func span(_ direction: Int, at index: Int, next: Int) -> NamedTime? {
    let count = count(at: next)
    guard let (unit, end) = unit(at: count?.end ?? next), !tokens.token(end, is: "of") else {
      return nil
    }
    let isPlural = count == nil && isPlural(end - 1)
    let isRelated = count == nil && !isPlural && tokens.token(next - 1, isAnyOf: "last", "next")
    guard !isRelated else { return nil }
    let number = isPlural ? nil : count.map(\.value) ?? 1
    return named(index..<end) { today in
      let far = number.flatMap { unit.edge($0 * direction, from: today) }
      let near = PartialDate(today)
      return direction < 0 ? TimePeriod(from: far, to: near) : TimePeriod(from: near, to: far)
    }
  }

  /// "earlier this week", "later this year".
  func part(_ direction: Int, at index: Int) -> NamedTime? {
    guard tokens.token(index + 1, is: "this"), let (unit, end) = unit(at: index + 2) else {
      return nil
    }
    return named(index..<end) { today in
      let whole = unit.period(0, from: today)
      let near = PartialDate(today)
      return direction < 0
        ? TimePeriod(from: whole.from, to: near) : TimePeriod(from: near, to: whole.to)
    }
  }

  /// "years to come".
  func toCome(at index: Int) -> NamedTime? {
    guard isPlural(index), tokens.token(index + 1, is: "to"), tokens.token(index + 2, is: "come")
    else { return nil }
    return named(index..<(index + 3)) { TimePeriod(from: PartialDate($0), to: nil) }
  }

  /// "three years ago", "two weeks earlier", "decades ago".
  func distance(at index: Int) -> NamedTime? {
    let count = count(at: index)
    guard let (unit, next) = unit(at: count?.end ?? index), count != nil || isPlural(index),
      let (isFromDocument, end) = read(
        at: next, { if case .distance(let isFromDocument) = $0 { isFromDocument } else { nil } })
    else { return nil }
    guard isFromDocument, let number = count?.value else {
      return NamedTime(tokens: index..<end, period: .unknown, rule: "distance")
    }
    return named(index..<end, rule: "distance") { unit.moment(-number, from: $0) }
  }

  // MARK: Words

  private func unit(at index: Int) -> (value: CalendarUnit, end: Int)? {
    read(at: index) { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  /// A whole number, "a", or, without a value, "several".
  private func count(at index: Int) -> (value: Int?, end: Int)? {
    if let (_, end) = read(at: index, { if case .some = $0 { true } else { nil } }) {
      return (nil, end)
    }
    if let number = tokens.number(at: index) {
      let value = Int(number.value.description)
      return value.map { $0 <= 9999 } ?? true ? (value, number.tokens.upperBound) : nil
    }
    return tokens.token(index, isAnyOf: "a", "an") ? (1, index + 1) : nil
  }

  private func isPlural(_ index: Int) -> Bool {
    tokens.text.bytes[tokens.span(ofToken: index).end - 1] == UInt8(ascii: "s")
  }
}
