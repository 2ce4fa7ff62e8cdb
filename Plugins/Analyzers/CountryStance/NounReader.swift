import WorkbenchKit

/// Reads stances that a noun carries: "X's support for Y", "sanctions on Y", "talks between X and
/// Y".
struct NounReader {
  let view: SentenceView
  private let phrases: PhraseReader

  init(_ view: SentenceView) {
    self.view = view
    phrases = PhraseReader(view: view)
  }

  func stances() -> [FoundStance] {
    view.occurrences.filter { $0.frame.kind == .noun }.flatMap(stances)
  }

  /// What stands before a noun: its adjectives, the country that it belongs to, and the verb that
  /// governs it.
  private struct Left {
    var adjectives: StanceWordClasses = []
    var owner: Actor?
    var verb: Range<Int>?
    var verbClasses: StanceWordClasses = []
    /// Whether "its" or "their" stands before the noun, or a preposition before talks.
    var isOfSubject = false
  }

  private func stances(_ occurrence: SentenceView.Occurrence) -> [FoundStance] {
    let left = left(of: occurrence.tokens.lowerBound)
    if occurrence.frame.isGraded, left.verb == nil || left.verbClasses == .does,
      !left.adjectives.isAny(of: [.good, .bad, .growing, .shrinking])
    {
      return []
    }
    if occurrence.frame.isMutual, let pair = pair(occurrence, left) {
      return [stance(occurrence, left, pair, pair, chain: VerbChain(), construction: "mutual")]
    }
    guard let target = target(of: occurrence) else {
      return received(occurrence, left) + joint(occurrence, left)
    }
    guard !left.verbClasses.isAny(of: [.gets, .seeks]) || left.owner != nil else { return [] }
    return directed(occurrence, left, target)
  }

  private func directed(_ occurrence: SentenceView.Occurrence, _ left: Left, _ target: Actor)
    -> [FoundStance]
  {
    var chain = left.verb.map { VerbChain(before: $0.lowerBound, in: view) } ?? VerbChain()
    var left = left
    let subject = left.verb.flatMap { _ in phrases.subject(before: chain.before) }
    if left.owner != nil, subject == nil { chain = VerbChain() }
    var source = left.owner ?? subject
    if source == nil, left.isOfSubject {
      source = phrases.clauseSubject(before: occurrence.tokens.lowerBound, allowsOthers: false)
    }
    if source == nil, let agent = agent(behind: target) {
      (source, left.verbClasses) = (agent.actor, agent.classes)
    }
    guard let source else { return [] }
    let found = stance(occurrence, left, source, target, chain: chain, construction: "noun")
    return [found]
      + (occurrence.frame.isMutual && occurrence.frame.root != 4 ? [found.reversed] : [])
  }

  /// "X and Y signed a treaty".
  private func joint(_ occurrence: SentenceView.Occurrence, _ left: Left) -> [FoundStance] {
    guard occurrence.frame.isMutual, left.owner == nil, let verb = left.verb else { return [] }
    let chain = VerbChain(before: verb.lowerBound, in: view)
    guard let subject = phrases.subject(before: chain.before), subject.codes.count > 1 else {
      return []
    }
    return [stance(occurrence, left, subject, subject, chain: chain, construction: "mutual")]
  }

  /// "Y receives support from X": X stands by Y; "Y seeks support from X": Y turns to X.
  private func received(_ occurrence: SentenceView.Occurrence, _ left: Left) -> [FoundStance] {
    let from = occurrence.tokens.upperBound
    guard occurrence.frame.polarity > 0, left.owner == nil, let verb = left.verb,
      left.verbClasses.isAny(of: [.gets, .seeks]), view.token(from, is: "from"),
      let giver = phrases.object(from: from + 1, allowsPlace: true)
    else { return [] }
    let chain = VerbChain(before: verb.lowerBound, in: view)
    guard let taker = phrases.subject(before: chain.before) else { return [] }
    guard left.verbClasses.contains(.seeks) else {
      return [stance(occurrence, left, giver, taker, chain: chain, construction: "noun-from")]
    }
    var found = stance(occurrence, Left(), taker, giver, chain: chain, construction: "noun-from")
    if found.meaning.modality == .actual { found.meaning.modality = .requested }
    return [found]
  }

  private func stance(
    _ occurrence: SentenceView.Occurrence, _ left: Left, _ source: Actor, _ target: Actor,
    chain: VerbChain, construction: String
  ) -> FoundStance {
    var meaning = StanceMeaning(occurrence.frame, chain)
    meaning.bend(
      verb: left.verbClasses, adjectives: left.adjectives, isGraded: occurrence.frame.isGraded)
    let start = left.verb?.lowerBound ?? occurrence.tokens.lowerBound
    return FoundStance(
      source: source, target: target, trigger: start..<occurrence.tokens.upperBound,
      frame: occurrence.frame, meaning: meaning, construction: construction)
  }

