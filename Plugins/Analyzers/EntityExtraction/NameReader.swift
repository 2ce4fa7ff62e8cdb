import WorkbenchKit

/// Reads the names of one sentence, from left to right.
struct NameReader {
  let tokens: TokenizedText
  let sentence: Range<Int>
  let words: NameWords
  let countries: CountryNames
  /// Whether nearly every word bears a capital, so that capitals tell nothing.
  let isTitleCase: Bool
  private(set) var names: [FoundName] = []

  init(_ sentence: Range<Int>, of tokens: TokenizedText, words: NameWords, countries: CountryNames)
  {
    self.tokens = tokens
    self.sentence = sentence
    self.words = words
    self.countries = countries
    isTitleCase = Self.isTitleCase(sentence, of: tokens)
  }

  private static func isTitleCase(_ sentence: Range<Int>, of tokens: TokenizedText) -> Bool {
    guard let last = sentence.last, !tokens.token(last, isAnyOf: ".", "?", "!") else {
      return false
    }
    let long = sentence.filter { tokens.span(ofToken: $0).count > 3 && !tokens.isPunctuation($0) }
    return long.count >= 4 && long.count { tokens.isCapitalized($0) } * 10 >= long.count * 7
  }

  mutating func readAll() -> [FoundName] {
    var index = sentence.lowerBound
    while index < sentence.upperBound { index = read(at: index) }
    return names
  }

  /// Reads what begins at a token.
  ///
  /// - Returns: The token behind it.
  private mutating func read(at index: Int) -> Int {
    guard mayBeginName(index) else {
      // A user's own names may be written in lower case.
      let match = countries.match(at: index, in: tokens)
      return match.map { appendCountry($0, at: index) } ?? index + 1
    }
    let match = countries.match(at: index, in: tokens)
    if let word = words.match(at: index, in: tokens), word.count >= match?.count ?? 1 {
      if word.classes.contains(.blocked) { return appendBlocked(word.count, at: index) }
      if word.classes.isAny(of: .title), match == nil { return index + word.count }
    }
    if let match { return appendCountry(match, at: index) }
    return appendRun(at: index)
  }

  /// Whether a name may begin at a token: it has a capital that is not there for the place in the
  /// sentence alone.
  private func mayBeginName(_ index: Int) -> Bool {
    guard tokens.isCapitalized(index) || isArabicArticle(index) else { return false }
    let classes = words.classes(of: index, in: tokens)
    if classes.contains(.noName) { return classes.contains(.firstName) && !beginsSentence(index) }
    guard beginsSentence(index), classes.contains(.opener) else { return true }
    let end = runEnd(from: index)
    return end > index + 1 && isBody(index..<end)
  }

  private func isArabicArticle(_ index: Int) -> Bool {
    tokens.token(index, isAnyOf: "al", "el") && index + 2 < sentence.upperBound
      && isHyphenInName(index + 1)
  }

  private func isHyphenInName(_ index: Int) -> Bool {
    index + 1 < sentence.upperBound && tokens.token(index, is: "-") && tokens.isAttached(index)
      && tokens.isAttached(index + 1) && tokens.isCapitalized(index + 1)
  }

  /// Whether a token is the first word of a sentence or of a quotation.
  func beginsSentence(_ index: Int) -> Bool {
    index == sentence.lowerBound
      || tokens.isPunctuation(index - 1) && !tokens.token(index - 1, isAnyOf: ",", "-", "(", "&")
  }

  /// Adds a name that holds a country's and does not stand for it; of "Lebanon, Ohio" the town.
  private mutating func appendBlocked(_ count: Int, at index: Int) -> Int {
    let whole = index..<(index + count)
    let end = whole.first { tokens.token($0, is: ",") } ?? whole.upperBound
    names.append(NameClassifier(reader: self).name(index..<end))
    return end
  }

  // MARK: Runs of capitals

  private mutating func appendRun(at index: Int) -> Int {
    let end = runEnd(from: index)
    let range = index..<end
    var name = NameClassifier(reader: self).name(range)
    let isOpening = range.count == 1 && beginsSentence(index)
    name.isTentative = name.isTentative || (isTitleCase || isOpening) && !isTold(by: name.rule)
    names.append(name)
    return end
  }

  /// Whether a rule rests on more than capitals.
  private func isTold(by rule: String) -> Bool {
    ["title", "place", "known-organization"].contains(rule)
      || !isTitleCase && ["first-name", "speaker", "acronym"].contains(rule)
  }

