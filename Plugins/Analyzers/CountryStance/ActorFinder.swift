import WorkbenchKit

/// A mention or reference of one country in a sentence, or any other name, which has no code.
struct CountryMention {
  let code: String?
  let tokens: Range<Int>
  let isDemonym: Bool
  let isPerson: Bool
}

/// Finds out how each country stands in its sentence, and joins those that stand together.
struct ActorFinder {
  let tokens: TokenizedText
  let range: Range<Int>
  let classes: [StanceWordClasses]

  func actors(_ mentions: [CountryMention]) -> [Actor] {
    var actors: [Actor] = []
    for (number, mention) in mentions.enumerated() where mention.code != nil {
      if let last = actors.last, last.tokens.upperBound > mention.tokens.lowerBound {
        join(mention, into: &actors)
      } else {
        actors.append(actor(of: mention, followedBy: mentions.dropFirst(number + 1).first))
      }
    }
    return joinLists(joinCompounds(actors))
  }

  /// A mention inside the phrase of the one before: "Turkish President X", "both countries".
  private func join(_ mention: CountryMention, into actors: inout [Actor]) {
    guard let code = mention.code, !actors[actors.count - 1].codes.contains(code) else { return }
    actors[actors.count - 1].codes.append(code)
    actors[actors.count - 1].isPlural = true
  }

  // MARK: One country

  private func actor(of mention: CountryMention, followedBy next: CountryMention?) -> Actor {
    let codes = mention.code.map { [$0] } ?? []
    var actor = Actor(codes: codes, tokens: mention.tokens, form: .noun)
    let end = mention.tokens.upperBound
    if isHyphenated(mention.tokens) { return hyphenated(actor) }
    if token(end, is: "-") { actor.form = compoundForm(end) }
    let isOwner = Self.isGenitive(end, in: tokens)
    let official = officialEnd(from: isOwner ? end + 1 : end)
    if let official, actor.form != .none {
      let joined = next.map { $0.isPerson && $0.tokens.lowerBound == official } ?? false
      let last = joined ? next?.tokens.upperBound ?? official : official
      actor.isPlural = string(official - 1).hasSuffix("s")
      actor.tokens = mention.tokens.lowerBound..<last
      if Self.isGenitive(last, in: tokens) { actor.form = .possessive }
    } else if isOwner {
      actor.form = .possessive
    } else if mention.isDemonym, actor.form == .noun {
      actor.form = isPeople(mention.tokens) ? .noun : .adjective
      actor.isPlural = true
    }
    return placed(withGovernment(actor))
  }

  /// "the Saudis", and "the Chinese" where no noun follows: the state by its people.
  private func isPeople(_ range: Range<Int>) -> Bool {
    guard token(range.lowerBound - 1, is: "the") else { return false }
    if string(range.upperBound - 1).hasSuffix("s") { return true }
    let next = kinds(range.upperBound)
    return isMark(range.upperBound)
      || next.isAny(of: [.auxiliary, .future, .possible, .preposition, .placePreposition])
  }

  /// "anti-US" and "pro-Russian" act for nobody.
  private func isHyphenated(_ range: Range<Int>) -> Bool {
    token(range.lowerBound - 1, is: "-")
      && tokens.shape(ofToken: range.lowerBound).contains(.attached)
      && !isCountryBefore(range.lowerBound - 1)
  }

  private func isCountryBefore(_ index: Int) -> Bool {
    contains(index - 1) && tokens.shape(ofToken: index - 1).contains(.capitalized)
  }

  private func hyphenated(_ actor: Actor) -> Actor {
    var actor = actor
    actor.form = .none
    return actor
  }

  /// "US-led" stands before a noun; "China-based" does nothing; "US-China" is seen later.
  private func compoundForm(_ hyphen: Int) -> Actor.Form {
    guard contains(hyphen + 1), tokens.shape(ofToken: hyphen + 1).contains(.attached) else {
      return .noun
    }
    if tokens.shape(ofToken: hyphen + 1).contains(.capitalized) { return .adjective }
    let leads = tokens.token(
      hyphen + 1, isAnyOf: "led", "backed", "supported", "sponsored", "funded")
    return leads ? .adjective : .none
  }

