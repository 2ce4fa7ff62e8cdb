import WorkbenchKit

/// Who and what is named, by country.
struct NameDigest: Sendable {
  private struct Named: Sendable {
    var mentions = 0
    var others: [String: Int] = [:]
  }

  private var countries: [String: Named] = [:]
  private var rest: [String: Int] = [:]

  mutating func add(_ record: Record) {
    for mention in record.annotations(EntityMention.key) {
      guard let name = mention["name"]?.string else { continue }
      guard let code = mention["represents"]?.string else {
        if mention["type"]?.string != "nationality" { rest[name, default: 0] += 1 }
        continue
      }
      countries[code, default: Named()].mentions += 1
      let via = mention["via"]?.string
      if via == "leader" || via == "capital" || via == "seat" || via == "organization" {
        countries[code]?.others[name, default: 0] += 1
      }
    }
  }

  func lines(_ form: Form) -> [String] {
    guard !countries.isEmpty || !rest.isEmpty else { return [] }
    let named = countries.sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }
      .prefix(form.mostRows).map { code, named in
        let others = Self.ranked(named.others).prefix(3).map(Self.counted)
        let detail = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
        return "\(form.countries.name(code)) \(named.mentions)\(detail)"
      }
    let stateless = Self.ranked(rest).prefix(form.mostRows).map(Self.counted)
    let parts =
      named + (stateless.isEmpty ? [] : ["no state: " + stateless.joined(separator: ", ")])
    return form.page.wrapped(parts.joined(separator: " · "), lead: "NAMED ", hanging: 6)
  }

  private static func ranked(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private static func counted(_ ranked: (name: String, count: Int)) -> String {
    Page.printable(ranked.name) + (ranked.count > 1 ? " \(ranked.count)" : "")
  }
}
