import WorkbenchKit

/// A time that a text names, before it is an annotation.
struct NamedTime {
  var tokens: Range<Int>
  var period: TimePeriod
  var rule: String
  /// Whether the text names the year; times beside it may share it.
  var hasYear = false
}

/// Reads the dates and periods that begin at a token.
struct TimeReader {
  let tokens: TokenizedText
  /// The day of the document.
  let today: CalendarDate?
  let words = TimeWords.builtIn

  /// The longest time that begins at a token.
  func time(at index: Int) -> NamedTime? {
    interval(at: index) ?? bounded(at: index) ?? plain(at: index).map { dashed($0) ?? $0 }
  }

  /// What a word means and how many tokens it has; nothing where it means nothing.
  func meanings(at index: Int) -> (count: Int, meanings: [TimeWord]) {
    guard (0..<tokens.count).contains(index) else { return (0, []) }
    return words.match(at: index, in: tokens) ?? (0, [])
  }

  /// The value of the first meaning that a pattern picks, and the token behind the word.
  func read<Value>(at index: Int, _ pick: (TimeWord) -> Value?) -> (value: Value, end: Int)? {
    let (count, meanings) = meanings(at: index)
    return meanings.lazy.compactMap(pick).first.map { ($0, index + count) }
  }

  // MARK: Intervals

  /// "between 2001 and 2008", "from May to July 2019".
  private func interval(at index: Int) -> NamedTime? {
    let isBetween = tokens.token(index, is: "between")
    guard isBetween || tokens.token(index, is: "from"),
      let first = plain(at: index + 1, isInterval: true),
      isBetween
        ? tokens.token(first.tokens.upperBound, is: "and")
        : tokens.token(first.tokens.upperBound, isAnyOf: "to", "until", "till", "through"),
      let second = plain(at: first.tokens.upperBound + 1, isInterval: true)
    else { return nil }
    return joined(first, second, from: index)
  }

  /// "2013-2018", "May–July 2019", "the 2013 to 2018 war".
  private func dashed(_ first: NamedTime) -> NamedTime? {
    let dash = first.tokens.upperBound
    guard isDash(dash) || first.rule == "year" && tokens.token(dash, is: "to"),
      let second = plain(at: dash + 1, isInterval: true)
    else { return nil }
    return joined(first, second, from: first.tokens.lowerBound)
  }

  func isDash(_ index: Int) -> Bool {
    guard (0..<tokens.count).contains(index) else { return false }
    return ["-", "–"].contains(tokens.string(ofToken: index))
  }

  private func joined(_ first: NamedTime, _ second: NamedTime, from index: Int) -> NamedTime? {
    var first = first
    if second.hasYear, !first.hasYear, let year = second.period.to?.year {
      first = plain(at: first.tokens.lowerBound, isInterval: true, year: year) ?? first
    }
    let period = TimePeriod(from: first.period.from, to: second.period.to)
    guard !period.isBackward else { return nil }
    return NamedTime(
      tokens: index..<second.tokens.upperBound, period: period, rule: "interval", hasYear: true)
  }

  /// "since 2000", "by 2030".
  private func bounded(at index: Int) -> NamedTime? {
    let bound = read(at: index) { word -> Bool? in
      switch word {
      case .begin: true
      case .end: false
      default: nil
      }
    }
    guard let (isBegin, next) = bound, let time = plain(at: next, isInterval: true) else {
      return nil
    }
    let period =
      isBegin
      ? TimePeriod(from: time.period.from, to: today.map { PartialDate($0) })
      : TimePeriod(from: nil, to: time.period.to)
    guard !period.isBackward else { return nil }
    return NamedTime(
      tokens: index..<time.tokens.upperBound, period: time.period == .unknown ? .unknown : period,
      rule: isBegin ? "since" : "until", hasYear: time.hasYear)
  }

  // MARK: One time

  /// A date or a relative time.
  ///
  /// - Parameters:
  ///   - index: Its first token.
  ///   - isInterval: Whether the words before it make a number a year.
  ///   - year: The year of a date that names none; nil to find it from the day of the document.
  /// - Returns: The time, or nil where none begins here.
  func plain(at index: Int, isInterval: Bool = false, year: Int? = nil) -> NamedTime? {
    guard index < tokens.count else { return nil }
    if tokens.shape(ofToken: index).contains(.numeric) {
      return isoDate(at: index) ?? dayBeforeMonth(at: index, year: year) ?? decade(at: index)
        ?? self.year(at: index, isInterval: isInterval) ?? distance(at: index)
    }
    let meanings = meanings(at: index).meanings
    for meaning in meanings {
      if let time = time(at: index, meaning: meaning, isInterval: isInterval, year: year) {
        return time
      }
    }
    return distance(at: index)
  }

  private func time(at index: Int, meaning: TimeWord, isInterval: Bool, year: Int?) -> NamedTime? {
    let next = index + meanings(at: index).count
    switch meaning {
    case .month(let month):
      return date(month, at: index, next: next, isInterval: isInterval, year: year)
    case .weekday(let weekday): return self.weekday(weekday, at: index)
    case .season(let season): return self.season(season, at: index)
    case .day(let offset): return day(offset, tokens: index..<next)
    case .relation(let offset): return related(offset, at: index, next: next)
    case .span(let direction): return span(direction, at: index, next: next)
    case .part(let direction): return part(direction, at: index)
    case .unit: return toCome(at: index)
    default: return nil
    }
  }
}
