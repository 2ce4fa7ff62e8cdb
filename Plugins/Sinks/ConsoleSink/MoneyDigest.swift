import WorkbenchKit

/// The sums of money, largest first within a currency.
struct MoneyDigest: Sendable {
  private struct Sum: Sendable {
    let amount: String
    let size: ExactDecimal
    let currency: String
    let detail: String
    let place: Place
  }

  /// Keeps memory bounded: of more sums than this, the smallest are counted only.
  private static let mostSums = 400

  private var sums: [Sum] = []
  private(set) var count = 0
  private(set) var assumed = 0

  mutating func add(_ record: Record, article: String) {
    for figure in record.annotations(MoneyFigure.key) {
      guard let place = Place(figure, in: record, article: article) else { continue }
      count += 1
      if figure["assumed"]?.bool == true { assumed += 1 }
      sums.append(
        Sum(
          amount: Self.amount(of: figure), size: Self.size(of: figure),
          currency: figure["currency"]?.string ?? Self.unknown,
          detail: Self.detail(of: figure, in: record),
          place: place))
    }
    guard sums.count > Self.mostSums * 2 else { return }
    sums = Array(ranked.prefix(Self.mostSums))
  }

  private static func size(of figure: JSONObject) -> ExactDecimal {
    let written = figure["amount"]?.string ?? figure["high"]?.string
    return written.flatMap { ExactDecimal($0) } ?? ExactDecimal(0)
  }

  private static func amount(of figure: JSONObject) -> String {
    let modifier = figure["modifier"]?.string.map { $0 + " " } ?? ""
    if figure["vague"]?.bool == true { return "unspecified" }
    if let amount = figure["amount"]?.string { return modifier + Magnitude.short(amount) }
    let low = Magnitude.short(figure["low"]?.string ?? "0")
    return modifier + low + " to " + Magnitude.short(figure["high"]?.string ?? "0")
  }

  private static func detail(of figure: JSONObject, in record: Record) -> String {
    let rate = figure["rate"]?.string.map { "per \($0)" }
    let parties = [figure["provider"]?.string, figure["receiver"]?.string].compactMap(\.self)
      .joined(separator: " to ")
    let parts = [
      rate, figure["flow"]?.string, parties.isEmpty ? nil : parties, context(figure, in: record),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The words around a figure, for the reader to see what it is.
  private static func context(_ figure: JSONObject, in record: Record) -> String? {
    guard let sentence = figure["sentence"]?.integer.flatMap({ record.sentence($0) }),
      let text = sentence["text"]?.string, let words = figure["text"]?.string,
      let range = text.firstRange(of: words)
    else { return nil }
    let before = text[..<range.lowerBound].split(separator: " ").suffix(4).joined(separator: " ")
    let after = text[range.upperBound...].split(separator: " ").prefix(5).joined(separator: " ")
    return "… \(before) \(words) \(after) …"
  }

  /// By currency, the most frequent first and the unknown last; within a currency the largest
  /// first.
  private var ranked: [Sum] {
    let counts = sums.reduce(into: [:]) { $0[$1.currency, default: 0] += 1 }
    func rank(_ sum: Sum) -> (Int, Int, String) {
      (sum.currency == Self.unknown ? 1 : 0, -(counts[sum.currency] ?? 0), sum.currency)
    }
    return sums.sorted { one, other in
      rank(one) != rank(other) ? rank(one) < rank(other) : other.size < one.size
    }
  }

  private static let unknown = "?"

  func lines(_ form: Form) -> [String] {
    guard !sums.isEmpty else { return [] }
    let ranked = ranked
    let width = min(26, ranked.prefix(form.mostRows).map(\.amount.count).max() ?? 0)
    let rows = ranked.map { sum in
      let place = form.place(sum.place)
      let lead = "      \(Page.padded(sum.amount, width)) \(sum.currency)  "
      let detail = Page.excerpt(sum.detail, form.page.width - lead.count - place.count - 2)
      return [lead + Page.padded(detail, form.page.width - lead.count - place.count) + place]
    }
    var lines = form.limited(rows, "sum")
    lines[0] = "MONEY " + lines[0].dropFirst(6)
    return lines
  }
}

/// Amounts as a reader says them: 30 bn rather than 30000000000.
enum Magnitude {
  /// The amount in the largest unit that leaves at most three decimals, else in full.
  static func short(_ amount: String) -> String {
    let whole = amount.split(separator: ".").first.map { String($0) } ?? amount
    guard !amount.contains("."), whole.count > 6 else { return amount }
    for (unit, digits) in [("tn", 12), ("bn", 9), ("m", 6)] where whole.count > digits {
      let decimals = whole.suffix(digits).reversed().drop { $0 == "0" }.reversed()
      guard decimals.count <= 3 else { continue }
      let fraction = decimals.isEmpty ? "" : "." + String(decimals)
      return "\(whole.dropLast(digits))\(fraction) \(unit)"
    }
    return amount
  }
}