  /// The end of the run of capitalized words that begins at a token.
  func runEnd(from start: Int) -> Int {
    var index = start + 1
    while index < sentence.upperBound {
      guard let next = continuation(of: start, at: index) else { break }
      index = next
    }
    return index
  }

  /// Where a run goes on behind what stands at `index`; nil where it ends before it.
  private func continuation(of start: Int, at index: Int) -> Int? {
    if tokens.isCapitalized(index) { return breaksRun(start, at: index) ? nil : index + 1 }
    if isHyphenInName(index) { return index + 2 }
    guard index + 1 < sentence.upperBound else { return nil }
    if tokens.token(index, is: "&"), tokens.isCapitalized(index + 1) { return index + 2 }
    if tokens.token(
      index, isAnyOf: "de", "da", "do", "dos", "del", "la", "van", "von", "bin", "ibn", "ben", "al",
      "el", "der", "den", "du", "di"), tokens.isCapitalized(index + 1) || isHyphenInName(index + 1)
    {
      return index + 2
    }
    return bodyContinuation(of: start, at: index)
  }

  /// "University of X", "Institute for the Y", "Gulf of Z".
  private func bodyContinuation(of start: Int, at index: Int) -> Int? {
    guard tokens.token(index, isAnyOf: "of", "for") else { return nil }
    let before = words.classes(of: index - 1, in: tokens)
    guard before.isAny(of: [.governmentBody, .organization, .location]) else { return nil }
    let next = tokens.token(index + 1, is: "the") ? index + 2 : index + 1
    guard next < sentence.upperBound, tokens.isCapitalized(next) else { return nil }
    return countries.match(at: next, in: tokens).map { next + $0.count } ?? next + 1
  }

  /// Whether a name of its own, or a title, begins inside of a run.
  private func breaksRun(_ start: Int, at index: Int) -> Bool {
    let word = words.match(at: index, in: tokens)
    if word?.classes.isAny(of: [.blocked, .noName]) == true { return true }
    if let match = countries.match(at: index, in: tokens) {
      if match.isAny(of: .leader), match.count == 1 { return false }
      let given = words.classes(of: start, in: tokens).contains(.firstName)
      return !(given && index == start + 1 && match.count == 1 && match.isAny(of: .name, .capital))
    }
    let isTitle = word?.classes.isAny(of: .title) == true
    return isTitle && word?.classes.isAny(of: .anyOrganization) != true
  }

  /// The word of a name that tells what is named: the last, or the one before "of" or "for".
  func headIndex(of range: Range<Int>) -> Int {
    let link = range.dropFirst().first { tokens.token($0, isAnyOf: "of", "for") }
    return (link ?? range.upperBound) - 1
  }

  /// Whether a run is the name of a body or a place by its head.
  private func isBody(_ range: Range<Int>) -> Bool {
    let head = words.classes(of: headIndex(of: range), in: tokens)
    return head.isAny(of: [.governmentBody, .organization, .location])
  }

  // MARK: Names of the gazetteer

  /// Adds a name of the gazetteer, with the capitalized words behind it where they make one longer
  /// name.
  private mutating func appendCountry(_ match: CountryNames.Match, at index: Int) -> Int {
    let end = index + match.count
    if match.entries.allSatisfy({ $0.kind == .blocked }) {
      return appendBlocked(match.count, at: index)
    }
    var name = FoundName(
      tokens: index..<end, type: countries.type(of: match), rule: "gazetteer", match: match)
    defer { names.append(name) }
    guard end < sentence.upperBound, !isTitleCase, tokens.isCapitalized(end), mayFollow(end) else {
      return end
    }
    let whole = index..<runEnd(from: end)
    let head = words.classes(of: headIndex(of: whole), in: tokens)
    let part = FoundName.Part(tokens: index..<end, match: match)
    if head.isAny(of: .anyOrganization) {
      name = FoundName(tokens: whole, type: .organization, rule: "country-and-body", parts: [part])
      if head.contains(.governmentBody) { name.actsFor = part }
    } else if head.contains(.location) {
      name = FoundName(tokens: whole, type: .location, rule: "country-and-place")
    } else if match.isAny(of: .leader) || words.classes(of: index, in: tokens).contains(.firstName)
    {
      name = FoundName(tokens: whole, type: .person, rule: "longer-name")
    } else if match.isAny(of: .name, .capital) {
      name = FoundName(tokens: whole, type: .other, rule: "longer-name", parts: [part])
    } else {
      return end
    }
    return whole.upperBound
  }

  private func mayFollow(_ index: Int) -> Bool {
    guard !breaksRun(index, at: index) else { return false }
    return !words.classes(of: index, in: tokens).isAny(of: [.firstName, .noName])
  }
}
