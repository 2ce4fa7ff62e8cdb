import WorkbenchKit

/// Tells what a run of capitalized words names, by the words in it and beside it.
struct NameClassifier {
  let reader: NameReader

  private var tokens: TokenizedText { reader.tokens }

  private func classes(of index: Int) -> NameWordClasses {
    reader.sentence.contains(index) ? reader.words.classes(of: index, in: tokens) : []
  }

  func name(_ range: Range<Int>) -> FoundName {
    let title = titleBefore(range.lowerBound)
    let (type, rule) = typeAndRule(of: range, hasTitle: title != nil)
    var name = FoundName(tokens: range, type: type, rule: rule)
    if type == .person, let title {
      name.title = title.range
      if title.classes.contains(.office) { name.actsFor = countryBefore(title.range.lowerBound) }
    }
    if type == .organization, classes(of: reader.headIndex(of: range)).contains(.governmentBody) {
      name.actsFor = countryBefore(range.lowerBound)
    }
    name.isTentative = range.count == 1 && type == .other && isDoubtful(range.lowerBound)
    return name
  }

  /// A single letter, or a word of a headline.
  private func isDoubtful(_ index: Int) -> Bool {
    reader.isTitleCase || tokens.span(ofToken: index).count == 1
  }

  private func typeAndRule(of range: Range<Int>, hasTitle: Bool) -> (EntityType, String) {
    if let known = known(range) { return known }
    let head = classes(of: reader.headIndex(of: range))
    if range.count > 1, head.isAny(of: .anyOrganization) { return (.organization, "body-word") }
    if hasTitle { return (.person, "title") }
    if range.count > 1, head.contains(.location) || beginsAsPlace(range.lowerBound) {
      return (.location, "place-word")
    }
    if range.count > 1, head.contains(.thing) { return (.other, "thing-word") }
    if let person = person(range) { return person }
    if isDateline(range) { return (.location, "dateline") }
    if isAcronym(range) { return (.organization, "acronym") }
    if isBehindPlacePreposition(range.lowerBound) { return (.location, "preposition") }
    if range.count == 1, head.contains(.governmentBody) { return (.organization, "body-word") }
    return (.other, "capital")
  }

  /// "Lake X", "Mount Y".
  private func beginsAsPlace(_ index: Int) -> Bool {
    tokens.token(index, isAnyOf: "lake", "mount", "cape", "fort", "port", "camp")
  }

  /// Three to six capital letters that are no Roman number.
  private func isAcronym(_ range: Range<Int>) -> Bool {
    let span = tokens.span(ofToken: range.lowerBound)
    guard range.count == 1, (3...6).contains(span.count),
      tokens.shape(ofToken: range.lowerBound).contains(.allCapitals)
    else { return false }
    let letters = tokens.text.bytes[span.start..<span.end]
    return letters.allSatisfy { (0x41...0x5A).contains($0) }
      && !letters.allSatisfy { "IVXLC".utf8.contains($0) }
  }

  /// A place or an organization that the table lists.
  private func known(_ range: Range<Int>) -> (EntityType, String)? {
    guard let match = reader.words.match(at: range.lowerBound, in: tokens),
      match.count == range.count
    else { return nil }
    if match.classes.isAny(of: .anyPlace) { return (.location, "place") }
    let isKnown = match.classes.contains(.knownOrganization)
    return isKnown ? (.organization, "known-organization") : nil
  }

  private func person(_ range: Range<Int>) -> (EntityType, String)? {
    if classes(of: range.lowerBound).contains(.firstName), range.count <= 5 {
      return (.person, "first-name")
    }
    if range.dropFirst().dropLast().contains(where: isInitial), range.count <= 4 {
      return (.person, "initial")
    }
    guard range.count <= 4, isSpeaker(endingAt: range.upperBound) else { return nil }
    return (.person, "speaker")
  }

  /// "EL PALITO, Venezuela —": capitals at the beginning of a sentence, before a comma or a dash.
  private func isDateline(_ range: Range<Int>) -> Bool {
    range.lowerBound == reader.sentence.lowerBound
      && range.allSatisfy { tokens.shape(ofToken: $0).contains(.allCapitals) }
      && reader.sentence.contains(range.upperBound)
      && [",", "—", "–", "--"].contains(tokens.string(ofToken: range.upperBound))
  }

  private func isInitial(_ index: Int) -> Bool {
    let span = tokens.span(ofToken: index)
    return span.count == 2 && tokens.text.bytes[span.end - 1] == UInt8(ascii: ".")
  }

  /// "X said", "X, who ...", "X, a ...", "X, 45,".
  private func isSpeaker(endingAt end: Int) -> Bool {
    if classes(of: end).contains(.speechVerb) { return true }
    guard end + 1 < reader.sentence.upperBound, tokens.token(end, is: ",") else { return false }
    return tokens.token(end + 1, isAnyOf: "who", "whose", "a", "an")
      || tokens.shape(ofToken: end + 1).contains(.numeric) && end + 2 < reader.sentence.upperBound
        && tokens.token(end + 2, is: ",")
  }

  private func isBehindPlacePreposition(_ start: Int) -> Bool {
    start > reader.sentence.lowerBound
      && tokens.token(start - 1, isAnyOf: "in", "near", "at", "outside", "around", "throughout")
  }

  /// The title that ends right before a token.
  private func titleBefore(_ start: Int) -> (range: Range<Int>, classes: NameWordClasses)? {
    for length in [4, 3, 2, 1] where start - length >= reader.sentence.lowerBound {
      let first = start - length
      guard let match = reader.words.match(at: first, in: tokens), match.count == length,
        match.classes.isAny(of: .title)
      else { continue }
      return isFormer(first) ? (first..<start, .otherTitle) : (first..<start, match.classes)
    }
    return nil
  }

  private func isFormer(_ index: Int) -> Bool {
    let before = [1, 2].map { index - $0 }.filter { reader.sentence.contains($0) }
    return before.contains { tokens.token($0, isAnyOf: "former", "ex", "late", "then", "shadow") }
  }

  /// The country named right before a title or a body: "Turkish Foreign Minister", "Gondor's
  /// Ministry".
  private func countryBefore(_ index: Int) -> FoundName.Part? {
    guard let last = reader.names.last, let match = last.match else { return nil }
    let end = last.tokens.upperBound
    let isBeside = end == index && match.isAny(of: .demonym, .name, .user)
    let isOwner = end + 1 == index && tokens.isGenitive(end)
    return isBeside || isOwner ? FoundName.Part(tokens: last.tokens, match: match) : nil
  }
}
