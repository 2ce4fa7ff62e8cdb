import WorkbenchKit

/// What a reader should not take from the digest; computed from what was found, and left out where
/// nothing is in doubt.
struct Doubts {
  let articles: Articles
  let statements: StatementDigest
  let money: MoneyDigest
  let positions: PositionDigest

  func lines(_ form: Form) -> [String] {
    let doubts = [dates(form), voices, unattributed, headlines(form), currencies, failures]
      .compactMap(\.self)
    guard !doubts.isEmpty else { return [] }
    var lines = doubts.flatMap { form.page.wrapped($0, lead: "        ") }
    lines[0] = "UNSURE  " + lines[0].dropFirst(8)
    return lines
  }

  private func dates(_ form: Form) -> String? {
    guard articles.undated > 0 else { return nil }
    return form.isSingle
      ? "no date: \u{201C}last month\u{201D} and its like stay open, office holders are assumed"
      : "\(Prose.count(articles.undated, "article")) without a date; what they say is in no period"
  }

  private var voices: String? {
    let total = statements.attributed
    guard total >= 3,
      let main = statements.speakers.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      ),
      main.value.count * 2 > total
    else { return nil }
    return
      "a single voice, \(Page.printable(main.key)), gives \(main.value.count) of \(total) attributed statements"
  }

  private var unattributed: String? {
    guard statements.unattributed > 0 else { return nil }
    return "no speaker was found for \(Prose.count(statements.unattributed, "statement"))"
  }

  private func headlines(_ form: Form) -> String? {
    let pairs = positions.stands.filter {
      !$0.value.evidence.isEmpty && $0.value.evidence.allSatisfy(\.place.isHeadline)
    }
    .keys.map { "\(form.countries.name($0.source)) to \(form.countries.name($0.target))" }.sorted()
    guard !pairs.isEmpty else { return nil }
    return "told by a headline alone: \(pairs.joined(separator: ", "))"
  }

  private var currencies: String? {
    guard money.assumed > 0 else { return nil }
    return
      "the currency is assumed for \(money.assumed) of \(Prose.count(money.count, "sum")): the text has a bare sign or word"
  }

  private var failures: String? {
    guard articles.failed > 0 else { return nil }
    return "\(Prose.count(articles.failed, "article")) could not be read and are left out"
  }
}
