import WorkbenchKit

/// Weighs the stances of a document into one position for each pair of countries.
struct PositionJudge {
  let stances: [Stance]

  /// The positions, in the order in which their pairs appear.
  func positions() -> [Position] {
    var evidence: [[String]: [Int]] = [:]
    var pairs: [[String]] = []
    for (index, stance) in stances.enumerated() where stance.modality.isAsserted {
      let pair = [stance.source, stance.target]
      if evidence[pair] == nil { pairs.append(pair) }
      evidence[pair, default: []].append(index)
    }
    return pairs.compactMap { pair in evidence[pair].flatMap(position) }
  }

  private func position(_ evidence: [Int]) -> Position? {
    let all = evidence.map { stances[$0] }
    guard let first = all.first else { return nil }
    return Position(
      span: first.span, source: first.source, target: first.target, polarity: polarity(all),
      shift: shift(all), evidence: evidence, rule: "majority")
  }

  /// The sign of the sum, each stance as heavy as its intensity; contact alone is neutral.
  private func polarity(_ all: [Stance]) -> Int {
    let sum = all.reduce(0.0) { $0 + Double($1.polarity) * max(1, abs($1.intensity)) }
    return sum > 0 ? 1 : sum < 0 ? -1 : 0
  }

  /// What most stances say of a change; else from support to opposition by time, or the other way.
  private func shift(_ all: [Stance]) -> Stance.Shift {
    let balance = all.count { $0.shift == .warming } - all.count { $0.shift == .cooling }
    if balance != 0 { return balance > 0 ? .warming : .cooling }
    let past = all.filter { $0.time != nil && $0.polarity != 0 }.map(\.polarity)
    let present = all.filter { $0.time == nil && $0.polarity != 0 }.map(\.polarity)
    guard let before = past.first, let now = present.last, past.allSatisfy({ $0 == before }),
      present.allSatisfy({ $0 == now }), before != now
    else { return .none }
    return now > before ? .warming : .cooling
  }
}

extension Stance.Modality {
  /// Whether it says that the source does stand so, rather than that it might or should.
  var isAsserted: Bool {
    switch self {
    case .actual, .promised, .requested, .conditional, .negated, .refused: true
    case .demanded, .hypothetical, .alleged: false
    }
  }
}
