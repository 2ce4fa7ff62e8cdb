import WorkbenchKit

/// The rows of `stance-timeline` toward one country as a grid: countries down, periods across.
struct StanceGrid {
  private let rows: [(source: String, period: String, cell: String)]

  init(_ table: TrackerTable, toward target: String) {
    let names = table.columns.map(\.name)
    rows = table.rows.compactMap { row in
      func value(_ name: String) -> JSONValue? { names.firstIndex(of: name).map { row[$0] } }
      guard value("target")?.string == target, let source = value("source")?.string,
        let period = value("period")?.string
      else { return nil }
      let acts = [("for", "+"), ("against", "-")].compactMap { name, sign in
        value(name)?.integer.flatMap { $0 > 0 ? "\(sign)\($0)" : nil }
      }
      let cell = acts.isEmpty ? "0" : acts.joined(separator: " ")
      return (source, period, cell)
    }
  }

  /// The last periods that fit the page; a dot is silence.
  func lines(_ form: Form) -> [String] {
    let room = (form.page.width - 24) / Self.cellWidth
    let periods = Array(Set(rows.map(\.period))).sorted().suffix(room)
    guard periods.count > 1 else { return [] }
    var totals: [String: Int] = [:]
    for row in rows { totals[row.source, default: 0] += 1 }
    let sources = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(form.mostRows)
    let head = Page.padded("  acts for and against", 24) + periods.map { cell($0) }.joined()
    return [head]
      + sources.map { source, _ in
        Page.padded("  " + form.countries.name(source), 24)
          + periods.map { period in
            cell(rows.first { $0.source == source && $0.period == period }?.cell ?? ".")
          }.joined()
      } + ["  a dot is silence, not neutrality; an act stands in the period that it speaks of"]
  }

  private static let cellWidth = 9

  private func cell(_ text: String) -> String { Page.padded(text, Self.cellWidth) }
}
