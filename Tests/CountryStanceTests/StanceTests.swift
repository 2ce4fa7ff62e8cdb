import Testing
import WorkbenchKit

@testable import CountryStance

struct StanceCase: CustomTestStringConvertible {
  let text: String
  let expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }
}

@Test(arguments: [
  StanceCase("Chile's foreign ministry condemned Peru's invasion.", "CHL>PER -1"),
  StanceCase("Chile, which borders the sea, condemned Peru.", "CHL>PER -1"),
  StanceCase("The government of Chile thanked Peruvian officials.", "CHL>PER 1"),
  StanceCase("Peru was attacked on Monday by Chile.", "CHL>PER -1"),
  StanceCase("Peru, aided by Chile and opposed by Kenya, held on.", "CHL>PER 1", "KEN>PER -1"),
  StanceCase("Chile and Kenya praised Peru.", "CHL>PER 1", "KEN>PER 1"),
  StanceCase("Chile praised Peru and condemned Kenya.", "CHL>KEN -1", "CHL>PER 1"),
  StanceCase("Chile and Peru signed a treaty.", "CHL>PER 1", "PER>CHL 1"),
  StanceCase("Chile met with Peru.", "CHL>PER 0"),
  StanceCase("Chile asked Peru for help.", "CHL>PER 1 requested"),
  StanceCase("Chile fired two rockets at Peru.", "CHL>PER -1"),
  StanceCase("The Peruvians praised the Chileans.", "PER>CHL 1"),
])
func `verbs are read`(test: StanceCase) throws {
  #expect(try stances(test.text) == test.expected)
}

@Test(arguments: [
  StanceCase("Talks between Chile and Peru failed.", "CHL>PER 0", "PER>CHL 0"),
  StanceCase("Chile-Peru cooperation grew.", "CHL>PER 1", "PER>CHL 1"),
  StanceCase("Chile imposed sanctions on Peru.", "CHL>PER -1"),
  StanceCase("Sanctions on Peru were imposed by Chile.", "CHL>PER -1"),
  StanceCase("Chile eased sanctions on Peru.", "CHL>PER 1 warming"),
  StanceCase("Chile suspended aid to Peru.", "CHL>PER -1 cooling"),
  StanceCase("Chile stepped up pressure on Peru.", "CHL>PER -1 cooling"),
  StanceCase("Chile has ties with Peru."),
  StanceCase("Strained ties between Chile and Peru were discussed.", "CHL>PER -1", "PER>CHL -1"),
  StanceCase("Chile received aid from Peru.", "PER>CHL 1"),
  StanceCase("Chile sought aid from Peru.", "CHL>PER 1 requested"),
  StanceCase("Chile remains firm in its support for Peru.", "CHL>PER 1"),
])
func `nouns are read`(test: StanceCase) throws {
  #expect(try stances(test.text) == test.expected)
}

@Test(arguments: [
  StanceCase("Chile is a close ally of Peru.", "CHL>PER 1"),
  StanceCase("Chile, Peru's rival, won.", "CHL>PER -1"),
  StanceCase("Peru's allies Chile and Kenya won.", "CHL>PER 1", "KEN>PER 1"),
  StanceCase("Chile and Peru are allies.", "CHL>PER 1", "PER>CHL 1"),
  StanceCase("Chile is Peru's former ally."),
])
func `roles are read`(test: StanceCase) throws {
  #expect(try stances(test.text) == test.expected)
}

@Test(arguments: [
  StanceCase("Chile vowed to support Peru.", "CHL>PER 1 promised"),
  StanceCase("Chile will attack Peru.", "CHL>PER -1 promised"),
  StanceCase("Chile refused to help Peru.", "CHL>PER -1 refused"),
  StanceCase("Chile did not attack Peru.", "CHL>PER 0 negated"),
  StanceCase("Chile does not recognize Peru.", "CHL>PER -1 negated"),
  StanceCase("Chile no longer supports Peru.", "CHL>PER -1 negated cooling"),
  StanceCase("Chile could attack Peru.", "CHL>PER -1 hypothetical"),
  StanceCase("Chile should support Peru.", "CHL>PER 1 demanded"),
  StanceCase("Chile reportedly bombed Peru.", "CHL>PER -1 alleged"),
  StanceCase("Chile urged Peru.", "CHL>PER 0 requested"),
])
func `modality bends polarity`(test: StanceCase) throws {
  #expect(try stances(test.text) == test.expected)
}

@Test(arguments: [
  "Tourists in Chile praised Peru.",
  "Chilean companies condemned Peru.",
  "A China-based firm sued Peru.",
  "Chile condemned an attack in Peru.",
  "Chile supports Peruvian rebels.",
  "Chile supports Peru's opposition.",
  "Pro-Chile crowds attacked Peru.",
  "The border between the towns runs from Chile to Peru.",
  "Kenya asked Chile to condemn Peru.",
])
func `traps give no stance of Chile toward Peru`(text: String) throws {
  #expect(try stances(text).contains { $0.hasPrefix("CHL>PER") } == false)
}

@Test func `the evidence and the trigger are pieces of the text`() throws {
  let document = try analyzed("On Monday Chile’s government condemned Peru.")
  let stance = try #require(document[Stance.self].first)
  #expect(document.text[stance.span] == "Chile’s government condemned Peru")
  #expect(document.text[stance.trigger] == "condemned")
}

@Test func `a long sentence takes linear time`() throws {
  let text = String(
    repeating: "Chile condemned Peru and sanctions on ", count: 300)
  #expect(try analyzed(text)[Stance.self].isEmpty == false)
}
