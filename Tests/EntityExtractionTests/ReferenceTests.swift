import Testing
import WorkbenchKit

@testable import EntityExtraction

private func references(_ text: String) throws -> [String] {
  let document = try analyzed(text)
  return document[Reference.self].map { document.text[$0.span] + ":" + ($0.represents ?? "-") }
}

@Test(
  arguments: zip(
    [
      "Chile and Peru spoke. Then the two nations traded.",
      "Chile, Peru and Bolivia spoke. Then the two nations traded.",
      "Chile wrote to Peru. Both countries waited.",
      "Anna Berg came. She left.",
      "Anna Berg met Mary Lund. She left.",
    ],
    [
      ["the two nations:CHL", "the two nations:PER"], [],
      ["Both countries:CHL", "Both countries:PER"], ["She:-"], [],
    ]))
func `only clear references are resolved`(text: String, expected: [String]) throws {
  #expect(try references(text) == expected)
}
