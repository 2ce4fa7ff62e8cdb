import WorkbenchKit

/// A stance as a reader found it, before the rest of the document is looked at.
struct FoundStance {
  let source: Actor
  let target: Actor
  /// The words that carry it.
  let trigger: Range<Int>
  let frame: StanceFrame
  var meaning: StanceMeaning
  /// How it was read: `subject-verb-object`, `noun`, `mutual`.
  let construction: String

  /// The words from the first to the last part.
  var tokens: Range<Int> {
    let parts = [source.tokens, target.tokens, trigger]
    let start = parts.map(\.lowerBound).min() ?? trigger.lowerBound
    let end = parts.map(\.upperBound).max() ?? trigger.upperBound
    return start..<end
  }
}

/// What a predicate says once the words beside it have bent it.
struct StanceMeaning {
  var polarity: Int
  var value: Double
  var root: Int
  var modality: Stance.Modality
  var shift: Stance.Shift = .none

  /// A predicate in the mode that the words before it tell.
  init(_ frame: StanceFrame, _ chain: VerbChain = VerbChain()) {
    polarity = frame.polarity
    value = frame.value
    root = frame.root
    modality = frame.isRequest && chain.modality == .actual ? .requested : chain.modality
    if chain.endsHere { turn(warmingOf: -frame.polarity) }
    switch modality {
    case .negated, .refused: deny(frame)
    default: break
    }
  }

  /// What is denied: aid that is refused is a rejection, an attack that does not come is nothing.
  private mutating func deny(_ frame: StanceFrame) {
    let isRejection =
      frame.polarity > 0 && (modality == .refused || frame.root == 5 || shift != .none)
    polarity = isRejection ? -1 : 0
    value = isRejection ? -4 : 0
    root = isRejection ? 12 : 1
  }

  /// Who asks for something stands well enough with the one asked.
  mutating func seekAid() {
    guard modality == .requested else { return }
    polarity = 1
  }

  /// A noun in the hands of a light verb and its adjectives: "eased sanctions", "dwindling
  /// support".
  mutating func bend(verb: StanceWordClasses, adjectives: StanceWordClasses, isGraded: Bool) {
    let sign = polarity
    if isGraded { grade(verb: verb, adjectives: adjectives) }
    if verb.contains(.more) { turn(warmingOf: sign) }
    if verb.isAny(of: [.less, .end]), sign != 0 || verb.contains(.end) {
      let isRelief = sign < 0
      turn(warmingOf: isRelief ? 1 : -1)
      polarity = isRelief ? 1 : -1
      (root, value) = isRelief ? (8, 5) : (16, -4)
    }
    if adjectives.contains(.growing) { turn(warmingOf: sign) }
    if adjectives.contains(.shrinking) { turn(warmingOf: -sign) }
  }

  /// Ties are as good as the words beside them.
  private mutating func grade(verb: StanceWordClasses, adjectives: StanceWordClasses) {
    guard adjectives.contains(.bad), !verb.contains(.more) else { return }
    polarity = -1
    (root, value) = (16, -4)
  }

  private mutating func turn(warmingOf sign: Int) {
    guard sign != 0 else { return }
    shift = sign > 0 ? .warming : .cooling
  }

  /// The quad class of the root (CAMEO).
  var quad: Stance.Quad {
    switch root {
    case ...5: .verbalCooperation
    case 6...8: .materialCooperation
    case 9...13: .verbalConflict
    default: .materialConflict
    }
  }
}
