import WorkbenchKit

/// Finds the country that a verb or noun is about, by the few words that may stand between.
struct PhraseReader {
  let view: SentenceView

  private static let widestGap = 8

  /// The country to the right of a predicate.
  ///
  /// - Parameters:
  ///   - start: The first token behind the predicate.
  ///   - prepositions: What must stand before it; "-" for a direct object.
  ///   - gap: How many words may stand before the preposition: "signed (a treaty) with".
  /// - Returns: The country, or nil where none is near.
  func target(from start: Int, prepositions: [String], gap: Int) -> Actor? {
    if prepositions.contains("-"), let actor = object(from: start, allowsPlace: false) {
      return actor
    }
    guard let place = preposition(from: start, among: prepositions, gap: gap) else { return nil }
    return object(from: place + 1, allowsPlace: true)
  }

  private func preposition(from start: Int, among prepositions: [String], gap: Int) -> Int? {
    var index = start
    while view.range.contains(index), index - start <= gap {
      if prepositions.contains(view.tokens.string(ofToken: index)) { return index }
      let isAdverb = view.classes(of: index).contains(.adverb)
      guard isAdverb || isFiller(index) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a word between a verb and its preposition opens nothing new.
  private func isFiller(_ index: Int) -> Bool {
    if let actor = view.actor(at: index), actor.form != .place { return false }
    if view.isQuotationMark(index) { return true }
    return !view.isPunctuation(index) && !view.token(index, is: "and")
      && !view.classes(of: index).isAny(of: [.clause, .preposition])
  }

  /// The country in the noun phrase that begins at a token, where the phrase stands for it.
  func object(from start: Int, allowsPlace: Bool) -> Actor? {
    var unknown = 0
    var index = start
    while view.range.contains(index), index - start < Self.widestGap {
      if let actor = view.actor(at: index) {
        return index == actor.tokens.lowerBound && stands(actor, allowsPlace && index - start <= 2)
          ? actor : nil
      }
      guard passes(index, unknown: &unknown) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the words up to a country may go on over a token.
  private func passes(_ index: Int, unknown: inout Int) -> Bool {
    let classes = view.classes(of: index)
    if view.isQuotationMark(index) { return true }
    if view.isPunctuation(index) { return view.token(index, is: "-") || isBehindRole(index) }
    if view.token(index, is: "of") {
      return view.classes(of: index - 1).contains(.official)
        || view.tokens.token(
          index - 1, isAnyOf: "people", "sovereignty", "independence", "integrity")
    }
    if view.token(index, is: "by") { return unknown > 0 }
    if classes.isAny(of: .modifier.union([.adverb, .official])) { return true }
    guard !classes.isAny(of: [.clause, .preposition, .placePreposition, .auxiliary, .notState]),
      !view.tokens.token(index, isAnyOf: "and", "or", "to", "not"),
      !view.tokens.shape(ofToken: index).contains(.capitalized)
    else { return false }
    unknown += 1
    return unknown <= 2
  }

  /// "its allies, X and Z": a comma behind what the countries are called.
  private func isBehindRole(_ index: Int) -> Bool {
    view.token(index, is: ",") && view.endsRole(before: index)
  }

  /// Whether a country, as it stands, can be meant: not the rebels or the people of it.
  private func stands(_ actor: Actor, _ allowsPlace: Bool) -> Bool {
    switch actor.form {
    case .none: false
    case .place: allowsPlace
    case .noun: !view.classes(of: actor.tokens.upperBound).contains(.notState)
    case .possessive:
      headClasses(behind: actor.tokens.upperBound + 1).map { !$0.contains(.notState) } ?? true
    case .adjective:
      headClasses(behind: actor.tokens.upperBound)?.isAny(of: [.deed, .official]) ?? false
    }
  }

  /// The classes of the first word that tells what an owner or adjective goes with.
  private func headClasses(behind start: Int) -> StanceWordClasses? {
    let telling: StanceWordClasses = [.deed, .official, .notState]
    for index in start..<(start + 4) where view.range.contains(index) {
      if view.isPunctuation(index), !view.token(index, is: "-"), !view.isQuotationMark(index) {
        return nil
      }
      if view.classes(of: index).isAny(of: telling) { return view.classes(of: index) }
      if view.classes(of: index).isAny(of: [.preposition, .placePreposition, .clause]) {
        return nil
      }
    }
    return nil
  }

  /// The country that ends right before a token, where it can be the subject of what follows.
  func subject(endingAt index: Int) -> Actor? {
    guard let actor = view.actor(at: index), actor.isSubject, actor.tokens.upperBound == index + 1
    else { return nil }
    let before = wordBefore(actor)
    let classes = view.classes(of: before)
    return classes.isAny(of: [.preposition, .placePreposition]) ? nil : actor
  }

  private func wordBefore(_ actor: Actor) -> Int {
    var index = actor.tokens.lowerBound - 1
    while view.classes(of: index).isAny(of: [.determiner, .official]), !view.isPunctuation(index),
      view.actor(at: index) == nil
    {
      index -= 1
    }
    return index
  }

  /// The subject of a verb whose chain ends at a token: beside it, before an aside, or before
  /// "which".
  func subject(before index: Int) -> Actor? {
    if let actor = subject(endingAt: index) { return actor }
    if view.tokens.token(max(index, 0), isAnyOf: "who", "which", "that") {
      let comma = view.token(index - 1, is: ",") ? index - 2 : index - 1
      return subject(endingAt: comma)
    }
    guard view.token(index, is: ",") else { return nil }
    return subjectBeforeAside(endingAt: index)
  }

  /// "X, the leader of Y, condemned": the aside begins with an article or a relative pronoun.
  private func subjectBeforeAside(endingAt end: Int) -> Actor? {
    var index = end - 1
    while view.range.contains(index), end - index < 16, !view.token(index, is: ",") { index -= 1 }
    guard view.token(index, is: ","), end - index > 2,
      view.tokens.token(
        index + 1, isAnyOf: "the", "a", "an", "who", "which", "whose", "its", "his", "in", "on",
        "at")
    else { return nil }
    return subject(endingAt: index - 1)
  }

  /// The country with which the clause around a token begins, where that is its subject without
  /// doubt.
  ///
  /// - Parameters:
  ///   - index: A token behind the subject.
  ///   - allowsOthers: Whether other countries may stand between, as objects of a first verb.
  /// - Returns: The subject, or nil where it is in doubt.
  func clauseSubject(before index: Int, allowsOthers: Bool) -> Actor? {
    var found: Actor?
    var place = index - 1
    while view.range.contains(place), index - place < 24 {
      if let actor = view.actor(at: place) {
        let isSubject = actor.isSubject && opensClause(actor)
        guard isSubject || allowsOthers || actor.form != .noun else { return nil }
        if isSubject { found = actor }
        place = actor.tokens.lowerBound
      } else if view.isClauseBoundary(place) {
        break
      }
      place -= 1
    }
    guard let found, !view.classes(of: found.tokens.upperBound).isAny(of: [.preposition, .clause]),
      !view.isPunctuation(found.tokens.upperBound), !view.token(found.tokens.upperBound, is: "to")
    else { return nil }
    return found
  }

  private func opensClause(_ actor: Actor) -> Bool {
    let before = wordBefore(actor)
    return before < view.range.lowerBound || view.isClauseBoundary(before)
  }
}
