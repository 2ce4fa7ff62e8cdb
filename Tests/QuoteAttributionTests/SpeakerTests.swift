import Testing
import WorkbenchKit

@testable import QuoteAttribution

private let people = ["Ada Brook", "Leo Quill", "Ann Marsh"]

@Test(arguments: [
  ("Brook is glad. “We won,” she said.", "Ada Brook"),
  ("“We won,” said Brook. She met Quill. “We will rest,” she said.", "Ada Brook"),
  ("Asked what Quill would do, Brook smiled. “He will rest,” she said.", "Ada Brook"),
  ("Brook went to see Quill. “We won,” she said.", "Ada Brook"),
  ("Brook argued that it was late. Quill, she said, “knows it well.”", "Ada Brook"),
  ("“We won,” said Brook. “We will rest,” the economist said.", "Ada Brook"),
  ("“We won,” said a man.\n\n“We will rest,” she said.", "she"),
  ("The mayor, Ann Marsh, said that it was late.", "Ann Marsh"),
])
func `the last speaker is told by name`(text: String, expected: String) throws {
  let last = try #require(try analyzed(text, people: people).said.last)
  #expect(last.hasPrefix(expected + " > "))
}

@Test func `titles and clear pronouns tell he from she`() throws {
  let text = "Brook met Quill. He smiled. “We won,” she said."
  var document = try Document(
    DocumentInput(id: "test", metadata: Metadata(), text: Text(text), origin: "test"))
  let names = [("Brook", 1, 0), ("Quill", 2, 10)]
  try document.add(
    contentsOf: names.map { name, entity, start in
      EntityMention(
        span: TextSpan(start: start, end: start + 5), type: .person, name: name, entity: entity,
        rule: "test")
    })
  try document.add(
    Reference(
      span: TextSpan(start: 17, end: 19), entity: 1, represents: nil, why: "test", rule: "test"))
  #expect(Gender.ofEntities(in: document) == [1: .male])
  try document.run(Quotes())
  #expect(document[Quote.self].first?.speaker?.name == "Quill")
}

@Test(arguments: [
  ("Brook, the mayor, left. Norlandian officials said that it was late.", "NOR"),
  ("A spokesman for the government of Norland said that it was late.", "NOR"),
  ("A baker in Norland said that it was late.", nil),
])
func `only those in office speak for a country`(text: String, expected: String?) throws {
  var document = try Document(
    DocumentInput(id: "test", metadata: Metadata(), text: Text(text), origin: "test"))
  let index = try #require(
    (0..<document.tokens.count).first {
      document.tokens.string(ofToken: $0).hasPrefix("Norland")
    })
  try document.add(
    EntityMention(
      span: document.tokens.span(ofToken: index), type: .nationality, name: "Norland", entity: 1,
      country: CountryLink("NOR", via: .demonym), rule: "test"))
  try document.run(Quotes())
  let speaker = try #require(document[Quote.self].first?.speaker)
  #expect(speaker.represents == expected)
  #expect(speaker.name == nil)
}
