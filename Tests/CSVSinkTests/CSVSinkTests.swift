import Foundation
import Testing
import WorkbenchKit
import WorkbenchTesting

@testable import CSVSink

struct CSVSinkTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func `each kind has a table with a header, though there are no rows`() throws {
    var sink = try folder.plugin(CSVSink.self, "path: 'out/{table}.csv'")
    try sink.run([], trackers: [timeline], types: [Quote.self, Sentiment.self])
    #expect(
      folder.files() == [
        "out/documents.csv", "out/quotes.csv", "out/sentences.csv", "out/stance-timeline.csv",
        "out/targets.csv",
      ])
    #expect(try folder.text("out/documents.csv") == "id,date,title,outlet,status,message\r\n")
    #expect(
      try folder.text("out/quotes.csv") == """
        document,date,number,sentence,start,end,text,kind,speaker_start,speaker_end,speaker_text,\
        speaker_name,speaker_represents,cue_start,cue_end,cue_text,sentiment_label,sentiment_score,\
        sentiment_target,rule,sentence_text\r\n
        """)
    #expect(
      try folder.text("out/stance-timeline.csv") == "source,mean_polarity\r\nRUS,0.5\r\nCHN,\r\n")
  }

  @Test func `documents tell what became of them; only analyzed ones have other rows`() throws {
    let records = [
      #"{"id":"a","title":"T","date":"2024-05-01","outlet":"Gazette","sentences":[]}"#,
      #"{"id":"b","skipped":"Spanish"}"#,
      #"{"id":"c","outlet":["x","y"],"error":{"message":"no"}}"#,
    ]
    var sink = try folder.plugin(CSVSink.self, "path: '{table}.csv'")
    try sink.run(try records.map(record))
    #expect(
      try folder.text("documents.csv") == """
        id,date,title,outlet,status,message\r
        a,2024-05-01,T,Gazette,analyzed,\r
        b,,,,skipped,Spanish\r
        c,,,x y,failed,no\r

        """)
    #expect(try folder.text("sentences.csv").split(separator: "\r\n").count == 1)
  }

  @Test func `a byte order mark comes first where it is asked for`() throws {
    var sink = try folder.plugin(CSVSink.self, "{ path: '{table}.csv', bom: true }")
    try sink.run([])
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/documents.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("id,date".utf8)))
  }

  @Test func `a run again gives the same bytes`() throws {
    let records = [try record(#"{"id":"a","sentences":[{"start":0,"end":2,"text":"Go"}]}"#)]
    var sink = try folder.plugin(CSVSink.self, "path: '{table}.csv'")
    try sink.run(records)
    let first = try folder.files().map { try folder.text($0) }
    try sink.run(records)
    #expect(try folder.files().map { try folder.text($0) } == first)
  }

  @Test(arguments: [
    ("path: out/all.csv", "'out/all.csv' is one file for all tables; put {table} into its name"),
    ("path: 'out/{outlet}/{table}.csv'", "{outlet} cannot stand here; a table holds all documents"),
  ])
  func `a path that does not tell the tables apart is refused`(settings: String, message: String) {
    #expect(throws: WrongSetting("path", message)) { try folder.plugin(CSVSink.self, settings) }
  }

  @Test func `a tracker with the name of a kind is refused`() throws {
    let tracker = TrackerTable(name: "sentences", columns: [], rows: [])
    var sink = try folder.plugin(CSVSink.self, "path: '{table}.csv'")
    #expect(throws: SinkFailure("two tables have the name 'sentences'; rename the tracker")) {
      try sink.run([], trackers: [tracker])
    }
  }
}

struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("é 中", "é 中"),
    ("=1+2", "'=1+2"), ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
    ("+44 20 7946", "'+44 20 7946"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("-", "'-"), ("-.", "'-."), ("+", "'+"),
    ("-1.2.3", "'-1.2.3"),
    ("-30000000000", "-30000000000"), ("-5.25", "-5.25"), ("+7", "+7"), ("a=b", "a=b"),
    ("'s", "'s"),
  ])
  func `a cell`(text: String, written: String) {
    #expect(CSVText(row: [.string(text)]).bytes == Array((written + "\r\n").utf8))
  }

  @Test func `numbers are plain and nulls are empty`() {
    let text = CSVText(row: [-1, .null, -0.5, "x"])
    #expect(text.bytes == Array("-1,,-0.5,x\r\n".utf8))
  }
}
