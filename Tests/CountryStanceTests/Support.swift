import WorkbenchKit

@testable import CountryStance

/// The countries of the tests' sentences, by the words that name them.
private let names: [String: (code: String, type: EntityType)] = [
  "Chile": ("CHL", .location), "Peru": ("PER", .location), "Kenya": ("KEN", .location),
  "Chilean": ("CHL", .nationality), "Peruvian": ("PER", .nationality),
  "Chileans": ("CHL", .nationality), "Peruvians": ("PER", .nationality),
]

/// A document with the stances of a text in which only these countries are named.
func analyzed(_ text: String, by analyzer: StanceAnalyzer = StanceAnalyzer()) throws -> Document {
  var document = try Document(
    DocumentInput(id: "test", metadata: Metadata(), text: Text(text), origin: "test"))
  for index in 0..<document.tokens.count {
    guard let found = names[document.tokens.string(ofToken: index)] else { continue }
    let via: CountryLink.Via = found.type == .nationality ? .demonym : .name
    try document.add(
      EntityMention(
        span: document.tokens.span(ofToken: index), type: found.type, name: found.code, entity: 1,
        country: CountryLink(found.code, via: via), rule: "test"))
  }
  try analyzer.analyze(&document)
  return document
}

/// The stances as "CHL>PER -1", with the modality and the shift where they are not the plain ones.
func stances(_ text: String) throws -> [String] {
  try analyzed(text)[Stance.self].map { stance in
    var words = ["\(stance.source)>\(stance.target)", "\(stance.polarity)"]
    if stance.modality != .actual { words.append(stance.modality.rawValue) }
    if stance.shift != .none { words.append(stance.shift.rawValue) }
    return words.joined(separator: " ")
  }.sorted()
}