  // MARK: To the left

  private func left(of noun: Int) -> Left {
    var left = Left()
    var unknown = 0
    var index = noun - 1
    while view.range.contains(index), noun - index < 10 {
      let classes = view.classes(of: index)
      if let actor = view.actor(at: index) {
        guard left.owner == nil, isOwner(actor) else { break }
        left.owner = actor
        index = actor.tokens.lowerBound
      } else if classes.isAny(of: .lightVerb), !isPassiveParticiple(index) {
        left.verb = verbStart(index)..<(index + 1)
        left.verbClasses = classes.intersection(.lightVerb)
        break
      } else if view.isGenitive(index) || view.isQuotationMark(index) || isLedBy(index) {
        // Part of what stands beside it.
      } else if classes.isAny(of: .modifier) {
        left.adjectives.formUnion(classes)
        if view.tokens.token(index, isAnyOf: "its", "their") { left.isOfSubject = true }
      } else {
        unknown += 1
        guard unknown <= 2, isPlain(index) else {
          left.isOfSubject = left.isOfSubject || isAtMeeting(index, noun)
          break
        }
      }
      index -= 1
    }
    return left
  }

  /// "during talks with", "in a call with".
  private func isAtMeeting(_ index: Int, _ noun: Int) -> Bool {
    view.tokens.token(index, isAnyOf: "in", "during", "after", "at", "before", "for")
      && view.beginsContact(at: noun)
  }

  /// Whether a country before a noun owns it; a compound of two is read elsewhere.
  private func isOwner(_ actor: Actor) -> Bool {
    switch actor.form {
    case .possessive, .adjective: !actor.isCompound
    case .noun: view.token(actor.tokens.upperBound, is: "-") || isAttributive(actor)
    case .place, .none: false
    }
  }

  /// "US sanctions": a name right before the noun, with at most adjectives between.
  private func isAttributive(_ actor: Actor) -> Bool {
    !actor.isPlural && view.range.contains(actor.tokens.upperBound)
      && view.tokens.text[view.tokens.span(ofTokens: actor.tokens)].utf8.count <= 4
  }

  /// "led" in "US-led strikes".
  private func isLedBy(_ index: Int) -> Bool {
    view.token(index, is: "-") || view.token(index - 1, is: "-")
  }

  private func isPassiveParticiple(_ index: Int) -> Bool {
    view.tokens.token(index, isAnyOf: "has", "have", "had")
      && view.classes(of: index + 1).isAny(of: .verbChain)
  }

  private func verbStart(_ index: Int) -> Int {
    let isParticle = view.tokens.token(index, isAnyOf: "up", "out", "off", "back")
    return isParticle ? index - 1 : index
  }

  private func isPlain(_ index: Int) -> Bool {
    !view.isPunctuation(index) && !view.tokens.shape(ofToken: index).contains(.capitalized)
      && !view.classes(of: index).isAny(of: [
        .clause, .preposition, .placePreposition, .auxiliary, .negation, .notState,
      ]) && !view.tokens.token(index, isAnyOf: "and", "or", "to")
  }

  // MARK: To the right

  private func target(of occurrence: SentenceView.Occurrence) -> Actor? {
    phrases.target(
      from: occurrence.tokens.upperBound, prepositions: occurrence.frame.prepositions, gap: 0)
  }

  /// "between X and Y", "X-Y talks".
  private func pair(_ occurrence: SentenceView.Occurrence, _ left: Left) -> Actor? {
    let behind = occurrence.tokens.upperBound
    if view.token(behind, is: "between"),
      let actor = phrases.object(from: behind + 1, allowsPlace: false), actor.codes.count > 1
    {
      return actor
    }
    for index in stride(
      from: occurrence.tokens.lowerBound - 1, to: occurrence.tokens.lowerBound - 4, by: -1)
    {
      if let actor = view.actor(at: index) { return actor.isCompound ? actor : nil }
      guard view.range.contains(index), isPlain(index) else { return nil }
    }
    return nil
  }

  /// "sanctions on Y by X", "sanctions on Y were lifted by X".
  private func agent(behind target: Actor) -> (actor: Actor, classes: StanceWordClasses)? {
    var index = target.tokens.upperBound
    var classes: StanceWordClasses = []
    while view.range.contains(index), index < target.tokens.upperBound + 6 {
      let kinds = view.classes(of: index)
      if view.token(index, is: "by") {
        guard let actor = phrases.object(from: index + 1, allowsPlace: false), actor.isSubject
        else {
          return nil
        }
        return (actor, classes)
      }
      guard kinds.isAny(of: .lightVerb.union(.verbChain)) else { return nil }
      classes.formUnion(kinds.intersection(.lightVerb))
      index += 1
    }
    return nil
  }
}
