import WorkbenchKit

/// Joins the names of one entity: "Nicolás Maduro" and "Maduro", "SIPRI" and its long form, "US"
/// and "United States".
struct EntityClusters {
  /// The names of one entity.
  struct Entity {
    let id: Int
    var names: [FoundName]
  }

  let tokens: TokenizedText
  private(set) var entities: [Entity] = []
  /// The entity of each name, by its number in the list that came in.
  private(set) var entityOfName: [Int] = []

  private var numbers: [String: Int] = [:]

  init(_ names: [FoundName], of tokens: TokenizedText) {
    self.tokens = tokens
    let keys = self.keys(of: names)
    for (name, key) in zip(names, keys) {
      let number = numbers[key] ?? entities.count
      if number == entities.count {
        numbers[key] = number
        entities.append(Entity(id: number + 1, names: []))
      }
      entities[number].names.append(name)
      entityOfName.append(number)
    }
    shareCountries()
  }

  private func text(_ name: FoundName) -> String {
    tokens.text[tokens.span(ofTokens: name.tokens)]
  }

  // MARK: Keys

  private func keys(of names: [FoundName]) -> [String] {
    var keys = names.map(ownKey)
    joinSurnames(names, &keys)
    joinAcronyms(names, &keys)
    return keys
  }

  private func ownKey(_ name: FoundName) -> String {
    if let entry = name.match?.entries.first {
      if name.type == .person { return "person:" + entry.fullName.lowercased() }
      if let link = name.country, [.name, .demonym, .user].contains(link.via) {
        return "\(link.via == .demonym ? "people" : "country"):" + link.code
      }
    }
    return "\(name.type.rawValue):" + text(name).lowercased()
  }

  /// A surname belongs to the last full name before it, or to the first behind it.
  private func joinSurnames(_ names: [FoundName], _ keys: inout [String]) {
    var latest: [String: String] = [:]
    for index in names.indices.reversed() { note(names[index], keys[index], in: &latest) }
    for index in names.indices {
      note(names[index], keys[index], in: &latest)
      guard names[index].type == .person, names[index].tokens.count == 1,
        names[index].match == nil || names[index].country == nil
      else { continue }
      keys[index] = latest[text(names[index])] ?? keys[index]
    }
  }

  private func note(_ name: FoundName, _ key: String, in latest: inout [String: String]) {
    guard name.type == .person, name.tokens.count > 1, let last = name.tokens.last else { return }
    latest[tokens.string(ofToken: last)] = key
    // "Xi Jinping" and other names that begin with the family's.
    let first = tokens.string(ofToken: name.tokens.lowerBound)
    if latest[first] == nil { latest[first] = key }
  }

  /// "Stockholm International Peace Research Institute (SIPRI)", and the acronym wherever it
  /// stands.
  private func joinAcronyms(_ names: [FoundName], _ keys: inout [String]) {
    var longForms: [String: String] = [:]
    for (name, key) in zip(names, keys) where name.type == .organization && name.tokens.count > 1 {
      longForms[initials(of: name), default: key] = key
    }
    for index in names.indices where names[index].type == .organization && names[index].match == nil
    {
      let acronym = text(names[index])
      if acronym.utf8.count > 1, let key = longForms[acronym] { keys[index] = key }
    }
  }

  private func initials(of name: FoundName) -> String {
    let capitals = name.tokens.filter { tokens.isCapitalized($0) }
    return capitals.compactMap { tokens.string(ofToken: $0).first }.map { String($0) }.joined()
  }

  // MARK: What the names of one entity share

  /// A person who speaks for a country by one mention does so by all.
  private mutating func shareCountries() {
    for number in entities.indices where entities[number].names.first?.type == .person {
      let links = entities[number].names.compactMap(\.country)
      guard let link = links.first(where: { !$0.isAssumed }) ?? links.first else { continue }
      for index in entities[number].names.indices { entities[number].names[index].country = link }
    }
  }

  /// The country of a name as its entity has it.
  func country(of name: FoundName, entity: Int) -> CountryLink? {
    guard name.type == .person else { return name.country }
    return entities[entity].names.first?.country ?? name.country
  }

  /// The fullest name: the longest mention, of equals the first.
  func fullName(of entity: Int) -> String {
    let names = entities[entity].names
    let longest = names.max { $0.tokens.count < $1.tokens.count }?.tokens.count ?? 0
    return names.first { $0.tokens.count == longest }.map(text) ?? ""
  }
}
