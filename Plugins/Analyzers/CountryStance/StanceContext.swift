import WorkbenchKit

/// Adds what the rest of the document tells of a stance: who says so, and when.
struct StanceContext {
  let quotes: [Quote]
  let times: [TimeExpression]

  init(_ document: Document) {
    quotes = document[Quote.self]
    times = document[TimeExpression.self]
  }

  /// The speaker of the quotation that a stance stands in.
  func holder(of span: TextSpan) -> Quote.Speaker? {
    quotes.last { $0.span.contains(span) }?.speaker
  }

  /// The only time that a sentence names, as an ISO 8601 interval.
  func time(in sentence: TextSpan) -> String? {
    let inside = times.filter { sentence.contains($0.span) }
    guard inside.count == 1, let only = inside.first else { return nil }
    switch (only.from, only.to) {
    case (let from?, let to?): return from == to ? from : from + "/" + to
    case (let from?, nil): return from + "/.."
    case (nil, let to?): return "../" + to
    case (nil, nil): return nil
    }
  }
}
