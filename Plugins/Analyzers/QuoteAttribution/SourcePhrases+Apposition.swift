import WorkbenchKit

/// Where a source ends that stands before what it says: its appositions and relative clauses.
extension SourcePhrases {
  /// The next sign, quotation or conjunction.
  func endOfPhrase(from token: Int) -> Int {
    let end = (token..<min(token + 30, sentence.upperBound)).first {
      passage.quotation(at: $0) != nil || passage.isSign($0) && !passage.tokens.token($0, is: "-")
    }
    return end ?? min(token + 30, sentence.upperBound)
  }

  /// Whether no participle or relative clause goes on with a source: "the results of polls
  /// conducted by X".
  func beginsAnew(_ token: Int) -> Bool {
    guard sentence.contains(token), passage.quotation(at: token) == nil else { return true }
    return passage.isSign(token) || passage.isCapitalized(token)
      || passage.mention(at: token) != nil
      || !passage.classes(at: token).isDisjoint(with: [
        .determiner, .pronoun, .conjunction, .source,
      ])
  }

  /// Behind ", a professor at Y," or ", who studies Z,"; where there is none, the place itself.
  func endOfApposition(behind token: Int) -> Int {
    guard sentence.contains(token), passage.tokens.token(token, is: ","),
      passage.quotation(at: token + 1) == nil, beginsApposition(token + 1)
    else { return token }
    var index = token + 1
    while index < sentence.upperBound, passage.quotation(at: index) == nil {
      if passage.tokens.token(index, isAnyOf: ",", ";", ":", "—", "–") { return index }
      index += 1
    }
    return index
  }

  /// The same where the statement follows: "According to Smith, an economist, prices will rise".
  func endOfClosedApposition(behind token: Int) -> Int {
    guard passage.tokens.token(token + 1, isAnyOf: "a", "an", "who", "whose", "of", "from") else {
      return token
    }
    let end = endOfApposition(behind: token)
    return passage.tokens.token(end, is: ",") ? end : token
  }

  private func beginsApposition(_ token: Int) -> Bool {
    passage.tokens.token(
      token, isAnyOf: "a", "an", "the", "who", "whose", "of", "one", "his", "her", "its", "their",
      "from")
      || passage.classes(at: token).contains(.source)
      || passage.tokens.shape(ofToken: token).contains(.numeric)
  }
}
