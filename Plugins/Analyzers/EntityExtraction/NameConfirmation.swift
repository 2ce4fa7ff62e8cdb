import WorkbenchKit

/// Keeps the doubtful names that the rest of the document confirms, and drops the others.
struct NameConfirmation {
  let tokens: TokenizedText
  private var types: [String: EntityType] = [:]

  init(_ names: [FoundName], of tokens: TokenizedText) {
    self.tokens = tokens
    for name in names where !name.isTentative {
      let text = tokens.text[tokens.span(ofTokens: name.tokens)]
      if types[text] == nil || types[text] == .other { types[text] = name.type }
      guard name.type == .person, let surname = name.tokens.last else { continue }
      types[tokens.string(ofToken: surname)] = .person
      // Office holders whose family's name comes first: "Xi Jinping".
      if name.match?.isAny(of: .leader) == true {
        types[tokens.string(ofToken: name.tokens.lowerBound), default: .person] = .person
      }
    }
  }

  func confirmed(_ names: [FoundName]) -> [FoundName] {
    names.flatMap { name in
      name.isTentative ? knownNames(within: name) : [retyped(name)]
    }
  }

  /// A bare surname, or a name of unknown type, is what its other mentions are.
  private func retyped(_ name: FoundName) -> FoundName {
    guard name.type == .other, name.match == nil, name.rule == "capital" else { return name }
    var name = name
    if let type = types[tokens.text[tokens.span(ofTokens: name.tokens)]], type != .other {
      name.type = type
      name.rule = "same-name"
    } else if (2...3).contains(name.tokens.count), let surname = name.tokens.last,
      types[tokens.string(ofToken: surname)] == .person
    {
      name.type = .person
      name.rule = "same-surname"
    }
    return name
  }

  /// The longest pieces of a doubtful run that are names elsewhere.
  private func knownNames(within name: FoundName) -> [FoundName] {
    var found: [FoundName] = []
    var start = name.tokens.lowerBound
    while start < name.tokens.upperBound {
      let longest = min(name.tokens.upperBound, start + 6)
      let end = stride(from: longest, to: start, by: -1).first {
        types[tokens.text[tokens.span(ofTokens: start..<$0)]] != nil
      }
      if let end, let type = types[tokens.text[tokens.span(ofTokens: start..<end)]] {
        var piece = FoundName(tokens: start..<end, type: type, rule: "same-name")
        piece.title = start == name.tokens.lowerBound ? name.title : nil
        found.append(piece)
      }
      start = end ?? start + 1
    }
    return found
  }
}
