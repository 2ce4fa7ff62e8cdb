import JSONLinesFiles
import Testing
import WorkbenchKit
import WorkbenchTesting

struct JSONLinesSourceTests {
  @Test func `each line is a document, and a bad one costs no other`() throws {
    let folder = try TestFolder([
      "a.jsonl": """
      {"id":"a1","text":"One.","date":"2025-11-05"}\r

      {"id":"a2","text":"Two."
      {"id":"a3"}
      {"text":"Four."}
      {"id":"a1","text":"Five."}

      """,
      "b.jsonl": #"{"id":"a1","text":"Six."}"#,
    ])
    let items = try folder.plugin(JSONLinesSource.self, "{ paths: '*.jsonl' }").items()
    #expect(
      items.map(\.notation) == [
        "a1: One.",
        "! a.jsonl:3, a.jsonl:3:25: not valid JSON: a comma or } is expected",
        "! a3, a.jsonl:4: there is no 'text'; there is 'id'",
        "a.jsonl:5: Four.",
        "! a1, a.jsonl:6: the id 'a1' was given before, at a.jsonl:1; each document needs its own",
        "! a1, b.jsonl:1: the id 'a1' was given before, at a.jsonl:1; each document needs its own",
      ])
    #expect(items.first?.document?.origin == "a.jsonl:1")
  }

  @Test func `an unreadable file costs no other`() throws {
    let folder = try TestFolder(["a.jsonl": "", "c.jsonl": #"{"text":"C."}"#])
    try folder.write([0x1F, 0x8B, 0x08], to: "b.jsonl")
    let items = try folder.plugin(JSONLinesSource.self, "{ paths: '*.jsonl' }").items()
    #expect(
      items.map(\.notation) == [
        "! a.jsonl, a.jsonl: the file is empty",
        "! b.jsonl, b.jsonl: the gzip file is cut off; copy it again",
        "c.jsonl:1: C.",
      ])
  }

  @Test func `bytes that are no text are told with their column`() throws {
    let folder = try TestFolder()
    try folder.write(
      Array(#"{"id":"1","text":"caf"#.utf8) + [0xE9] + Array("\"}\n{\"text\":\"next\"}".utf8),
      to: "a.jsonl")
    #expect(
      try folder.plugin(JSONLinesSource.self, "{ paths: a.jsonl }").items().map(\.notation) == [
        "! a.jsonl:1, a.jsonl:1:22: byte 0xE9 is not UTF-8; "
          + "set `encoding: windows-1252` if it is in that encoding",
        "a.jsonl:2: next",
      ])
    #expect(
      try folder.plugin(JSONLinesSource.self, "{ paths: a.jsonl, encoding: windows-1252 }").items()
        .map(\.notation) == ["1: café", "a.jsonl:2: next"])
  }

  @Test(arguments: ["[\n  {\n", "{\r\n  \"text\": \"x\"\n}\n"])
  func `JSON over several lines is told once`(text: String) throws {
    let folder = try TestFolder(["a.json": text])
    #expect(
      try folder.plugin(JSONLinesSource.self, "{ paths: a.json }").items().map(\.notation) == [
        "! a.json:1, a.json:1: "
          + "a JSON value over several lines; write one object on each, as `jq -c` does"
      ])
  }

  @Test func `fields are mapped as the pipeline says`() throws {
    let folder = try TestFolder(["a.jsonl": #"{"url":"u","headline":"H","body":"B."}"#])
    let items = try folder.plugin(
      JSONLinesSource.self,
      "{ paths: [a.jsonl], fields: { title: headline, text: [headline, body], id: url } }"
    ).items()
    #expect(items.map(\.notation) == ["u: H\n\nB."])
    #expect(items.first?.document?.metadata == Metadata(title: "H"))
  }
}
