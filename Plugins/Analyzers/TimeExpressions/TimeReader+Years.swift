import WorkbenchKit

/// Years, decades and seasons.
extension TimeReader {
  /// A year from 1900 to 2099 in four digits, without regard to what is around it.
  func yearNumber(at index: Int) -> Int? {
    guard index < tokens.count, tokens.span(ofToken: index).count == 4,
      let year = wholeNumber(at: index), (1900...2099).contains(year)
    else { return nil }
    return year
  }

  /// "2019" where the words around it make it a year, and "2013-14".
  func year(at index: Int, isInterval: Bool) -> NamedTime? {
    guard let year = yearNumber(at: index), isInterval || isDateLike(index),
      !isCounted(index + 1), !isSum(index)
    else { return nil }
    if let end = shortYear(behind: index, year) {
      return NamedTime(
        tokens: index..<(index + 3),
        period: TimePeriod(from: PartialDate(year: year), to: PartialDate(year: end)),
        rule: "interval", hasYear: true)
    }
    guard !isDash(index + 1) || !isAttached(index + 1) || yearNumber(at: index + 2) != nil else {
      return nil
    }
    return NamedTime(
      tokens: index..<(index + 1), period: TimePeriod(PartialDate(year: year)), rule: "year",
      hasYear: true)
  }

  /// The second year of "2013-14".
  private func shortYear(behind index: Int, _ year: Int) -> Int? {
    guard isDash(index + 1), isAttached(index + 1), let short = wholeNumber(at: index + 2),
      tokens.span(ofToken: index + 2).count == 2
    else { return nil }
    let end = year / 100 * 100 + short
    return end > year ? end : nil
  }

  private func isAttached(_ index: Int) -> Bool {
    index < tokens.count && tokens.shape(ofToken: index).contains(.attached)
  }

  private func isDateLike(_ index: Int) -> Bool {
    if isDash(index + 1), yearNumber(at: index + 2) != nil { return true }
    let before = isDash(index - 1) && isAttached(index) ? index - 2 : index - 1
    if before == index - 2 { return tokens.token(before, is: "mid") }
    if isPossessive(before) { return true }
    let (_, meanings) = meanings(at: before)
    for meaning in meanings {
      switch meaning {
      case .strong: return true
      case .weak: return !isPlural(index + 1)
      default: continue
      }
    }
    return false
  }

  private func isPossessive(_ index: Int) -> Bool {
    index >= 0 && ["'s", "’s"].contains(tokens.string(ofToken: index))
  }

  private func isPlural(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let bytes = tokens.text.bytes[
      tokens.span(ofToken: index).start..<tokens.span(ofToken: index).end]
    return bytes.count > 3 && bytes.last == UInt8(ascii: "s")
      && bytes.first.map { (0x61...0x7A).contains($0) } ?? false
  }

  /// Whether the word behind a number shows it to be a count.
  func isCounted(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return tokens.token(index, isAnyOf: "%")
      || read(at: index) { if case .counted = $0 { true } else { nil } } != nil
  }

  /// Whether a sign of a currency stands right before or behind a number.
  private func isSum(_ index: Int) -> Bool {
    let signs = ["$", "€", "£", "¥", "₹"]
    let neighbours = [index - 1, index + 1].filter { (0..<tokens.count).contains($0) }
    return neighbours.contains { signs.contains(tokens.string(ofToken: $0)) }
  }

  /// "1990s", and "90s" for those of the last century that are not of this one.
  func decade(at index: Int) -> NamedTime? {
    let written = tokens.string(ofToken: index)
    guard written.hasSuffix("0s"), let number = Int(written.dropLast()) else { return nil }
    let isShort = written.utf8.count == 3 && (30...90).contains(number)
    let first = isShort ? 1900 + number : number
    guard (1800...2090).contains(first) else { return nil }
    let period = TimePeriod(from: PartialDate(year: first), to: PartialDate(year: first + 9))
    return NamedTime(tokens: index..<(index + 1), period: period, rule: "decade", hasYear: true)
  }

  /// "summer 2019", "the spring of 2020", "winter 2013-14".
  func season(_ first: Int, at index: Int) -> NamedTime? {
    let yearIndex = tokens.token(index + 1, is: "of") ? index + 2 : index + 1
    guard let year = year(at: yearIndex, isInterval: true) else { return nil }
    return NamedTime(
      tokens: index..<year.tokens.upperBound, period: seasonPeriod(first, year.period),
      rule: "season", hasYear: true)
  }

  /// A winter named by one year may be either of two, so that only the year is sure.
  private func seasonPeriod(_ first: Int, _ years: TimePeriod) -> TimePeriod {
    guard let year = years.from?.year, first < 12 || years.from != years.to else { return years }
    return seasonPeriod(first, beginningIn: year)
  }

  func seasonPeriod(_ first: Int, beginningIn year: Int) -> TimePeriod {
    let ordinal = year * 12 + first - 1
    return TimePeriod(
      from: PartialDate(monthOrdinal: ordinal), to: PartialDate(monthOrdinal: ordinal + 2))
  }
}
