import WorkbenchKit

/// A day, month or year: as much of a date as a text tells.
struct PartialDate: Equatable, CustomStringConvertible {
  var year: Int
  var month: Int?
  var day: Int?

  init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// A month counted from the year 0, so that months can be added.
  init(monthOrdinal ordinal: Int) {
    self.init(year: ordinal / 12, month: ordinal % 12 + 1)
  }

  /// `2019`, `2019-01`, `2019-01-28`.
  var description: String {
    let parts = [month, day].compactMap { $0 }.map { $0 < 10 ? "-0\($0)" : "-\($0)" }
    return String(year) + parts.joined()
  }
}

/// A stretch of time; an end that is open or not known is nil.
struct TimePeriod: Equatable {
  var from: PartialDate?
  var to: PartialDate?

  /// One day, month or year.
  init(_ date: PartialDate) {
    self.init(from: date, to: date)
  }

  init(from: PartialDate?, to: PartialDate?) {
    self.from = from
    self.to = to
  }

  /// A time that is named but cannot be told.
  static let unknown = TimePeriod(from: nil, to: nil)

  /// Whether it ends before it begins, both told with the same precision.
  var isBackward: Bool {
    guard let from, let to else { return false }
    let length = min(from.description.utf8.count, to.description.utf8.count)
    return to.description.prefix(length) < from.description.prefix(length)
  }
}

/// A unit of the calendar.
enum CalendarUnit: String {
  case day, week, weekend, month, quarter, year, decade

  /// The unit so many units away from the one that holds a day: -1 of years is last year.
  func period(_ offset: Int, from date: CalendarDate) -> TimePeriod {
    let month = date.year * 12 + date.month - 1
    switch self {
    case .day: return days(from: date, offset...offset)
    case .week:
      let monday = 1 - date.weekday + offset * 7
      return days(from: date, monday...(monday + 6))
    case .weekend:
      let saturday = 6 - date.weekday + offset * 7
      return days(from: date, saturday...(saturday + 1))
    case .month: return TimePeriod(PartialDate(monthOrdinal: month + offset))
    case .quarter:
      let first = month / 3 * 3 + offset * 3
      return TimePeriod(
        from: PartialDate(monthOrdinal: first), to: PartialDate(monthOrdinal: first + 2))
    case .year: return TimePeriod(PartialDate(year: date.year + offset))
    case .decade:
      let first = date.year / 10 * 10 + offset * 10
      return TimePeriod(from: PartialDate(year: first), to: PartialDate(year: first + 9))
    }
  }

  /// The moment so many units away, as precise as the unit: three years ago is a year.
  func moment(_ count: Int, from date: CalendarDate) -> TimePeriod {
    switch self {
    case .decade: CalendarUnit.year.period(count * 10, from: date)
    case .quarter: CalendarUnit.month.period(count * 3, from: date)
    default: period(count, from: date)
    }
  }

  /// The end of a stretch of so many units that begins or ends with a day, as precise as the unit.
  func edge(_ count: Int, from date: CalendarDate) -> PartialDate? {
    switch self {
    case .week, .weekend: date.adding(days: count * 7).map { PartialDate($0) }
    default: moment(count, from: date).from
    }
  }

  private func days(from date: CalendarDate, _ offsets: ClosedRange<Int>) -> TimePeriod {
    TimePeriod(
      from: date.adding(days: offsets.lowerBound).map { PartialDate($0) },
      to: date.adding(days: offsets.upperBound).map { PartialDate($0) })
  }
}
