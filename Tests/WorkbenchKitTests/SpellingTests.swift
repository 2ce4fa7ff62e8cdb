import Testing

@testable import WorkbenchKit

struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "ab", 1),
    ("abc", "acb", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("naïve", "naive", 1),
  ])
  func `the distance counts insertions, deletions, substitutions and swaps`(
    source: String, target: String, distance: Int
  ) {
    #expect(Spelling.distance(from: source, to: target) == distance)
  }

  @Test(
    arguments: [
      ("entites", "entities"), ("Entities", "entities"), ("quotse", "quotes"), ("mony", "money"),
      ("times", "times"), ("tims", "times"), ("tiem", nil), ("of", "on"), ("weather", nil),
      ("", nil), ("sinks", nil),
      (String(repeating: "quotes", count: 100_000), nil),
    ] as [(String, String?)])
  func `the nearest word is near enough or none`(word: String, nearest: String?) {
    let candidates = ["entities", "times", "money", "quotes", "on"]
    #expect(Spelling.nearest(to: word, among: candidates) == nearest)
  }

  @Test func `of two equally near the first is taken`() {
    #expect(Spelling.nearest(to: "cat", among: ["bat", "hat", "car"]) == "bat")
    #expect(Spelling.nearest(to: "cat", among: ["bat", "cat"]) == "cat")
  }

  @Test func `a suggestion is the end of a sentence`() {
    #expect(Spelling.suggestion(for: "mony", among: ["money"]) == "; did you mean 'money'?")
    #expect(Spelling.suggestion(for: "x", among: []) == "")
  }
}

struct ProseTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
  ])
  func `a list is joined`(words: [String], list: String) {
    #expect(Prose.list(words, "or") == list)
  }

  @Test(arguments: [(0, "0 errors"), (1, "1 error"), (2, "2 errors")])
  func `things are counted`(number: Int, text: String) {
    #expect(Prose.count(number, "error") == text)
  }

  @Test(arguments: [
    ("a b", "'a b'"), ("", "''"), ("a\nb\u{1B}[1m", #"'a\nb\u{1B}[1m'"#), ("é😀", "'é😀'"),
    (String(repeating: "x", count: 60), "'" + String(repeating: "x", count: 60) + "'"),
    (String(repeating: "x", count: 61), "'" + String(repeating: "x", count: 60) + "…'"),
  ])
  func `what is quoted fits on a line`(text: String, quoted: String) {
    #expect(Prose.quoted(text) == quoted)
  }
}
