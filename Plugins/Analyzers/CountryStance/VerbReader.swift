import WorkbenchKit

/// Reads stances that a verb carries: "X condemned Y", "Y was condemned by X", "X and Y met".
struct VerbReader {
  let view: SentenceView
  private let phrases: PhraseReader
  /// The last subject found, which a second verb behind "and" shares.
  private var latestSubject: Actor?
  /// Whom the last passive was about: "aided by X and opposed by Z".
  private var latestPatient: Actor?

  init(_ view: SentenceView) {
    self.view = view
    phrases = PhraseReader(view: view)
  }

  mutating func stances() -> [FoundStance] {
    var found: [FoundStance] = []
    for occurrence in view.occurrences where occurrence.frame.kind == .verb {
      guard view.actor(at: occurrence.tokens.lowerBound) == nil else { continue }
      let chain = VerbChain(before: occurrence.tokens.lowerBound, in: view)
      if let passive = passive(occurrence, chain) {
        found += passive
      } else if isActive(occurrence, chain) {
        found += active(occurrence, chain)
      }
    }
    return found
  }

  /// Whether the form can be finite, or goes with the helpers before it.
  private func isActive(_ occurrence: SentenceView.Occurrence, _ chain: VerbChain) -> Bool {
    switch occurrence.form {
    case .base: chain.takesBase || hasPluralSubject(chain) || view.token(chain.before, is: "to")
    case .present: true
    case .past, .pastOrParticiple: !chain.isPassive
    case .participle: !chain.isPassive && chain.before < occurrence.tokens.lowerBound - 1
    case .gerund: chain.isPassive || chain.endsHere || isBehindAdverbial(chain)
    case .noun: false
    }
  }

  private func hasPluralSubject(_ chain: VerbChain) -> Bool {
    phrases.subject(before: chain.before)?.isPlural ?? false
  }

  // MARK: Active

  private mutating func active(_ occurrence: SentenceView.Occurrence, _ chain: VerbChain)
    -> [FoundStance]
  {
    guard let subject = subject(occurrence, chain), !yieldsToNoun(occurrence) else { return [] }
    latestSubject = subject
    let frame = occurrence.frame
    let target = phrases.target(
      from: occurrence.tokens.upperBound, prepositions: frame.prepositions, gap: 6)
    var meaning = StanceMeaning(frame, chain)
    if frame.isRequest, let target, view.token(target.tokens.upperBound, is: "for") {
      meaning.seekAid()
    }
    guard let target else { return mutual(subject, occurrence, meaning) }
    let stance = FoundStance(
      source: subject, target: target, trigger: occurrence.tokens, frame: frame, meaning: meaning,
      construction: "subject-verb-object")
    // Whom one meets (root 04) or cuts ties with (root 16) has done nothing by that.
    let isAnswered = frame.isMutual && frame.root != 4 && frame.root != 16
    return [stance] + (isAnswered ? [stance.reversed] : [])
  }

  private func subject(_ occurrence: SentenceView.Occurrence, _ chain: VerbChain) -> Actor? {
    if let actor = phrases.subject(before: chain.before) { return actor }
    if isFinite(occurrence.form) { return sharedSubject(chain) }
    guard view.token(chain.before, is: "to") || isBehindAdverbial(chain),
      let actor = phrases.clauseSubject(before: chain.before, allowsOthers: false)
    else { return nil }
    return isPlain(actor.tokens.upperBound..<chain.before) ? actor : nil
  }

  private func isFinite(_ form: StanceFrame.Form) -> Bool {
    [.present, .past, .pastOrParticiple].contains(form)
  }

  /// Whether nothing between a subject and an infinitive or gerund denies or doubts it.
  private func isPlain(_ between: Range<Int>) -> Bool {
    !between.contains { index in
      view.tokens.token(index, is: "no")
        || view.classes(of: index).isAny(of: [.negation, .refusal, .possible, .required, .claimed])
    }
  }

  /// "after meeting", ", praising".
  private func isBehindAdverbial(_ chain: VerbChain) -> Bool {
    view.range.contains(chain.before)
      && view.tokens.token(chain.before, isAnyOf: "after", "before", "while", "by", "since", "when")
  }

  /// "lend support to" is told by its noun.
  private func yieldsToNoun(_ occurrence: SentenceView.Occurrence) -> Bool {
    guard !occurrence.frame.takesDirectObject else { return false }
    let end = occurrence.tokens.upperBound
    return (end..<(end + 6)).contains { view.beginsNoun(at: $0) }
  }

  /// "X condemned A and praised Y".
  private func sharedSubject(_ chain: VerbChain) -> Actor? {
    guard view.range.contains(chain.before),
      view.tokens.token(chain.before, isAnyOf: "and", "but", "or")
    else { return nil }
    return phrases.clauseSubject(before: chain.before, allowsOthers: true) ?? latestInClause(chain)
  }

  private func latestInClause(_ chain: VerbChain) -> Actor? {
    guard let latestSubject else { return nil }
    let between =
      latestSubject.tokens.upperBound..<max(chain.before, latestSubject.tokens.upperBound)
    return between.contains { view.classes(of: $0).contains(.clause) } ? nil : latestSubject
  }

  /// "X and Y met".
  private func mutual(
    _ subject: Actor, _ occurrence: SentenceView.Occurrence, _ meaning: StanceMeaning
  ) -> [FoundStance] {
    guard occurrence.frame.isMutual, subject.codes.count > 1 else { return [] }
    return [
      FoundStance(
        source: subject, target: subject, trigger: occurrence.tokens, frame: occurrence.frame,
        meaning: meaning, construction: "mutual")
    ]
  }

  // MARK: Passive

  /// "Y was condemned by X", "Y, backed by X,"; nil where the verb is not passive.
  private mutating func passive(_ occurrence: SentenceView.Occurrence, _ chain: VerbChain)
    -> [FoundStance]?
  {
    let isParticiple = [.participle, .pastOrParticiple].contains(occurrence.form)
    guard isParticiple, occurrence.frame.takesDirectObject,
      let by = agent(from: occurrence.tokens.upperBound)
    else { return nil }
    guard let target = patient(chain),
      let source = phrases.object(from: by + 1, allowsPlace: false), source.isSubject
    else { return [] }
    latestPatient = target
    return [
      FoundStance(
        source: source, target: target, trigger: occurrence.tokens, frame: occurrence.frame,
        meaning: StanceMeaning(occurrence.frame, chain), construction: "passive")
    ]
  }

  /// Who is acted on: before the helpers, before a comma, or of the passive before "and".
  private func patient(_ chain: VerbChain) -> Actor? {
    if view.token(chain.before, is: "and") { return latestPatient }
    let comma = view.token(chain.before, is: ",") ? chain.before - 1 : chain.before
    return phrases.subject(before: chain.before) ?? phrases.subject(endingAt: comma)
  }

  /// The word "by" right behind a participle, or behind a few words.
  private func agent(from start: Int) -> Int? {
    (start..<(start + 3)).prefix {
      $0 == start || !view.isPunctuation($0) && view.actor(at: $0) == nil
    }
    .first { view.token($0, is: "by") }
  }
}

extension FoundStance {
  /// The same from the other side.
  var reversed: FoundStance {
    FoundStance(
      source: target, target: source, trigger: trigger, frame: frame, meaning: meaning,
      construction: "mutual")
  }
}
