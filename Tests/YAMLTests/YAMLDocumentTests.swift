import Testing
import YAML

/// What is read from files that are as they should be.
struct YAMLDocumentTests {
  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "\u{FEFF}", "--- # nothing\n...\n"])
  func `an empty file has no root`(text: String) throws {
    #expect(try parse(text) == nil)
  }

  @Test(arguments: [
    ("a", #""a""#), ("~", "null"), ("''", #""""#), ("[]", "[]"), ("{}", "{}"),
    ("\u{FEFF}a: é", #"{a: "é"}"#), ("%YAML 1.2\n---\na: 1\n...\n", "{a: 1}"),
    ("a: 1\r\nb:\r\n- c\r\n", #"{a: 1, b: ["c"]}"#),
    ("{a, b: , 'c':1}", "{a: null, b: null, c: 1}"), ("[a: 1, b]", #"[{a: 1}, "b"]"#),
    ("a: [\n\t1,\t2 # t\t\n]\n", "{a: [1, 2]}"), ("a:\t'x\ty'\t# t\n", #"{a: "x\ty"}"#),
    ("a: x\ty\n", #"{a: "x\ty"}"#), ("a: |\n  x\n  \ty\n", #"{a: "x\n\ty\n"}"#),
    ("<<: {a: 1}\nb: 2", "{<<: {a: 1}, b: 2}"),
    ("1: a\n~: b\n\"\": c", #"{1: "a", ~: "b", : "c"}"#),
    ("a: http://x.y/?z=1#t", ##"{a: "http://x.y/?z=1#t"}"##),
    ("a: &x [1, 2]\nb: *x", "{a: [1, 2], b: [1, 2]}"),
    ("- &x 1\n- &x 2\n- *x", "[1, 2, 2]"), ("a: &x [&x 1, *x]\nb: *x", "{a: [1, 1], b: [1, 1]}"),
    ("- &k key\n- *k : 1", #"["key", {key: 1}]"#),
  ])
  func `a file has its structure`(text: String, outline: String) throws {
    #expect(try parse(text)?.outline == outline)
  }

  @Test(arguments: [
    ("a: [x]", "a list"), ("a: {}", "a mapping"), ("a: x", "text"), ("a: 1", "a number"),
    ("a: 1.5", "a number"), ("a: true", "'true'"), ("a: False", "'false'"), ("a:", "nothing"),
  ])
  func `a value is called by its kind`(text: String, kind: String) throws {
    #expect(try parse(text)?.mapping?["a"]?.describedKind == kind)
  }

  @Test(arguments: [
    ("a:   foo bar  # c\n", "1:6-1:13"), ("a: \"é\n  b\"  \nb: 1", "1:4-2:5"),
    ("a: ''\n", "1:4-1:6"),
    ("a: one\n  two\n   three\n\n# c\nb: 1", "1:4-3:9"), ("a: |\n  x\n  y\n\nb: 1", "1:4-3:4"),
    ("a: >-\n  x\n", "1:4-2:4"), ("a:\nb: 1", "1:3-1:3"), ("a: &x 12\n", "1:7-1:9"),
    ("a: !!str &x 'y'\n", "1:13-1:16"), ("a: &x\nb: 1", "1:6-1:6"),
    ("a: [1,\n ü ] # c\n", "1:4-2:5"),
    ("a: [b: 1, {}]\n", "1:4-1:14"), ("a: {\"x\": [1]}\n", "1:4-1:14"),
    ("a:\n  - x\n  -  yy \n\n#\nb: 1", "2:3-3:8"),
    ("a:\n- x\nb: 1", "2:1-2:4"), ("a: &x # c\n  b: 1\n  c:\nd: 1", "2:3-3:5"),
    ("a:\n  - {x: 1}\n  - |\n    z\n\nb: 1", "2:3-4:6"), ("a:\r\n  b: ü\r\nc: 1", "2:3-2:7"),
    ("a: 'x\u{2028}y'\n", "1:4-1:9"),
  ])
  func `a value knows its place`(text: String, place: String) throws {
    #expect(try parse(text)?.mapping?["a"]?.range.notation == place)
  }

  @Test func `a value that an alias repeats has the place of its anchor`() throws {
    let items = try #require(parse("- &x [a]\n- *x\n- c")?.sequence)
    #expect(items.map(\.range.notation) == ["1:6-1:9", "1:6-1:9", "3:3-3:4"])
    #expect(try parse("- &x [a]\n- - *x\n")?.range.notation == "1:1-2:7")
  }

  @Test func `a key knows its place`() throws {
    let entries = try #require(parse("é: {\"b c\" : 1, ? d : 2}")?.mapping?["é"]?.mapping?.entries)
    #expect(entries.map(\.key) == ["b c", "d"])
    #expect(entries.map(\.keyRange.notation) == ["1:5-1:10", "1:18-1:19"])
  }

  @Test func `only text is a string`() throws {
    let mapping = try #require(parse("a: x\nb: '1'\nc: 1\nd: [x]")?.mapping)
    #expect(mapping.entries.map(\.value.string) == ["x", "1", nil, nil])
    #expect(mapping["e"] == nil)
  }
}
