import WorkbenchKit

/// The periods into which a timeline is cut.
enum PeriodLength: String, SettingChoice {
  case year, quarter, month, week

  /// The name of the period that holds a day: 2025, 2025-Q4, 2025-11 or, by ISO 8601, 2025-W45.
  func period(of date: CalendarDate) -> String {
    let iso = date.description
    switch self {
    case .year: return String(iso.prefix(4))
    case .quarter: return iso.prefix(4) + "-Q\((date.month + 2) / 3)"
    case .month: return String(iso.prefix(7))
    case .week: return week(of: date)
    }
  }

  /// A week belongs to the year that its Thursday lies in (ISO 8601).
  private func week(of date: CalendarDate) -> String {
    guard let thursday = date.adding(days: 4 - date.weekday),
      let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)
    else { return String(date.description.prefix(4)) }
    let number = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    return thursday.description.prefix(4) + (number < 10 ? "-W0" : "-W") + String(number)
  }
}

/// The days from one to another, read from an ISO 8601 interval of days, months or years: 2019,
/// 2018-11/2019-02, 2000/...
struct DayInterval: Equatable {
  /// The first day; nil where the beginning is open.
  let from: CalendarDate?
  /// The last day; nil where the end is open.
  let to: CalendarDate?

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard let first = parts.first, let last = parts.last, parts.count <= 2 else { return nil }
    from = Self.firstDay(first)
    to = Self.lastDay(last)
    let isRead = (from != nil || first == "..") && (to != nil || last == "..")
    guard isRead, from != nil || to != nil else { return nil }
  }

  /// Whether a day lies in it.
  func contains(_ day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  private static func firstDay(_ text: String) -> CalendarDate? {
    switch text.utf8.count {
    case 4: CalendarDate(text + "-01-01")
    case 7: CalendarDate(text + "-01")
    default: CalendarDate(text)
    }
  }

  private static func lastDay(_ text: String) -> CalendarDate? {
    switch text.utf8.count {
    case 4: return CalendarDate(text + "-12-31")
    case 7:
      guard let first = CalendarDate(text + "-01") else { return nil }
      return first.adding(days: CalendarDate.days(inMonth: first.month, of: first.year) - 1)
    default: return CalendarDate(text)
    }
  }
}
