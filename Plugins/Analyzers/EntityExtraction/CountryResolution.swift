import WorkbenchKit

/// Decides, with the whole document in view, which country each name stands for.
struct CountryResolution {
  let tokens: TokenizedText
  let countries: CountryNames
  let words: NameWords
  let date: CalendarDate?

  func resolved(_ names: [FoundName]) -> [FoundName] {
    let settled = settledCodes(names)
    let hasStates = names.contains { isState($0) && $0.match == nil }
    let fullNames = Set(names.filter { $0.type == .person && $0.tokens.count > 1 }.map(text))
    return names.map { name in
      var name = name
      name.country = link(of: name, settled: settled)
      if isState(name), name.match != nil { name = asState(name, hasStates: hasStates) }
      if name.match?.isAny(of: .leader) == true {
        name.country = leaderLink(of: name, fullNames: fullNames)
      }
      return name
    }
  }

  /// The codes that stand in the document without doubt.
  private func settledCodes(_ names: [FoundName]) -> Set<String> {
    let sure = names.compactMap { name -> String? in
      guard let match = name.match, !match.isAny(of: .leader) else { return nil }
      return countries.link(of: match, on: date, settledBy: [])?.code
    }
    return Set(sure)
  }

  private func link(of name: FoundName, settled: Set<String>) -> CountryLink? {
    if let match = name.match, !isFollowedByState(name) {
      if let link = countries.link(of: match, on: date, settledBy: settled) { return link }
    }
    guard let owner = name.actsFor,
      let link = countries.link(of: owner.match, on: date, settledBy: settled)
    else { return nil }
    return CountryLink(link.code, via: name.type == .person ? .leader : .organization)
  }

  /// An office holder counts by the full name, or by the short one where nobody else can be meant.
  private func leaderLink(of name: FoundName, fullNames: Set<String>) -> CountryLink? {
    guard let link = name.country, let entry = name.match?.entries.first, entry.kind == .leader
    else {
      return name.country
    }
    let written = text(name)
    if written == entry.fullName || fullNames.contains(entry.fullName) { return link }
    let forms = Set((name.match?.entries ?? []).map(\.fullName))
    let others = fullNames.filter { $0.hasSuffix(" " + written) && !forms.contains($0) }
    guard others.isEmpty else { return nil }
    if name.title != nil || name.tokens.count > 1 { return link }
    let isUnsure = words.classes(of: name.tokens.lowerBound, in: tokens)
      .isAny(of: [.unsureSurname, .firstName])
    return isUnsure ? nil : CountryLink(link.code, via: link.via, isAssumed: true)
  }

  /// Georgia: the state where other states are named, else the country, by assumption.
  private func asState(_ name: FoundName, hasStates: Bool) -> FoundName {
    var name = name
    let start = name.tokens.lowerBound
    let isBehindCity = start > 0 && tokens.token(start - 1, is: ",") && hasStates
    if hasStates || isBehindCity {
      name.match = nil
      name.country = nil
    } else if let link = name.country {
      name.country = CountryLink(link.code, via: link.via, isAssumed: true)
    }
    return name
  }

  private func isState(_ name: FoundName) -> Bool {
    words.match(at: name.tokens.lowerBound, in: tokens).map {
      $0.classes.contains(.unitedStatesState) && $0.count == name.tokens.count
    } ?? false
  }

  /// "Lebanon, Pennsylvania".
  private func isFollowedByState(_ name: FoundName) -> Bool {
    let comma = name.tokens.upperBound
    guard comma + 1 < tokens.count, tokens.token(comma, is: ",") else { return false }
    let classes = words.match(at: comma + 1, in: tokens)?.classes ?? []
    return classes.contains(.unitedStatesState)
      && countries.match(at: comma + 1, in: tokens) == nil
  }

  private func text(_ name: FoundName) -> String {
    tokens.text[tokens.span(ofTokens: name.tokens)]
  }
}
