import Testing
import YAML

struct SourceLinesTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"]),
    ("\u{FEFF}é\nü", ["é", "ü"]), ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
    ("\r\r\n", ["", "", ""]),
  ])
  func `lines are found by number`(text: String, expected: [String]) {
    let lines = SourceLines(Array(text.utf8))
    #expect((1...lines.count).map { lines.text(ofLine: $0) } == expected)
    #expect(lines.text(ofLine: 0) == nil)
    #expect(lines.text(ofLine: lines.count + 1) == nil)
  }

  @Test func `bytes that are no text are replaced`() {
    let lines = SourceLines([0x61, 0xE9, 0x62, 0x0A, 0xF0, 0x9F, 0x98])
    #expect(lines.text(ofLine: 1) == "a\u{FFFD}b")
    #expect(lines.text(ofLine: 2) == "\u{FFFD}")
  }
}
