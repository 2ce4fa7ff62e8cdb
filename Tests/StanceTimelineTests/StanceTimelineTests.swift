import Testing
import WorkbenchKit

@testable import StanceTimeline

/// A record with one stance of Chile toward Peru for each pair of polarity and time.
private func record(
  date: String?, _ stances: [(polarity: Int, time: String?)], modality: String = "actual",
  shift: String = "none"
) -> Record {
  var json = JSONObject()
  json["id"] = "a"
  json["date"] = date.map { .string($0) }
  json["stances"] = .array(
    stances.map { stance in
      var object = JSONObject()
      object["source"] = "CHL"
      object["target"] = "PER"
      object["polarity"] = .integer(stance.polarity)
      object["modality"] = .string(modality)
      object["shift"] = .string(shift)
      object["time"] = stance.time.map { .string($0) }
      return .object(object)
    })
  return Record(json)
}

@Test(
  arguments: zip(
    [PeriodLength.year, .quarter, .month, .week],
    [
      ["2024", "2024", "2025"], ["2024-Q4", "2024-Q4", "2025-Q1"],
      ["2024-12", "2024-12", "2025-01"], ["2024-W52", "2025-W01", "2025-W01"],
    ]))
func `days fall in periods`(length: PeriodLength, expected: [String]) {
  let days = ["2024-12-29", "2024-12-30", "2025-01-01"].compactMap { CalendarDate($0) }
  #expect(days.map(length.period) == expected)
}

@Test(
  arguments: zip(
    ["2019", "2019-02/2019-03", "2018/2019", "2000/..", "../2001", nil, "soon"],
    ["2019", "2019", "undated", "2025", "undated", "2025", "2025"]))
func `a stance stands in the period of its own time`(time: String?, expected: String) {
  let date = CalendarDate("2025-11-05")
  #expect(StanceTimeline().period(of: time, documentDate: date) == expected)
}

@Test func `stances of undated documents are counted apart`() {
  var timeline = StanceTimeline()
  timeline.add(record(date: nil, [(1, nil), (1, "2019")]))
  #expect(timeline.rows().map { $0[2] } == ["2019", "undated"])
}

@Test func `rows count polarities, shifts and documents`() {
  var timeline = StanceTimeline()
  timeline.add(record(date: "2025-11-05", [(1, nil), (-1, nil), (0, nil)], shift: "cooling"))
  timeline.add(record(date: "2025-01-05", [(1, nil)], shift: "warming"))
  #expect(timeline.rows() == [["CHL", "PER", "2025", 2, 1, 1, 1, 3, 2]])
}

@Test(arguments: ["hypothetical", "alleged", "demanded"])
func `what is not asserted is not counted`(modality: String) {
  var timeline = StanceTimeline()
  timeline.add(record(date: "2025-11-05", [(1, nil)], modality: modality))
  #expect(timeline.rows().isEmpty)
}

@Test func `merging parts in any order equals the whole`() {
  let records = [
    record(date: "2025-11-05", [(1, nil), (-1, "2019")]), record(date: "2024-01-01", [(0, nil)]),
    record(date: nil, [(1, nil)]),
  ]
  var whole = StanceTimeline()
  for record in records { whole.add(record) }
  var merged = StanceTimeline()
  for record in records.reversed() {
    var part = StanceTimeline()
    part.add(record)
    merged.merge(part)
  }
  #expect(merged.rows() == whole.rows())
}
