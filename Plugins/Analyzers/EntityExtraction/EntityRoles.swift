import WorkbenchKit

/// Reads what a text says that a person is: the title before the name, the role behind it.
struct EntityRoles {
  let tokens: TokenizedText

  /// The first title of the names, as written.
  func title(of names: [FoundName]) -> String? {
    names.lazy.compactMap(\.title).first.map { tokens.text[tokens.span(ofTokens: $0)] }
  }

  /// The first apposition: "Y" of "X, a Y,".
  func role(of names: [FoundName]) -> String? {
    names.lazy.filter { $0.type == .person }.compactMap { apposition(behind: $0.tokens.upperBound) }
      .first
  }

  private func apposition(behind end: Int) -> String? {
    guard end + 2 < tokens.count, tokens.token(end, is: ","),
      tokens.token(end + 1, isAnyOf: "a", "an", "the")
    else { return nil }
    let sentence = tokens.sentences[tokens.sentenceIndex(ofToken: end)].tokens
    let start = end + 2
    var last = start
    while last < sentence.upperBound, last - start < 16, !endsApposition(last) { last += 1 }
    guard last > start, last < sentence.upperBound, last - start < 16 else { return nil }
    return tokens.text[tokens.span(ofTokens: start..<last)]
  }

  private func endsApposition(_ index: Int) -> Bool {
    tokens.token(index, isAnyOf: ",", ".", ";", ":", "who", "whose", "that", "which")
      || tokens.isPunctuation(index) && !tokens.isGenitive(index) && !tokens.token(index, is: "-")
  }
}
