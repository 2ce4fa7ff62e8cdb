import Testing
import WorkbenchKit

@testable import QuoteAttribution

/// The words between the marks of a text.
private func quotations(_ text: String) throws -> [String] {
  let input = DocumentInput(id: "test", metadata: Metadata(), text: Text(text), origin: "test")
  let document = try Document(input)
  let passage = Passage(document, lexicon: .builtIn)
  return passage.quotations.map { document.text[document.tokens.span(ofTokens: $0.words)] }
}

@Test(arguments: [
  ("He read “a b” and “c d”.", ["a b", "c d"]),
  ("He read \"a b\" and \"c d\".", ["a b", "c d"]),
  ("He read 'a b' and left.", ["a b"]),
  ("He read ''a b'' and left.", ["a b"]),
  ("He read ``a b'' and left.", ["a b"]),
  ("He read «a b» and left.", ["a b"]),
  ("He read ‘don’t go’ and left.", ["don’t go"]),
  ("He read “a ‘b c’ d” and left.", ["a ‘b c’ d"]),
  ("He read ''a 'b c' d'' and left.", ["a 'b c' d"]),
  ("He read “a b\" and left.", ["a b"]),
  ("The voters' choice was the drivers' wish.", []),
  ("Rock 'n' roll of the '90s isn't dead.", []),
  ("The board is 6\" wide.", []),
  ("He said “a b and left.\n\nShe read “c d”.", ["c d"]),
  ("He said \"a b and \"c d\" there.", ["c d"]),
  ("“a b.\n\n“c d.\n\n“e f,” he said.", ["a b.", "c d.", "e f,"]),
  ("\"a b.\n\n\"c d,\" he said.", ["a b.", "c d,"]),
  ("An odd \" mark.\n\nHe read \"c d\".", ["c d"]),
  ("\"\"\"\"", []),
])
func `marks are paired`(text: String, expected: [String]) throws {
  #expect(try quotations(text) == expected)
}

@Test(arguments: ["\"", "\" ", "“a ", "'as' b ", "' a' ", "\"a b\" ", "\"a b,\" said X "])
func `a long run of marks costs nobody the rest of the text`(piece: String) throws {
  let text = String(repeating: piece, count: 2_000) + "\n\n“We are here,” said Ada Brook."
  let document = try analyzed(text, people: ["Ada Brook"])
  #expect(document.said.last == "Ada Brook > “We are here,”")
}
