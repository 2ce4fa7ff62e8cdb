import WorkbenchKit

/// Reads what one country is to another: "X is Y's ally", "Y's allies X and Z", "X, a rival of Y,".
struct RoleReader {
  let view: SentenceView
  private let phrases: PhraseReader

  init(_ view: SentenceView) {
    self.view = view
    phrases = PhraseReader(view: view)
  }

  func stances() -> [FoundStance] {
    view.occurrences.filter { $0.frame.kind == .role }.flatMap(stances)
  }

  private func stances(_ occurrence: SentenceView.Occurrence) -> [FoundStance] {
    let (start, owner, adjectives) = phraseStart(occurrence.tokens.lowerBound)
    guard !adjectives.isFormer else { return [] }
    if let both = allies(before: start, owner: owner) {
      return [stance(occurrence, both, both, adjectives.classes)]
    }
    guard let target = owner ?? partner(behind: occurrence.tokens.upperBound),
      let source = holder(before: start) ?? named(behind: occurrence, owner)
    else { return [] }
    return [stance(occurrence, source, target, adjectives.classes)]
  }

  private func stance(
    _ occurrence: SentenceView.Occurrence, _ source: Actor, _ target: Actor,
    _ adjectives: StanceWordClasses
  ) -> FoundStance {
    var meaning = StanceMeaning(occurrence.frame, chain(source, occurrence))
    meaning.bend(verb: [], adjectives: adjectives, isGraded: false)
    return FoundStance(
      source: source, target: target, trigger: occurrence.tokens, frame: occurrence.frame,
      meaning: meaning, construction: "role")
  }

  /// The helpers behind the holder: "X is not Y's ally".
  private func chain(_ source: Actor, _ occurrence: SentenceView.Occurrence) -> VerbChain {
    var index = source.tokens.upperBound
    while index < occurrence.tokens.lowerBound,
      view.classes(of: index).isAny(of: .verbChain.union(.copula))
    {
      index += 1
    }
    return VerbChain(before: index, in: view)
  }

  /// Where the noun phrase of the role begins, who owns it, and its adjectives.
  private func phraseStart(_ noun: Int)
    -> (start: Int, owner: Actor?, adjectives: (classes: StanceWordClasses, isFormer: Bool))
  {
    var index = noun - 1
    var classes: StanceWordClasses = []
    var isFormer = false
    while view.range.contains(index), noun - index < 8, !view.isQuotationMark(index) {
      if let actor = view.actor(at: index) {
        let owns = actor.form == .possessive || actor.form == .adjective
        return (owns ? actor.tokens.lowerBound : index + 1, owns ? actor : nil, (classes, isFormer))
      }
      let kinds = view.classes(of: index)
      guard kinds.isAny(of: .modifier) || view.isGenitive(index) else { break }
      if view.tokens.token(index, isAnyOf: "former", "old", "fellow") { isFormer = true }
      classes.formUnion(kinds)
      index -= 1
    }
    return (index + 1, nil, (classes, isFormer))
  }

  /// "an ally of Y".
  private func partner(behind end: Int) -> Actor? {
    guard view.token(end, is: "of") else { return nil }
    return phrases.object(from: end + 1, allowsPlace: false)
  }

  /// "X is", "X,": who holds the role, to the left.
  private func holder(before start: Int) -> Actor? {
    var index = start - 1
    if view.token(index, is: ",") { return phrases.subject(endingAt: index - 1) }
    guard view.classes(of: index).isAny(of: .verbChain.union(.copula)) else { return nil }
    var hasCopula = false
    while view.classes(of: index).isAny(of: .verbChain.union(.copula)) {
      hasCopula = hasCopula || view.classes(of: index).contains(.copula)
      index -= 1
    }
    return hasCopula ? phrases.subject(endingAt: index) : nil
  }

  /// "Y's allies X and Z", "Y's ally, X,".
  private func named(behind occurrence: SentenceView.Occurrence, _ owner: Actor?) -> Actor? {
    guard owner != nil else { return nil }
    let end = occurrence.tokens.upperBound
    let start = view.token(end, is: ",") ? end + 1 : end
    guard let actor = view.actor(at: start), actor.tokens.lowerBound == start,
      actor.form == .noun || actor.form == .possessive
    else { return nil }
    return actor
  }

  /// "X and Y are allies".
  private func allies(before start: Int, owner: Actor?) -> Actor? {
    guard owner == nil, let actor = holder(before: start), actor.codes.count > 1 else { return nil }
    return actor
  }
}
