public import WorkbenchKit

/// Counts the stances of each pair of countries by the period that they speak of.
///
/// What is imagined, alleged or asked of others is not counted.
public struct StanceTimeline: Tracker {
  /// See `Plugin`.
  public static let name = "stance-timeline"
  /// See `Plugin`.
  public static let summary = "Counts stances by pair of countries and period."
  /// See `Tracker`.
  public static let columns: [FieldDescription] = [
    FieldDescription(name: "source", type: .string, summary: "The country that takes the stances."),
    FieldDescription(
      name: "target", type: .string, summary: "The country toward which they are taken."),
    FieldDescription(
      name: "period", type: .string,
      summary: "The period that they speak of, else that of the document; or undated."),
    FieldDescription(name: "for", type: .integer, summary: "How many are supportive."),
    FieldDescription(name: "against", type: .integer, summary: "How many are opposed."),
    FieldDescription(name: "neutral", type: .integer, summary: "How many are neutral or mixed."),
    FieldDescription(
      name: "warming", type: .integer, summary: "How many tell of a turn to support."),
    FieldDescription(
      name: "cooling", type: .integer, summary: "How many tell of a turn from support."),
    FieldDescription(name: "documents", type: .integer, summary: "How many documents hold them."),
  ]

  @Setting("The length of a period.") var by = PeriodLength.year

  @Prepared var counts: [Key: Counts] = [:]

  /// With years as periods.
  public init() {}

  /// See `Tracker`.
  public var reads: [any Layer.Type] { [Stance.self] }

  /// A pair of countries in a period.
  struct Key: Hashable, Comparable {
    let source: String
    let target: String
    let period: String

    static func < (one: Key, other: Key) -> Bool {
      (one.source, one.target, one.period) < (other.source, other.target, other.period)
    }
  }

  /// What is counted for a pair in a period.
  struct Counts {
    var supportive = 0
    var opposed = 0
    var neutral = 0
    var warming = 0
    var cooling = 0
    var documents = 0

    static func += (sum: inout Counts, other: Counts) {
      sum.supportive += other.supportive
      sum.opposed += other.opposed
      sum.neutral += other.neutral
      sum.warming += other.warming
      sum.cooling += other.cooling
      sum.documents += other.documents
    }
  }

  /// See `Tracker`.
  ///
  /// - Parameter record: The record of a document.
  public mutating func add(_ record: Record) {
    var found: [Key: Counts] = [:]
    for stance in record.annotations(Stance.key) where isAsserted(stance) {
      guard let source = stance["source"]?.string, let target = stance["target"]?.string else {
        continue
      }
      let key = Key(
        source: source, target: target,
        period: period(of: stance["time"]?.string, documentDate: record.date))
      found[key, default: Counts()] += counts(of: stance)
    }
    for (key, var sum) in found {
      sum.documents = 1
      counts[key, default: Counts()] += sum
    }
  }

  private func isAsserted(_ stance: JSONObject) -> Bool {
    !["hypothetical", "alleged", "demanded"].contains(stance["modality"]?.string)
  }

  private func counts(of stance: JSONObject) -> Counts {
    let polarity = stance["polarity"]?.integer ?? 0
    let shift = stance["shift"]?.string
    return Counts(
      supportive: polarity > 0 ? 1 : 0, opposed: polarity < 0 ? 1 : 0,
      neutral: polarity == 0 ? 1 : 0, warming: shift == "warming" ? 1 : 0,
      cooling: shift == "cooling" ? 1 : 0)
  }

  /// The period of a stance's own time where that lies in one, else the document's, unless the two
  /// contradict.
  func period(of time: String?, documentDate: CalendarDate?) -> String {
    let interval = time.flatMap { DayInterval($0) }
    if let from = interval?.from, let to = interval?.to, by.period(of: from) == by.period(of: to) {
      return by.period(of: from)
    }
    guard let documentDate, interval?.contains(documentDate) ?? true else { return "undated" }
    return by.period(of: documentDate)
  }

  /// See `Tracker`.
  ///
  /// - Parameter other: A tracker of other records.
  public mutating func merge(_ other: StanceTimeline) {
    for (key, sum) in other.counts { counts[key, default: Counts()] += sum }
  }

  /// See `Tracker`.
  public func rows() -> [[JSONValue]] {
    counts.sorted { $0.key < $1.key }.map { key, sum in
      [
        .string(key.source), .string(key.target), .string(key.period), .integer(sum.supportive),
        .integer(sum.opposed), .integer(sum.neutral), .integer(sum.warming), .integer(sum.cooling),
        .integer(sum.documents),
      ]
    }
  }
}
