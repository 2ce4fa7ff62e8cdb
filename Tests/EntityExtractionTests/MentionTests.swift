import Testing
import WorkbenchKit

@testable import EntityExtraction

struct MentionCase: CustomTestStringConvertible {
  let text: String
  let expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: [String]) {
    self.text = text
    self.expected = expected
  }
}

@Test(arguments: [
  MentionCase("The Kremlin answered Paris.", ["Kremlin:location:RUS", "Paris:location:FRA"]),
  MentionCase("He ate turkey in Turkey.", ["Turkey:location:TUR"]),
  MentionCase("A ship crossed the South China Sea.", ["South China Sea:location"]),
  MentionCase("They live in New Mexico.", ["New Mexico:location"]),
  MentionCase(
    "She grew up in Peru, Indiana.", ["Peru:location", "Indiana:location"]),
  MentionCase("Farmers in Georgia and Alabama met.", ["Georgia:location", "Alabama:location"]),
  MentionCase("Farmers in Georgia met.", ["Georgia:location:GEO"]),
  MentionCase("The film stars Michael Jordan.", ["Michael Jordan:person"]),
  MentionCase("It was the book of Chad Brodie.", ["Chad Brodie:person"]),
  MentionCase("We flew with American Airlines.", ["American Airlines:organization"]),
  MentionCase("The University of Zambia met.", ["University of Zambia:organization"]),
  MentionCase(
    "The Bolivian Foreign Ministry agreed.", ["Bolivian Foreign Ministry:organization:BOL"]),
  MentionCase("Kenya's Parliament voted.", ["Kenya:location:KEN", "Parliament:organization:KEN"]),
  MentionCase("In March the river rose.", []),
  MentionCase("Yesterday I read it.", []),
])
func `names are found and resolved`(test: MentionCase) throws {
  #expect(try mentions(test.text) == test.expected)
}

@Test(
  arguments: zip(
    ["2016-08-01", "2018-08-01", "2022-08-01", "2025-08-01", nil],
    [nil, "USA", nil, "USA", "USA"]))
func `an office holder counts within the term`(date: String?, code: String?) throws {
  let document = try analyzed("Reporters followed Donald Trump all day.", date: date)
  let mention = try #require(document[EntityMention.self].first)
  #expect(mention.type == .person)
  #expect(mention.country?.code == code)
  #expect(mention.country?.isAssumed == (code == nil ? nil : date == nil))
}

@Test func `another person of the same surname is not the office holder`() throws {
  let found = try mentions("We met Melania Trump. Later Trump spoke.", date: "2025-08-01")
  #expect(found == ["Melania Trump:person", "Trump:person"])
}

@Test func `an official speaks for the country before the title`() throws {
  let document = try analyzed("The Bolivian Foreign Minister Rosa Quiroga left. Quiroga was tired.")
  let people = document[EntityMention.self].filter { $0.type == .person }
  #expect(people.map { $0.country?.code } == ["BOL", "BOL"])
  let cluster = try #require(document[Cluster.self].first { $0.type == .person })
  #expect(cluster.title == "Foreign Minister")
}

@Test func `a former official does not`() throws {
  let found = try mentions("The former Bolivian Foreign Minister Rosa Quiroga left.")
  #expect(found.contains("Rosa Quiroga:person"))
}

@Test func `an acronym joins its long form`() throws {
  let document = try analyzed(
    "The Norrland Institute for Ice Research (NIIR) closed. We asked NIIR again.")
  #expect(document[EntityMention.self].map(\.entity) == [1, 1, 1])
}

@Test func `a role is kept`() throws {
  let document = try analyzed("We asked Tomas Lindqvist, an economist at Norrby Bank, for advice.")
  #expect(document[Cluster.self].first?.role == "economist at Norrby Bank")
}

@Test func `the and the genitive stay outside`() throws {
  #expect(try mentions("We saw the Netherlands’s coast.") == ["Netherlands:location:NLD"])
}

@Test func `long runs of capitals take linear time`() throws {
  let text = String(repeating: "Alpha Beta of the Gamma ", count: 5_000) + "end."
  #expect(try analyzed(text)[EntityMention.self].isEmpty == false)
}
