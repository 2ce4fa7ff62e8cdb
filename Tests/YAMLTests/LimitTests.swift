import Testing
import YAML

/// Files that would take too much time or memory: reading stops at the limit.
struct LimitTests {
  private static func deep(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    (deep("[", 200_000), "1:65-1:66"), (deep("{a: ", 100_000), "1:257-1:258"),
    (deep("- ", 100_000), "1:129-1:130"), (deep("[", 65) + deep("]", 65), "1:65-1:66"),
  ])
  func `nesting over 64 is refused where it begins`(text: String, place: String) {
    let message = "\(place) lists and mappings are nested more than 64 deep"
    #expect(problems(in: text) == [message])
  }

  @Test func `nesting of 64 is accepted`() throws {
    var node = try parse(Self.deep("[", 64) + Self.deep("]", 64))
    for _ in 1..<64 { node = node?.sequence?.first }
    #expect(node?.sequence == [])
  }

  @Test func `aliases count for the depth`() throws {
    let text = "- &a [[x]]\n- [*a]\n- [[*a]]\n"
    #expect(try parse(text, limits: YAMLLimits(depth: 5))?.sequence?.count == 3)
    let message = "3:5-3:7 lists and mappings are nested more than 4 deep"
    #expect(problems(in: text, limits: YAMLLimits(depth: 4)) == [message])
  }

  @Test func `a billion laughs stop early`() {
    var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let message = "there are more than 10000 keys and values, aliases counted in full"
    #expect(problems(in: text) == ["4:45-4:48 " + message])
  }

  @Test func `nodes are counted to the last one`() throws {
    let message = "1:8-1:9 there are more than 3 keys and values, aliases counted in full"
    #expect(try parse("[a, b]", limits: YAMLLimits(nodes: 3))?.sequence?.count == 2)
    #expect(problems(in: "[a, b, c]", limits: YAMLLimits(nodes: 3)) == [message])
  }

  @Test func `bytes are counted to the last one`() throws {
    #expect(try parse("a: 45", limits: YAMLLimits(bytes: 5)) != nil)
    let told = problems(in: "a: 456", limits: YAMLLimits(bytes: 5))
    #expect(told == ["1:1-1:1 the file has 6 bytes; at most 5 are read"])
  }

  @Test func `no more than a hundred problems are told`() {
    let text = String(repeating: "a: 1\n", count: 5000)
    #expect(problems(in: text).filter { !$0.hasPrefix("note") }.count == 100)
    #expect(problems(in: Array(repeating: 0, count: 5000)).count == 100)
  }
}
