import Testing
import TimeExpressions
import WorkbenchKit

/// Times in a text of Wednesday, 5 November 2025, each as `words = from..to`.
struct TimeExpressionsTests {
  /// One end stands for both where they are the same; `?` where no date can be told.
  private func times(in text: String, date: String? = "2025-11-05") throws -> [String] {
    let metadata = Metadata(date: date.flatMap { CalendarDate($0) })
    var document = try Document(
      DocumentInput(id: "test", metadata: metadata, text: Text(text), origin: "test"))
    try TimeExpressions().analyze(&document)
    return document[TimeExpression.self].map { time in
      let ends = time.from == time.to ? time.from ?? "?" : "\(time.from ?? "")..\(time.to ?? "")"
      return "\(document.text[time.span]) = \(ends)"
    }
  }

  @Test(arguments: [
    ("Signed on 2019-01-28 in Oslo.", "2019-01-28 = 2019-01-28"),
    ("It ended on 5 November 2025.", "5 November 2025 = 2025-11-05"),
    ("It ended on November 5, 2025.", "November 5, 2025 = 2025-11-05"),
    ("It ended on the 5th of November 2025.", "5th of November 2025 = 2025-11-05"),
    ("It ended on November 5th, 2025, he said.", "November 5th, 2025 = 2025-11-05"),
    ("It ended on Nov 5.", "Nov 5 = 2025-11-05"),
    ("The Nov. 4 vote was close.", "Nov. 4 = 2025-11-04"),
    ("The Dec. 4 vote was close.", "Dec. 4 = 2024-12-04"),
    ("They will vote on Dec. 4.", "Dec. 4 = 2025-12-04"),
    ("They will vote on 3 March.", "3 March = 2026-03-03"),
    ("It opened on 3 March.", "3 March = 2025-03-03"),
    ("On Tuesday, Nov. 4, 2025, it rained.", "Tuesday, Nov. 4, 2025 = 2025-11-04"),
    ("It failed on 29 February 2024.", "29 February 2024 = 2024-02-29"),
    ("The pact of November 2019 holds.", "November 2019 = 2019-11"),
    ("The pact of Sept. 2019 holds.", "Sept. 2019 = 2019-09"),
    ("It began in November, 2019.", "November, 2019 = 2019-11"),
    ("It fell in October.", "October = 2025-10"),
    ("It fell in December.", "December = 2024-12"),
    ("It fell in May.", "May = 2025-05"),
    ("It will fall in March.", "March = 2026-03"),
    ("It was late December by the time they met.", "December = 2024-12"),
  ])
  func `days and months`(text: String, expected: String) throws {
    #expect(try times(in: text) == [expected])
  }

  @Test(arguments: [
    ("It was built in 2019.", "2019 = 2019"), ("The 2016 election was close.", "2016 = 2016"),
    ("A 2009 report said so.", "2009 = 2009"), ("The crisis of 2008 hit banks.", "2008 = 2008"),
    ("It began in early 2014.", "2014 = 2014"), ("It began in mid-2014.", "2014 = 2014"),
    ("Oslo's 2021 budget was passed.", "2021 = 2021"), ("Oslo’s 2021 budget.", "2021 = 2021"),
    ("The war (2014) was short.", "2014 = 2014"),
    ("In the fiscal year 2023 it grew.", "2023 = 2023"),
    ("Song of the 1990s.", "1990s = 1990..1999"), ("Back in the 80s.", "80s = 1980..1989"),
    ("It opened in summer 2019.", "summer 2019 = 2019-06..2019-08"),
    ("It opened in the spring of 2020.", "spring of 2020 = 2020-03..2020-05"),
    ("The fall of 2020 was warm.", "fall of 2020 = 2020-09..2020-11"),
    ("The winter of 2013-14 was cold.", "winter of 2013-14 = 2013-12..2014-02"),
    ("Winter 2019 was cold.", "Winter 2019 = 2019"),
    ("The 2013-14 budget.", "2013-14 = 2013..2014"),
    ("The 2016 to 2020 period.", "2016 to 2020 = 2016..2020"),
    ("The war, 2014–2018, was long.", "2014–2018 = 2014..2018"),
  ])
  func `years, decades and seasons`(text: String, expected: String) throws {
    #expect(try times(in: text) == [expected])
  }

  @Test(arguments: [
    ("It lent freely since 2000.", "since 2000 = 2000..2025-11-05"),
    ("It has grown since January 2024.", "since January 2024 = 2024-01..2025-11-05"),
    ("It has grown since last year.", "since last year = 2024..2025-11-05"),
    ("It will close by 2030.", "by 2030 = ..2030"),
    ("It was shut until last month.", "until last month = ..2025-10"),
    ("Funded through 2027.", "through 2027 = ..2027"),
    ("It grew between 2001 and 2008.", "between 2001 and 2008 = 2001..2008"),
    ("It grew from 2013 to 2018.", "from 2013 to 2018 = 2013..2018"),
    ("Open from May to July 2019.", "from May to July 2019 = 2019-05..2019-07"),
    ("Open from 3 May to 5 June 2019.", "from 3 May to 5 June 2019 = 2019-05-03..2019-06-05"),
    ("The war from 2014 until 2018.", "from 2014 until 2018 = 2014..2018"),
    ("Shut from Monday to Tuesday.", "from Monday to Tuesday = 2025-11-03..2025-11-04"),
  ])
  func intervals(text: String, expected: String) throws {
    #expect(try times(in: text) == [expected])
  }

