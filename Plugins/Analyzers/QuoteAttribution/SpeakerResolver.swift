import WorkbenchKit

/// Looks up who a source is: by name, or for pronouns and descriptions by what came before.
///
/// It says nothing where two people are equally likely. Sources must come in the order of the text,
/// since each one is an antecedent for the next.
struct SpeakerResolver {
  private let passage: Passage
  private let genders: [Int: Gender]
  private let clusters: [Int: Cluster]
  private let references: [Int: Reference]
  /// The mention of the person who spoke last.
  private var lastSpeaker: (mention: Int, place: Int)?

  /// An antecedent is looked for among no more mentions than this.
  private static let reach = 20

  init(_ passage: Passage, in document: Document) {
    self.passage = passage
    genders = Gender.ofEntities(in: document)
    clusters = Dictionary(document[Cluster.self].map { ($0.id, $0) }) { first, _ in first }
    references = Dictionary(document[Reference.self].map { ($0.span.start, $0) }) { first, _ in
      first
    }
  }

  /// Who a source is.
  ///
  /// - Parameters:
  ///   - source: Its tokens.
  ///   - isTag: Whether what is said begins before it, so that the names in its sentence are not
  ///     the speaker's.
  /// - Returns: The speaker; without a name where it cannot be told.
  mutating func speaker(_ source: Range<Int>, isTag: Bool) -> Quote.Speaker {
    let span = passage.tokens.span(ofTokens: source)
    let sentence = passage.tokens.sentences[
      passage.tokens.sentenceIndex(ofToken: source.lowerBound)]
    let place = isTag ? sentence.tokens.lowerBound : source.lowerBound
    guard let number = referent(of: source, before: place) else {
      return Quote.Speaker(span: span, name: nil, represents: country(spokenForBy: source))
    }
    let mention = passage.mentions[number]
    if mention.type == .person { lastSpeaker = (number, source.upperBound) }
    return Quote.Speaker(span: span, name: mention.name, represents: mention.country?.code)
  }

  /// The number of a mention of the entity that a source stands for.
  private func referent(of source: Range<Int>, before place: Int) -> Int? {
    let head = headEnd(of: source)
    if let mention = passage.mention(at: head), passage.mentions[mention].type != .nationality {
      return mention
    }
    if let gender = Gender(word: passage.tokens.string(ofToken: source.lowerBound)),
      source.count == 1
    {
      return person(gender, before: place) ?? clearReference(at: source.lowerBound)
    }
    if let named = nameInApposition(behind: source.upperBound) { return named }
    guard passage.tokens.token(source.lowerBound, is: "the"),
      passage.classes(at: head).contains(.profession)
    else { return nil }
    return described(by: passage.tokens.string(ofToken: head), before: place)
  }

  /// The last token before the first preposition: "spokesman" of "the spokesman for X".
  private func headEnd(of source: Range<Int>) -> Int {
    let preposition = source.dropFirst().first {
      passage.mention(at: $0) == nil && passage.classes(at: $0).contains(.preposition)
    }
    return (preposition ?? source.upperBound) - 1
  }

  /// The name behind a description: "the mayor, Ana Sol,".
  private func nameInApposition(behind token: Int) -> Int? {
    guard passage.tokens.token(token, is: ","), let mention = passage.mention(at: token + 1),
      [.person, .other].contains(passage.mentions[mention].type)
    else { return nil }
    return mention
  }

  /// The country of the only name in "a Russian official", "a spokesman for the government of
  /// Peru".
  private func country(spokenForBy source: Range<Int>) -> String? {
    guard passage.classes(at: headEnd(of: source)).contains(.office) else { return nil }
    let codes = Set(
      source.compactMap { passage.mention(at: $0).flatMap { passage.mentions[$0].country?.code } })
    return codes.count == 1 ? codes.first : nil
  }

  // MARK: Antecedents

  /// The person whom "he" or "she" stands for.
  private func person(_ gender: Gender, before place: Int) -> Int? {
    let people = people(before: place).filter { isPossible($0, gender) }
    let subject = people.first { isSubject($0) }
    if let last = lastSpeaker, isPossible(last.mention, gender), isSameParagraph(last.place, place),
      subject.map({ passage.tokens(ofMention: $0).lowerBound < last.place }) ?? true
    {
      return last.mention
    }
    return subject ?? people.first
  }

  private func isPossible(_ mention: Int, _ gender: Gender) -> Bool {
    genders[passage.mentions[mention].entity].map { $0 == gender } ?? true
  }

  /// The people named before in the paragraph, the nearest first; those in quotation marks are no
  /// antecedents.
  private func people(before place: Int) -> [Int] {
    var people: [Int] = []
    var number = passage.firstMention(from: place) - 1
    let end = number - Self.reach
    while number >= 0, number > end {
      let start = passage.tokens(ofMention: number).lowerBound
      guard isSameParagraph(start, place) else { break }
      if passage.mentions[number].type == .person, passage.quotation(at: start) == nil {
        people.append(number)
      }
      number -= 1
    }
    return people
  }

  /// Whether a mention stands where subjects do: at the start of a sentence or clause, titles left
  /// out.
  private func isSubject(_ mention: Int) -> Bool {
    var before = passage.tokens(ofMention: mention).lowerBound - 1
    let first = passage.tokens.sentences[passage.tokens.sentenceIndex(ofToken: before + 1)].tokens
      .lowerBound
    while before >= first, passage.isCapitalized(before), passage.classes(at: before).isEmpty {
      before -= 1
    }
    return before < first || passage.isSign(before)
      || passage.classes(at: before).contains(.conjunction)
  }

  private func clearReference(at place: Int) -> Int? {
    guard let reference = references[passage.tokens.span(ofToken: place).start] else { return nil }
    return passage.mentions.lastIndex {
      $0.entity == reference.entity && $0.span.start < reference.span.start
    }
  }

  /// "the economist": the last speaker, unless somebody else in the paragraph is said to be one.
  private func described(by noun: String, before place: Int) -> Int? {
    let named = people(before: place).first { mention in
      let cluster = clusters[passage.mentions[mention].entity]
      return cluster?.role?.contains(noun) ?? false
    }
    if let named { return named }
    guard let last = lastSpeaker, isSameParagraph(last.place, place) else {
      return people(before: place).first { isSubject($0) }
    }
    return last.mention
  }

  private func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    let sentences = passage.tokens.sentences
    return sentences[passage.tokens.sentenceIndex(ofToken: one)].paragraph
      == sentences[passage.tokens.sentenceIndex(ofToken: other)].paragraph
  }
}
