import Testing
import WorkbenchKit

@testable import FileInput

struct FieldMapTests {
  /// The parts of a document on a line, or why it is none.
  private func outcome(_ json: String, fields: String = "{}") throws -> String {
    let map = try self.fields(fields)
    do throws(UnreadableDocument) {
      let input = try map.document(parsing: Array(json.utf8), origin: "a:7")
      let metadata = input.metadata
      let parts = [
        input.id, metadata.title ?? "-", metadata.date?.description ?? "-",
        String(decoding: input.text.bytes, as: UTF8.self), JSONValue.object(metadata.others).text,
      ]
      return (parts + input.targets.map { "\($0)" }).joined(separator: " | ")
    } catch {
      return "! \(error.id), \(error.origin): \(error.message)"
    }
  }

  private func fields(_ yaml: String) throws -> FieldMap {
    let node = try #require(try YAMLDocument(parsing: Array(yaml.utf8)).root)
    return try FieldMap.read(node, in: SettingScope(folder: "."))
  }

  @Test(arguments: [
    (
      #"{"id":"d1","title":" T ","date":"2025-11-05","text":"Words."}"#,
      "d1 | T | 2025-11-05 | Words. | {}"
    ),
    (#"{"text":"Words.","id":17}"#, "17 | - | - | Words. | {}"),
    (#"{"text":"Words.","id":"","date":null,"title":" "}"#, "a:7 | - | - | Words. | {}"),
    (
      #"{"text":"Words.","date":"2025-11-05T10:00:00+01:00"}"#, "a:7 | - | 2025-11-05 | Words. | {}"
    ),
    (
      #"{"words":2,"tags":["a"],"url":"u","text":"W.","x":null,"outlet":"O","":"y"}"#,
      #"a:7 | - | - | W. | {"outlet":"O","url":"u","words":2,"tags":["a"]}"#
    ),
    (
      #"{"text":"Words.","targets":[{"start":0,"end":2,"text":"Wo"},{"start":2,"end":3}]}"#,
      "a:7 | - | - | Words. | {} | 0..<2 | 2..<3"
    ),
  ])
  func `fields have the names of the record`(json: String, parts: String) throws {
    #expect(try outcome(json) == parts)
  }

  @Test(arguments: [
    (
      "{ title: headline, text: body, id: url, date: published }",
      "u1 | H | 2025-11-05 | B. | {\"by\":\"me\"}"
    ),
    (
      "{ text: [headline, lead, body] }",
      "a:7 | old | - | H\n\nB. | "
        + #"{"url":"u1","published":"2025-11-05","by":"me"}"#
    ),
    (
      "{ text: body, id: url, url: url, author: [writer, by] }",
      #"u1 | old | - | B. | {"url":"u1","author":"me","headline":"H","published":"2025-11-05"}"#
    ),
  ])
  func `fields may have other names in the file`(fields: String, parts: String) throws {
    let json = """
      {"url":"u1","headline":"H","title":"old","published":"2025-11-05","body":"B.","by":"me"}
      """
    #expect(try outcome(json, fields: fields) == parts)
  }

  @Test(arguments: [
    (#"{"id":"d1","body":"B."}"#, "! d1, a:7: there is no 'text'; there is 'id' and 'body'"),
    (#"{}"#, "! a:7, a:7: there is no 'text'"),
    (#"{"text":" \n "}"#, "! a:7, a:7: the text is empty"),
    (#"{"text":["B."]}"#, "! a:7, a:7: 'text' must be text, found a list"),
    (#"{"text":"B.","id":{}}"#, "! a:7, a:7: 'id' must be text, found an object"),
    (
      #"{"id":"d1","text":"B.","date":"5.11.25"}"#,
      "! d1, a:7: '5.11.25' is no date; write 2025-11-05"
    ),
    (
      #"{"text":"B.","date":"2025-02-29"}"#,
      "! a:7, a:7: '2025-02-29' is no date; write 2025-11-05"
    ),
    (
      #"{"text":"B.","targets":[{"start":3,"end":2}]}"#,
      #"! a:7, a:7: targets must be a list of {"start": NUMBER, "end": NUMBER}"#
    ),
    (#"{"text":"B." "id":1}"#, "! a:7, a:7:14: not valid JSON: a comma or } is expected"),
    (#"[1]"#, "! a:7, a:7: expected an object, found a list; write one object on each line"),
  ])
  func `what is no document is told`(json: String, message: String) throws {
    #expect(try outcome(json) == message)
  }

  @Test func `a field that the pipeline names must be there`() throws {
    #expect(
      try outcome(#"{"text":"B."}"#, fields: "{ id: url }")
        == "! a:7, a:7: there is no 'url', which `fields` names for id; there is 'text'")
    #expect(
      try outcome(#"{"text":"B."}"#, fields: "{ text: [lead, body] }")
        == "! a:7, a:7: there is no 'lead' or 'body', which `fields` names for text; there is 'text'"
    )
  }

  @Test(arguments: [
    ("[a]", "expected \(FieldMap.accepted), found a list"),
    (
      "{ dat: published }",
      "'dat' is too near to 'date' for a field of your own; write 'date' or another name"
    ),
    ("{ text: [] }", "'text' needs the name of a field in the file, or a list of names"),
    ("{ text: { a: b } }", "'text' needs the name of a field in the file, or a list of names"),
    ("{ text: [{}] }", "expected text, found a mapping"),
  ])
  func `a map that is none is told`(yaml: String, message: String) throws {
    let problems = #expect(throws: SettingProblems.self) { try fields(yaml) }
    #expect(problems?.all.map(\.message) == [message])
  }

  @Test(arguments: ["{}", "{ title: headline, text: [lead, body] }"])
  func `a map is shown as it is written`(yaml: String) throws {
    #expect(try fields(yaml).settingText == yaml)
  }
}
