import WorkbenchKit

/// The helpers and adverbs between a subject and its verb, read from the verb to the left.
struct VerbChain {
  /// The word before the chain.
  private(set) var before = -1
  private(set) var modality = Stance.Modality.actual
  /// Whether "no longer", "stopped" and the like say that what was is over.
  private(set) var endsHere = false
  /// Whether a form of "be" stands in it, so that a participle is passive.
  private(set) var isPassive = false
  /// Whether a helper stands in it that a base form can follow.
  private(set) var takesBase = false

  /// No words at all.
  init() {}

  init(before verb: Int, in view: SentenceView) {
    var index = verb - 1
    while view.range.contains(index), view.actor(at: index) == nil,
      view.classes(of: index).isAny(of: .verbChain)
    {
      take(index, in: view)
      index -= 1
    }
    before = index
    if endsHere, modality == .actual { modality = .negated }
    if modality == .actual || modality == .promised, isConditional(from: index, in: view) {
      modality = .hypothetical
    }
  }

  private mutating func take(_ index: Int, in view: SentenceView) {
    let classes = view.classes(of: index)
    if view.tokens.token(index, isAnyOf: "is", "are", "was", "were", "be", "been", "being", "am") {
      isPassive = true
    }
    if classes.isAny(of: [.future, .possible, .required, .promise, .refusal, .goesOn])
      || view.tokens.token(index, isAnyOf: "do", "does", "did")
    {
      takesBase = true
    }
    if classes.contains(.noLonger) { endsHere = true }
    let taken = Self.modality(of: classes)
    if Self.rank(taken) > Self.rank(modality) { modality = taken }
  }

  private static func modality(of classes: StanceWordClasses) -> Stance.Modality {
    if classes.contains(.refusal) { return .refused }
    if classes.contains(.negation) { return .negated }
    if classes.contains(.claimed) { return .alleged }
    if classes.contains(.required) { return .demanded }
    if classes.contains(.possible) { return .hypothetical }
    return classes.isAny(of: [.promise, .future]) ? .promised : .actual
  }

  /// Of two words in one chain the one that says less of what is done.
  private static func rank(_ modality: Stance.Modality) -> Int {
    switch modality {
    case .actual: 0
    case .promised: 1
    case .refused: 2
    case .hypothetical: 3
    case .negated: 4
    case .demanded: 5
    default: 6
    }
  }

  /// Whether "if" or "unless" opens the clause.
  private func isConditional(from start: Int, in view: SentenceView) -> Bool {
    var index = start
    while view.range.contains(index), start - index < 20 {
      if view.tokens.token(index, isAnyOf: "if", "unless") { return true }
      if view.tokens.token(index, isAnyOf: ",", ";", ":") { return false }
      index -= 1
    }
    return false
  }
}
