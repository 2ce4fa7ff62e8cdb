import WorkbenchKit

/// Who stands where toward whom, with the evidence.
struct PositionDigest: Sendable {
  struct Pair: Sendable, Hashable {
    let source: String
    let target: String
  }

  struct Evidence: Sendable {
    let place: Place
    let polarity: Int
    let shift: String
    let words: String
  }

  struct Stand: Sendable {
    var polarities: [Int] = []
    var shifts: [String] = []
    var articles = 0
    var evidence: [Evidence] = []
  }

  /// Keeps memory bounded however many articles there are.
  private static let mostEvidence = 6

  private(set) var stands: [Pair: Stand] = [:]
  /// Countries by the number of positions toward them: the first gets a part of its own.
  private var weights: [String: Int] = [:]

  mutating func add(_ record: Record, article: String) {
    let stances = record.annotations(Stance.key)
    for position in record.annotations(Position.key) {
      guard let source = position["source"]?.string, let target = position["target"]?.string,
        let polarity = position["polarity"]?.integer
      else { continue }
      let pair = Pair(source: source, target: target)
      weights[target, default: 0] += 1
      stands[pair, default: Stand()].articles += 1
      stands[pair]?.polarities.append(polarity)
      stands[pair]?.shifts.append(position["shift"]?.string ?? "none")
      for index in position["evidence"]?.array?.compactMap(\.integer) ?? []
      where stances.indices.contains(index) {
        keep(stances[index], of: pair, in: record, article: article)
      }
    }
  }

  private mutating func keep(
    _ stance: JSONObject, of pair: Pair, in record: Record, article: String
  ) {
    guard stands[pair]?.evidence.count ?? 0 < Self.mostEvidence,
      let place = Place(stance, in: record, article: article)
    else { return }
    stands[pair]?.evidence.append(
      Evidence(
        place: place, polarity: stance["polarity"]?.integer ?? 0,
        shift: stance["shift"]?.string ?? "none", words: stance["text"]?.string ?? ""))
  }

  /// The country that most positions are taken toward.
  private var focus: String? {
    weights.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  func lines(_ form: Form, timeline: TrackerTable?) -> [String] {
    guard let focus else { return [] }
    let toward = pairs { $0.target == focus }
    let from = pairs { $0.source == focus }
    let others = pairs { $0.source != focus && $0.target != focus }
    let name = form.countries.name(focus).uppercased()
    var lines: [String] = []
    lines += section("TOWARD \(name)", toward.map { ($0, form.countries.name($0.source)) }, form)
    if let timeline { lines += StanceGrid(timeline, toward: focus).lines(form) }
    lines += section(
      "FROM \(name)", from.map { ($0, "to " + form.countries.name($0.target)) }, form)
    lines += section(
      "ALSO",
      others.map { ($0, "\(form.countries.name($0.source)) to \(form.countries.name($0.target))") },
      form)
    return lines
  }

  private func pairs(_ isWanted: (Pair) -> Bool) -> [Pair] {
    stands.keys.filter(isWanted).sorted { one, other in
      let counts = (stands[one]?.evidence.count ?? 0, stands[other]?.evidence.count ?? 0)
      return counts.0 != counts.1
        ? counts.0 > counts.1 : (one.source, one.target) < (other.source, other.target)
    }
  }

  private func section(_ title: String, _ rows: [(pair: Pair, label: String)], _ form: Form)
    -> [String]
  {
    guard !rows.isEmpty else { return [] }
    let width = min(28, rows.map(\.label.count).max() ?? 0)
    let blocks = rows.map { pair, label in
      stands[pair].map { block($0, label: Page.padded(label, width), form) } ?? []
    }
    return [title] + form.limited(blocks, "pair")
  }

  private func block(_ stand: Stand, label: String, _ form: Form) -> [String] {
    let verdict = Verdict(stand).words
    let lead =
      form.isSingle
      ? "  \(label)  \(verdict)"
      : "  \(label)  \(Page.padded(verdict, 24))\(Prose.count(stand.articles, "article"))"
    let room = form.page.width - 12
    let evidence = stand.evidence.prefix(form.isSingle ? 4 : 2).map { evidence in
      let place = form.place(evidence.place)
      return
        "      \(Self.sign(evidence.polarity)) \(place) \u{201C}\(Page.excerpt(evidence.words, room - place.count - 4))\u{201D}"
    }
    return [lead] + evidence
  }

  private static func sign(_ polarity: Int) -> String {
    polarity > 0 ? "+" : polarity < 0 ? "-" : "0"
  }
}

/// What the articles together say of a pair.
struct Verdict {
  let polarity: Int
  let isMixed: Bool
  let shift: String

  init(_ stand: PositionDigest.Stand) {
    let sum = stand.polarities.reduce(0, +)
    polarity = sum.signum()
    isMixed = stand.polarities.contains(1) && stand.polarities.contains(-1)
    let cooling = stand.shifts.count { $0 == "cooling" }
    let warming = stand.shifts.count { $0 == "warming" }
    shift = cooling > warming ? "cooling" : warming > cooling ? "warming" : "none"
  }

  /// Toward an opponent, cooling reads HARDENING and warming EASING.
  var words: String {
    let stance =
      isMixed ? "mixed" : polarity > 0 ? "supportive" : polarity < 0 ? "opposed" : "neutral"
    let change =
      switch (shift, polarity < 0) {
      case ("cooling", false): ", COOLING"
      case ("cooling", true): ", HARDENING"
      case ("warming", false): ", WARMING"
      case ("warming", true): ", EASING"
      default: ""
      }
    return stance + change
  }
}