  /// The end of "foreign ministry" behind "Russia's" or "Russian", with at most two adjectives
  /// before it.
  private func officialEnd(from start: Int) -> Int? {
    var index = start
    while index < min(range.upperBound, start + 4) {
      let kinds = kinds(index)
      if kinds.contains(.official) {
        while self.kinds(index).contains(.official) { index += 1 }
        return index
      }
      let isAdjective = kinds.isAny(of: .modifier) && !isMark(index)
      guard isAdjective, !tokens.token(index, isAnyOf: "the", "a", "an", "its", "this", "that")
      else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// "The government of Russia".
  private func withGovernment(_ actor: Actor) -> Actor {
    let start = actor.tokens.lowerBound
    let of = token(start - 1, is: "the") ? start - 2 : start - 1
    guard token(of, is: "of"), kinds(of - 1).contains(.official) else { return actor }
    var actor = actor
    actor.tokens = (of - 1)..<actor.tokens.upperBound
    return actor
  }

  /// Finds places and former officials by the words before.
  private func placed(_ actor: Actor) -> Actor {
    var index = actor.tokens.lowerBound - 1
    while kinds(index).contains(.determiner), !isMark(index), !isFormer(index) { index -= 1 }
    var actor = actor
    if isFormer(index) { actor.form = .none }
    if kinds(index).contains(.placePreposition), actor.form != .none { actor.form = .place }
    return actor
  }

  private func isFormer(_ index: Int) -> Bool {
    contains(index) && tokens.token(index, isAnyOf: "former", "ex", "late", "candidate", "nominee")
  }

  // MARK: Several countries

  /// "US-China", "Russian-Venezuelan", with a hyphen or a dash.
  private func joinCompounds(_ actors: [Actor]) -> [Actor] {
    actors.reduce(into: []) { joined, actor in
      guard let last = joined.last, last.tokens.upperBound + 1 == actor.tokens.lowerBound,
        isHyphen(last.tokens.upperBound),
        tokens.shape(ofToken: actor.tokens.lowerBound).contains(.attached)
      else {
        joined.append(actor)
        return
      }
      joined[joined.count - 1] = Actor(
        codes: last.codes + actor.codes.filter { !last.codes.contains($0) },
        tokens: last.tokens.lowerBound..<actor.tokens.upperBound, form: .adjective, isCompound: true
      )
    }
  }

  private func isHyphen(_ index: Int) -> Bool {
    contains(index) && ["-", "–", "/"].contains(string(index))
  }

  /// "Russia, China and Iran", "American and Israeli forces".
  private func joinLists(_ actors: [Actor]) -> [Actor] {
    var joined: [Actor] = []
    for (number, actor) in actors.enumerated() {
      guard let last = joined.last, !last.isCompound, !actor.isCompound,
        isList(last, actor, isLast: !goesOn(actor, actors.dropFirst(number + 1).first))
      else {
        joined.append(actor)
        continue
      }
      joined[joined.count - 1] = Actor(
        codes: last.codes + actor.codes.filter { !last.codes.contains($0) },
        tokens: last.tokens.lowerBound..<actor.tokens.upperBound,
        form: last.form == .place ? .place : actor.form, isPlural: true)
    }
    return joined
  }

  private func isList(_ one: Actor, _ other: Actor, isLast: Bool) -> Bool {
    guard one.form != .possessive, one.form != .none, other.form != .none else { return false }
    let between = one.tokens.upperBound..<max(one.tokens.upperBound, other.tokens.lowerBound)
    let words = between.filter { !token($0, is: "the") }
    let hasAnd = words.contains { tokens.token($0, is: "and") }
    let others = words.filter { !tokens.token($0, isAnyOf: ",", "and", "both") }
    return !words.isEmpty && words.count <= 2 && others.isEmpty && (hasAnd || !isLast)
  }

  /// Whether a list goes on behind an item, so that a comma before it is no boundary.
  private func goesOn(_ actor: Actor, _ next: Actor?) -> Bool {
    guard let next else { return false }
    let between = actor.tokens.upperBound..<max(actor.tokens.upperBound, next.tokens.lowerBound)
    return (1...2).contains(between.count) && tokens.token(between.lowerBound, isAnyOf: ",", "and")
  }

  // MARK: Words

  private func contains(_ index: Int) -> Bool { range.contains(index) }

  private func kinds(_ index: Int) -> StanceWordClasses {
    contains(index) ? classes[index - range.lowerBound] : []
  }

  private func token(_ index: Int, is word: StaticString) -> Bool {
    contains(index) && tokens.token(index, is: word)
  }

  private func isMark(_ index: Int) -> Bool {
    contains(index) && tokens.shape(ofToken: index).contains(.punctuation)
  }

  private func string(_ index: Int) -> String {
    contains(index) ? tokens.string(ofToken: index) : ""
  }

  /// The ending of the genitive, straight or typographic.
  static func isGenitive(_ index: Int, in tokens: TokenizedText) -> Bool {
    guard index < tokens.count, tokens.shape(ofToken: index).contains(.attached) else {
      return false
    }
    return ["'s", "’s", "'", "’"].contains(tokens.string(ofToken: index))
  }
}
