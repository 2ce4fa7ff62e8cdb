import WorkbenchKit

/// The articles of a digest: how many, from when to when, and what is missing.
struct Articles: Sendable {
  private(set) var count = 0
  private(set) var undated = 0
  private(set) var failed = 0
  private var first: CalendarDate?
  private var last: CalendarDate?
  private var outlets: Set<String> = []
  private var title: String?
  private var id = ""
  private var sentences = 0

  /// The short name of the newest article: a3.
  var label: String { "a\(count)" }

  mutating func add(_ record: Record) {
    count += 1
    guard record.error == nil else {
      failed += 1
      return
    }
    id = record.id
    title = record.title ?? headline(of: record)
    sentences = record.annotations(Sentence.key).count
    if let outlet = record.json["outlet"]?.string { outlets.insert(outlet) }
    guard let date = record.date else {
      undated += 1
      return
    }
    first = min(first ?? date, date)
    last = max(last ?? date, date)
  }

  private func headline(of record: Record) -> String? {
    record.annotations(Sentence.key).first { $0["headline"]?.bool == true }?["text"]?.string
  }

  func title(pipeline: String, form: Form) -> [String] {
    guard form.isSingle else {
      return form.page.wrapped(
        [pipeline, Prose.count(count, "article"), period, outletCount].compactMap(\.self)
          .joined(separator: " · "))
    }
    let parts = [
      title.map { Page.excerpt($0, 300) }, Page.printable(id), first?.description ?? "undated",
      Prose.count(sentences, "sentence") + ": [5] the fifth, [H] the headline",
    ]
    return form.page.wrapped(parts.compactMap(\.self).joined(separator: " · "))
  }

  private var period: String? {
    guard let first, let last else { return "undated" }
    return first == last ? first.description : "\(first) to \(last)"
  }

  private var outletCount: String? {
    outlets.isEmpty
      ? nil : Prose.count(outlets.count, "outlet") + "; a3[5]: the third article, fifth sentence"
  }
}
