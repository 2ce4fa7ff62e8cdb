import WorkbenchKit

/// Who said what, in which tone.
struct StatementDigest: Sendable {
  struct Statement: Sendable {
    let place: Place
    let kind: String
    let tone: String?
    let words: String

    /// What tells a reader more comes first: quoted words before a paraphrase, a tone before none.
    var rank: Int { (kind == "indirect" ? 2 : 0) + (tone == nil || tone == "neutral" ? 1 : 0) }
  }

  struct Speaker: Sendable {
    var count = 0
    var role: String?
    var tones: [String: Int] = [:]
    var statements: [Statement] = []
  }

  private static let mostStatements = 3

  private(set) var speakers: [String: Speaker] = [:]
  private(set) var unattributed = 0

  /// All statements with a speaker.
  var attributed: Int { speakers.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ record: Record, article: String) {
    let clusters = record.annotations(Cluster.key)
    for quote in record.annotations(Quote.key) {
      guard let speaker = quote["speaker"]?.object, let name = Self.name(of: speaker) else {
        unattributed += 1
        continue
      }
      let cluster = clusters.first { $0["name"]?.string == name }
      speakers[name, default: Speaker()].count += 1
      if let role = cluster?["role"]?.string ?? cluster?["title"]?.string {
        speakers[name]?.role = role
      }
      let tone = quote["sentiment"]?["label"]?.string
      if let tone { speakers[name]?.tones[tone, default: 0] += 1 }
      keep(quote, of: name, tone: tone, in: record, article: article)
    }
  }

  /// The speaker's name, or the words of the text; a pronoun that was not resolved names nobody.
  private static func name(of speaker: JSONObject) -> String? {
    if let name = speaker["name"]?.string { return name }
    let words = speaker["text"]?.string
    return words.map { pronouns.contains($0.lowercased()) } == true ? nil : words
  }

  private static let pronouns: Set = ["he", "she", "they", "it", "we", "i", "who"]

  private mutating func keep(
    _ quote: JSONObject, of name: String, tone: String?, in record: Record, article: String
  ) {
    guard let place = Place(quote, in: record, article: article),
      let kind = quote["kind"]?.string, let words = quote["text"]?.string
    else { return }
    let statement = Statement(place: place, kind: kind, tone: tone, words: words)
    let kept = (speakers[name]?.statements ?? []) + [statement]
    let ranked = kept.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    speakers[name]?.statements = ranked.prefix(Self.mostStatements).map(\.element)
  }

  func lines(_ form: Form) -> [String] {
    let ranked = speakers.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let blocks = ranked.map { name, speaker in
      [title(name, speaker, form)] + speaker.statements.map { line($0, form) }
    }
    guard !blocks.isEmpty else { return [] }
    var lines = form.limited(blocks, "speaker")
    lines[0] = "SAID  " + lines[0].dropFirst(6)
    return lines
  }

  private func title(_ name: String, _ speaker: Speaker, _ form: Form) -> String {
    let tones = ["negative", "neutral", "positive"].compactMap { tone in
      speaker.tones[tone].map { speaker.count == 1 ? tone : "\($0) \(tone)" }
    }
    let right = ([Prose.count(speaker.count, "statement")] + tones).joined(separator: ", ")
    let role = speaker.role.map { ", " + $0 } ?? ""
    let left = "      " + Page.excerpt(name + role, max(20, form.page.width - right.count - 8))
    let gap = max(2, form.page.width - left.count - right.count)
    return left + String(repeating: " ", count: gap) + right
  }

  private func line(_ statement: Statement, _ form: Form) -> String {
    let tone = Page.padded(statement.tone ?? "", 8)
    let place = form.place(statement.place)
    let words = Page.excerpt(statement.words, form.page.width - 24 - place.count)
    let quoted =
      statement.kind == "indirect" || words.hasPrefix("\"") || words.hasPrefix("“")
      ? words : "“\(words)”"
    return
      "        \(tone)  \(place) \(statement.kind == "indirect" ? "in paraphrase: " + words : quoted)"
  }
}
