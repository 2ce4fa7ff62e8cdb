import Testing
import WorkbenchKit

@testable import QuoteAttribution

private let people = ["Ada Brook", "Leo Quill"]

@Test(arguments: [
  ("“We are late,” Brook said.", ["Ada Brook > “We are late,”"]),
  ("“We are late,” said Brook.", ["Ada Brook > “We are late,”"]),
  ("\"We are late\", Brook said.", ["Ada Brook > \"We are late\""]),
  ("Brook said, “We are late.”", ["Ada Brook > “We are late.”"]),
  ("Brook said: “We are late.”", ["Ada Brook > “We are late.”"]),
  ("“Are we late?” Brook asked.", ["Ada Brook > “Are we late?”"]),
  ("“Are we late?” asked Brook on Monday.", ["Ada Brook > “Are we late?”"]),
  (
    "“We are late,” said Brook, who runs the mill. “We know it.”",
    ["Ada Brook > “We are late,”", "Ada Brook > “We know it.”"]
  ),
  (
    "Brook, a baker at the Old Mill, said, “We are late.”", ["Ada Brook > “We are late.”"]
  ),
  ("Brook, who runs the mill, said: “We are late.”", ["Ada Brook > “We are late.”"]),
  (
    "“We are late,” Brook said, adding, “We know it.”",
    ["Ada Brook > “We are late,”", "Ada Brook > “We know it.”"]
  ),
  (
    "“We,” said Brook, “are late.” “So what,” Quill replied.",
    ["Ada Brook > “are late.”", "Leo Quill > “So what,”"]
  ),
  ("“We are late,” the baker said.", ["the baker > “We are late,”"]),
  ("“We are late,” a spokesman for the mill said.", ["a spokesman for the mill > “We are late,”"]),
  ("Brook: ‘We are late’", ["Ada Brook > ‘We are late’"]),
  (
    "Brook called the plan “a great mistake” on Monday.", ["Ada Brook > the plan “a great mistake”"]
  ),
  (
    "According to Brook, the mill “has seen better days.”",
    ["Ada Brook > the mill “has seen better days.”"]
  ),
  (
    "The mill “has seen better days,” according to Brook.",
    ["Ada Brook > The mill “has seen better days,”"]
  ),
  (
    "Brook told reporters the mill was “an old friend.”",
    ["Ada Brook > the mill was “an old friend.”"]
  ),
  ("Brook wrote this:\n\n“We are late.”", ["Ada Brook > “We are late.”"]),
  (
    "“We are late.\n\n“We know it,” Brook said.",
    ["? > “We are late.", "Ada Brook > “We know it,”"]
  ),
])
func `quotations have the right speaker`(text: String, expected: [String]) throws {
  #expect(try analyzed(text, people: people, others: ["Old Mill"]).said == expected)
}

@Test(arguments: [
  ("Brook said that the mill was old.", ["Ada Brook > that the mill was old"]),
  ("Brook warned on Friday that the mill was old.", ["Ada Brook > that the mill was old"]),
  ("Brook said the mill was old.", ["Ada Brook > the mill was old"]),
  ("Brook promised to mend the roof.", ["Ada Brook > to mend the roof"]),
  ("Brook told Quill that the mill was old.", ["Ada Brook > that the mill was old"]),
  ("Brook called for a new roof.", ["Ada Brook > a new roof"]),
  ("The mill is old, Brook said.", ["Ada Brook > The mill is old"]),
  (
    "The old mill, Brook noted, needs a roof.",
    ["Ada Brook > The old mill", "Ada Brook > needs a roof"]
  ),
  ("The mill is old, according to Brook.", ["Ada Brook > The mill is old"]),
  ("According to Brook, a baker, the mill is old.", ["Ada Brook > the mill is old"]),
  ("Brook's claim that the mill is old was heard.", ["Ada Brook > that the mill is old was heard"]),
  (
    "While Brook said that the mill was old, nobody left.", ["Ada Brook > that the mill was old"]
  ),
  (
    "Brook said that the mill was old and argued that it should close.",
    ["Ada Brook > that the mill was old", "Ada Brook > that it should close"]
  ),
])
func `reported speech is found`(text: String, expected: [String]) throws {
  let document = try analyzed(text, people: people)
  #expect(document.said == expected)
  #expect(document[Quote.self].allSatisfy { $0.kind == .indirect })
}

@Test(arguments: [
  "The so-called “people's bread” sold well.",
  "They sang “The Long Way Home” in the rain.",
  "They call him “Red” Brook.",
  "Brook would not say whether the mill was old.",
  "Nobody said that the mill was old.",
  "Brook has nothing to say.",
  "The bread was said to be fresh.",
])
func `what nobody says is no quote`(text: String) throws {
  #expect(try analyzed(text, people: people).said == [])
}

@Test(arguments: [
  ("Brook said the mill was “great”.", Quote.Kind.mixed),
  ("Brook said, “The mill was great.”", .direct),
  ("Brook said the mill was great.", .indirect),
])
func `the kind tells how much stands in marks`(text: String, kind: Quote.Kind) throws {
  #expect(try analyzed(text, people: people)[Quote.self].map(\.kind) == [kind])
}
