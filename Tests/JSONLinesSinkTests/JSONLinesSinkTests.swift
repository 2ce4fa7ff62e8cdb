import Foundation
import Testing
import WorkbenchKit
import WorkbenchTesting

@testable import JSONLinesSink

struct JSONLinesSinkTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func `every record is a line, in order, also skipped and failed ones`() throws {
    let lines = [
      #"{"id":"b","title":"Talks \"resume\"","sentences":[]}"#, #"{"id":"a","skipped":"Spanish"}"#,
      #"{"id":"c","error":{"analyzer":"money","origin":"c.txt","message":"too deep"}}"#,
    ]
    var sink = try folder.plugin(JSONLinesSink.self, "path: out/all.jsonl")
    let paths = try sink.run(try lines.map(record))
    #expect(paths == [folder.path + "/out/all.jsonl"])
    #expect(try folder.text("out/all.jsonl") == lines.joined(separator: "\n") + "\n")
    #expect(folder.files() == ["out/all.jsonl"])
  }

  @Test func `without records the file is there and empty`() throws {
    var sink = try folder.plugin(JSONLinesSink.self, "path: all.jsonl")
    try sink.run([])
    #expect(try folder.text("all.jsonl") == "")
  }

  @Test func `the rows of a tracker have a file beside`() throws {
    var sink = try folder.plugin(JSONLinesSink.self, "path: all.jsonl")
    try sink.run([], trackers: [timeline])
    #expect(folder.files() == ["all.jsonl", "all.stance-timeline.jsonl"])
    #expect(
      try folder.text("all.stance-timeline.jsonl")
        == "{\"source\":\"RUS\",\"mean-polarity\":0.5}\n{\"source\":\"CHN\"}\n")
  }

  @Test(arguments: [
    ("out/allies.jsonl", "out/allies.t.jsonl"), ("allies", "allies.t"),
    ("v1.2/allies", "v1.2/allies.t"), ("out/.hidden", "out/.hidden.t"), ("a.b.c", "a.b.t.c"),
  ])
  func `the tracker's name goes before the ending`(path: String, sibling: String) {
    #expect(JSONLinesSink.sibling(of: path, for: "t") == sibling)
  }

  @Test func `an outlet cannot leave the folder`() throws {
    let outlets = ["../../etc", "..", "/etc/passwd", "a/b", "", "."]
    let records = try outlets.enumerated().map {
      try record(#"{"id":"\#($0)","outlet":"\#($1)"}"#)
    }
    var sink = try folder.plugin(JSONLinesSink.self, "path: 'out/{outlet}.jsonl'")
    try sink.run(records + [try record(#"{"id":"9"}"#)], trackers: [timeline])
    #expect(
      folder.files()
        == [
          "out/%2E..jsonl", "out/%2E.%2F..%2Fetc.jsonl",
          "out/%2E.jsonl", "out/%2Fetc%2Fpasswd.jsonl", "out/a%2Fb.jsonl",
          "out/all.stance-timeline.jsonl", "out/none.jsonl",
        ].sorted())
    #expect(try folder.text("out/none.jsonl") == "{\"id\":\"4\",\"outlet\":\"\"}\n{\"id\":\"9\"}\n")
  }

  @Test func `more outlets than files can be open`() throws {
    let records = try (0..<450).map {
      try record(#"{"id":"\#($0)","outlet":"paper \#($0 % 150)"}"#)
    }
    var sink = try folder.plugin(JSONLinesSink.self, "path: '{outlet}.jsonl'")
    #expect(try sink.run(records).count == 150)
    for paper in 0..<150 {
      let lines = [paper, paper + 150, paper + 300].map {
        "{\"id\":\"\($0)\",\"outlet\":\"paper \(paper)\"}\n"
      }
      #expect(try folder.text("paper \(paper).jsonl") == lines.joined())
    }
  }

  @Test func `a run again gives the same bytes, and a shorter one leaves nothing behind`() throws {
    let records = [try record(#"{"id":"a"}"#), try record(#"{"id":"b"}"#)]
    var sink = try folder.plugin(JSONLinesSink.self, "path: all.jsonl")
    try sink.run(records)
    let first = try folder.text("all.jsonl")
    try sink.run(records)
    #expect(try folder.text("all.jsonl") == first)
    try sink.run([records[0]])
    #expect(try folder.text("all.jsonl") == "{\"id\":\"a\"}\n")
  }

  @Test func `an abandoned run shows nothing and keeps the old file`() throws {
    var sink: JSONLinesSink? = try folder.plugin(JSONLinesSink.self, "path: all.jsonl")
    try sink?.run([try record(#"{"id":"old"}"#)])
    let run = RunDescription(pipeline: "p", schema: RecordSchema([]), gazetteer: .builtIn)
    try sink?.begin(run)
    try sink?.write(try record(#"{"id":"new"}"#))
    #expect(folder.files() == [".all.jsonl.partial", "all.jsonl"])
    sink = nil
    #expect(folder.files() == ["all.jsonl"])
    #expect(try folder.text("all.jsonl") == "{\"id\":\"old\"}\n")
  }
}
