import Testing
import WorkbenchKit

struct CalendarDateTests {
  @Test func `every day of 400 years follows the day before it`() throws {
    var expected = try #require(CalendarDate(year: 1800, month: 1, day: 1))
    let first = expected.daysSinceEpoch
    var wrong: [String] = []
    for number in 0..<146_097 {
      let date = CalendarDate(daysSinceEpoch: first + number)
      if date != expected || expected.daysSinceEpoch != first + number {
        wrong.append("\(expected)")
      }
      if expected.weekday != (number + 2) % 7 + 1 { wrong.append("the weekday of \(expected)") }
      expected = try #require(dayAfter(expected))
    }
    #expect(wrong == [])
    #expect(expected.description == "2200-01-01")
  }

  private func dayAfter(_ date: CalendarDate) -> CalendarDate? {
    CalendarDate(year: date.year, month: date.month, day: date.day + 1)
      ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
      ?? CalendarDate(year: date.year + 1, month: 1, day: 1)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2024-02-29", 19_782, 4),
    ("2025-11-05", 20_397, 3), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func `a day has its number and weekday`(text: String, days: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(daysSinceEpoch: days) == date)
    #expect(date.description == text)
  }

  @Test(
    arguments: [
      ("2025-11-05", "2025-11-05"), ("2025-11-05T23:59:59-11:00", "2025-11-05"),
      ("2025-11-05 10:00", "2025-11-05"), ("2024-02-29", "2024-02-29"), ("2025-02-29", nil),
      ("1900-02-29", nil), ("2000-02-29", "2000-02-29"), ("2025-13-01", nil), ("2025-00-10", nil),
      ("2025-04-31", nil), ("0000-01-01", nil), ("2025-1-05", nil), ("2025/11/05", nil),
      ("2025-11-05x", nil), ("20251105", nil), ("", nil), ("２０２５-11-05", nil), ("-025-11-05", nil),
    ] as [(String, String?)])
  func `a date is read from ISO 8601 alone`(text: String, date: String?) {
    #expect(CalendarDate(text)?.description == date)
  }

  @Test(
    arguments: [
      ("2025-01-31", 1, "2025-02-01"), ("2025-03-01", -1, "2025-02-28"),
      ("2024-03-01", -1, "2024-02-29"),
      ("2025-12-31", 1, "2026-01-01"), ("9999-12-31", 1, nil), ("0001-01-01", -1, nil),
      ("2025-01-01", .max, nil), ("1960-01-01", .min, nil),
    ] as [(String, Int, String?)])
  func `days are added within the calendar`(text: String, days: Int, sum: String?) throws {
    #expect(try #require(CalendarDate(text)).adding(days: days)?.description == sum)
  }

  @Test func `days are compared by time`() throws {
    let texts = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"]
    let dates = texts.compactMap { CalendarDate($0) }
    #expect(dates.sorted() == dates)
    #expect(dates.reversed().sorted() == dates)
  }
}
