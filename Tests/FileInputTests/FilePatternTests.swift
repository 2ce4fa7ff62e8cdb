@testable import FileInput
import Foundation
import Testing
import WorkbenchKit

struct FilePatternTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "a.txt.gz", false), ("*.txt", ".a.txt", false),
    (".*", ".a", true), ("?.txt", "é.txt", true), ("?.txt", "ab.txt", false),
    ("[abc].txt", "b.txt", true), ("[!abc].txt", "b.txt", false), ("[a-c]*", "cab", true),
    ("[]x]", "]", true), ("[a-]", "-", true), ("*", "", true),
    ("*a*a*a*a*a*a*a*b", String(repeating: "a", count: 200), false),
    ("**.txt", "ab.txt", true),
  ])
  func `a component matches a whole name`(pattern: String, name: String, matches: Bool) throws {
    #expect(try #require(Wildcard(pattern)).matches(name) == matches)
  }

  @Test(arguments: ["[abc", "a[", "[]", "[z-a]", "[!]"])
  func `brackets that are no set are refused`(pattern: String) {
    #expect(Wildcard(pattern) == nil)
  }

  @Test func `files are sorted by the bytes of their names, within each pattern`() throws {
    let folder = try TestFolder(["b.txt": "", "B.txt": "", "é.txt": "", "a.txt": "", "z.md": ""])
    #expect(try folder.names("*.txt") == ["B.txt", "a.txt", "b.txt", "é.txt"])
    #expect(try folder.names("z.md", "./b.txt", "[ab].txt") == ["z.md", "b.txt", "a.txt"])
  }

  @Test(arguments: [
    ("**/*.txt", ["a.txt", "x/b.txt", "x/y/c.txt"]),
    ("**", ["a.txt", "x/b.txt", "x/y/c.txt", "x/y/d.md"]),
    ("x/**/*.txt", ["x/b.txt", "x/y/c.txt"]),
    ("**/**/y/**/c.*", ["x/y/c.txt"]),
    ("*/*.txt", ["x/b.txt"]),
    ("?/../a.txt", ["x/../a.txt"]),
    (".hidden/*", [".hidden/e.txt"]),
  ])
  func `folders of any depth are walked, hidden ones only by name`(
    pattern: String, names: [String]
  ) throws {
    let folder = try TestFolder([
      "a.txt": "", "x/b.txt": "", "x/y/c.txt": "", "x/y/d.md": "", ".hidden/e.txt": "",
    ])
    #expect(try folder.names(pattern) == names)
  }

  @Test(arguments: [
    ("articels/*.txt", "no file matches 'articels/*.txt'; did you mean 'articles/*.txt'?"),
    (
      "articles/novmber.txt",
      "there is no file 'articles/novmber.txt'; did you mean 'articles/november.txt'?"
    ),
    ("articles/*.jsonl", "no file matches 'articles/*.jsonl'"),
    ("Elsewhere/**", "no file matches 'Elsewhere/**'"),
    ("articles", "'articles' is a folder; write 'articles/*'"),
  ])
  func `a pattern that stands for nothing is told`(pattern: String, message: String) throws {
    let folder = try TestFolder(["articles/november.txt": ""])
    #expect(try folder.names(pattern) == ["! " + message])
    #expect(try folder.names(pattern, "nowhere.txt").count == 2)
  }

  @Test func `an absolute path keeps its name`() throws {
    let folder = try TestFolder(["a.txt": ""])
    #expect(try folder.names(folder.path + "/*.txt") == [folder.path + "/a.txt"])
    #expect(
      try folder.names(folder.path + "/b.txt") == [
        "! there is no file '\(folder.path)/b.txt'; did you mean '\(folder.path)/a.txt'?"
      ])
  }

  @Test func `a file whose name looks like a pattern is found by its name`() throws {
    let folder = try TestFolder(["report [1].txt": "", "report 1.txt": ""])
    #expect(try folder.names("report [1].txt") == ["report [1].txt"])
    #expect(try folder.names("report [[]?].txt") == ["report [1].txt"])
  }

  @Test func `links to folders are followed, in a circle only once`() throws {
    let folder = try TestFolder(["real/a.txt": "", "other/b.txt": ""])
    try folder.link("real/back", to: "..")
    try folder.link("again", to: "other")
    try folder.link("itself", to: "itself")
    #expect(try folder.names("**/*.txt") == ["other/b.txt", "real/a.txt"])
    #expect(try folder.names("real/**/b.txt") == ["real/back/other/b.txt"])
    #expect(try folder.names("again/*") == ["again/b.txt"])
  }

  @Test(arguments: [
    ("{ paths: articles/ }", "'articles/' is a folder; write 'articles/*'"),
    (
      "{ paths: 'a[.txt' }",
      "'a[.txt' has a [ that begins no set of characters; for the sign itself write [[]"
    ),
  ])
  func `a path that can stand for nothing is refused when it is read`(
    settings: String, message: String
  ) throws {
    let node = try #require(try YAMLDocument(parsing: Array(settings.utf8)).root?.mapping?["paths"])
    let problems = #expect(throws: SettingProblems.self) {
      try FilePattern.read(node, in: SettingScope(folder: "."))
    }
    #expect(problems?.all.map(\.message) == [message])
  }
}