  @Test(arguments: [
    ("It fell last month.", "last month = 2025-10"), ("It fell last year.", "last year = 2024"),
    ("It meets this week.", "this week = 2025-11-03..2025-11-09"),
    ("It met last week.", "last week = 2025-10-27..2025-11-02"),
    ("It meets next week.", "next week = 2025-11-10..2025-11-16"),
    ("It fell yesterday.", "yesterday = 2025-11-04"), ("It falls today.", "today = 2025-11-05"),
    ("It falls tomorrow.", "tomorrow = 2025-11-06"),
    ("It fell last night.", "last night = 2025-11-04"),
    ("It met on Monday.", "Monday = 2025-11-03"),
    ("It met on Wednesday.", "Wednesday = 2025-11-05"),
    ("It met on Thursday.", "Thursday = 2025-10-30"),
    ("It will meet on Thursday.", "Thursday = 2025-11-06"),
    ("It met last Wednesday.", "last Wednesday = 2025-10-29"),
    ("It meets next Monday.", "next Monday = 2025-11-10"),
    ("It was founded last November.", "last November = 2024-11"),
    ("It was founded last March.", "last March = 2025-03"),
    ("It opens next March.", "next March = 2026-03"),
    ("It opened this March.", "this March = 2025-03"),
    ("It opened last summer.", "last summer = 2025-06..2025-08"),
    ("It fell last quarter.", "last quarter = 2025-07..2025-09"),
    ("It meets earlier this week.", "earlier this week = 2025-11-03..2025-11-05"),
    ("It meets later this year.", "later this year = 2025-11-05..2025"),
    ("It was three years ago.", "three years ago = 2022"),
    ("It was a year ago.", "a year ago = 2024"),
    ("It was two months ago.", "two months ago = 2025-09"),
    ("It was 12 months ago.", "12 months ago = 2024-11"),
    ("It was ten days ago.", "ten days ago = 2025-10-26"),
    ("It was two weeks ago.", "two weeks ago = 2025-10-20..2025-10-26"),
    ("It was two decades ago.", "two decades ago = 2005"),
    ("It was a few years ago.", "a few years ago = ?"), ("Decades ago it was.", "Decades ago = ?"),
    ("It had begun three years earlier.", "three years earlier = ?"),
    ("It grew over the past three years.", "the past three years = 2022..2025-11-05"),
    ("It grew in the last 30 days.", "the last 30 days = 2025-10-06..2025-11-05"),
    ("It grew in the past decade.", "the past decade = 2015..2025-11-05"),
    ("It will grow in the coming weeks.", "the coming weeks = 2025-11-05.."),
    ("It will pay in the years to come.", "years to come = 2025-11-05.."),
  ])
  func `times told from the day of the document`(text: String, expected: String) throws {
    #expect(try times(in: text) == [expected])
  }

  @Test(arguments: [
    ("It opened last year.", "last year = ?"), ("It met on Monday.", "Monday = ?"),
    ("It fell on Nov 5.", "Nov 5 = ?"), ("It fell in October.", "October = ?"),
    ("It has grown since 2000.", "since 2000 = 2000.."),
    ("It was two days ago.", "two days ago = ?"),
    ("It fell on 5 May 2019.", "5 May 2019 = 2019-05-05"),
  ])
  func `a document without a date`(text: String, expected: String) throws {
    #expect(try times(in: text, date: nil) == [expected])
  }

  @Test(arguments: [
    "2,018 of them came.", "2018 soldiers marched.", "The 2000 soldiers left.",
    "In 2000 cases it failed.",
    "It sold for 2000 dollars.", "It cost $2019.", "It cost 2019€.", "A loss of 1950 jobs.",
    "Lost by 1999 votes.", "They may march on.", "He may fall.", "May spoke in parliament.",
    "March on!", "The second day.", "A quarter of them.", "The last of them.", "Call 555-2019.",
    "He ran 1500 meters.", "Years of war.", "Since then it fell.", "By now it fell.",
    "From here to there.", "Between you and me.", "Boeing 737s of theirs.",
    "A 2000-strong force.", "Last but not least.", "The next of kin.", "It is due.",
    "Room 2012 is shut.",
    "In the last week of the campaign.",
  ])
  func `no times`(text: String) throws {
    #expect(try times(in: text) == [])
  }

  @Test func `several times in one text`() throws {
    let found = try times(in: "In 2014 and 2015 it rose; by last March, two years later, it fell.")
    #expect(
      found == [
        "2014 = 2014", "2015 = 2015", "by last March = ..2025-03", "two years later = ?",
      ])
  }

  @Test func `a month's last day is kept at the turn of the year`() throws {
    #expect(try times(in: "It fell last month.", date: "2025-01-31") == ["last month = 2024-12"])
    #expect(try times(in: "It fell yesterday.", date: "2025-01-01") == ["yesterday = 2024-12-31"])
    #expect(
      try times(in: "It fell last quarter.", date: "2025-01-01")
        == ["last quarter = 2024-10..2024-12"])
  }
}
