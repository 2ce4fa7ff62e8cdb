import Testing
import WorkbenchKit

@testable import FileInput

struct LineReaderTests {
  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("\n\na", ["", "", "a"]),
    ("a\r\nb\r\n", ["a\r", "b\r"]), ("\u{FEFF}a", ["a"]), ("", ["! a: the file is empty"]),
  ])
  func `lines end with a line feed`(text: String, lines: [String]) throws {
    let folder = try TestFolder(["a": text])
    #expect(folder.lines("a") == lines)
  }

  @Test func `a line over the limit is passed over, wherever the chunks end`() throws {
    let long = String(repeating: "x", count: 150_000)
    let folder = try TestFolder(["a": "one\n\(long)\n\(long)"])
    #expect(folder.lines("a") == ["one", "! too long", "! too long"])
    #expect(folder.lines("a", longest: 150_000) == ["one", long, long])
  }

  @Test func `a line that is no text is told with its place`() throws {
    let folder = try TestFolder()
    try folder.write(Array("good\nb\u{E4}d: ".utf8) + [0x80, 0x0A], to: "a.jsonl")
    let reader = LineReader(folder.file("a.jsonl"), encoding: .utf8)
    #expect(reader.problem(in: try #require(try reader.next())) == nil)
    let problem = reader.problem(in: try #require(try reader.next()))
    #expect(problem?.id == "a.jsonl:2")
    #expect(problem?.origin == "a.jsonl:2:6")
  }
}
