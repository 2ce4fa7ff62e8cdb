import Foundation
import GRDB
import Testing
import WorkbenchKit
import WorkbenchTesting

@testable import SQLiteSink

struct SQLiteSinkTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func sink() throws -> SQLiteSink {
    try folder.plugin(SQLiteSink.self, "path: out/test.sqlite")
  }

  private var path: String { folder.path + "/out/test.sqlite" }

  /// The rows of a query, cells joined by `|` as the sqlite3 program does.
  private func rows(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: ""
          case .string(let text): text
          case .int64(let number): "\(number)"
          case .double(let number): "\(number)"
          case .blob: "blob"
          }
        }.joined(separator: "|")
      }
    }
  }

  private func execute(_ sql: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/out", withIntermediateDirectories: true)
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  private let types: [any Annotation.Type] = [MoneyFigure.self, Position.self]

  private func records() throws -> [WorkbenchKit.Record] {
    try [
      #"{"id":"a","title":"Talks","date":"2024-05-01","outlet":"Gazette","sentences":[{"start":0,"end":5,"text":"Talks","rule":"s"}],"money":[{"start":0,"end":1,"text":"x","sentence":1,"amount":"30000000000","currency":"USD","rule":"m"},{"start":2,"end":3,"text":"y","sentence":1,"amount":"2.5","currency":"USD","assumed":true,"rule":"m"}],"positions":[{"start":0,"end":5,"text":"Talks","sentence":1,"source":"RUS","target":"VEN","polarity":1,"shift":"cooling","evidence":[0,2],"rule":"p"}]}"#,
      #"{"id":"b","title":"Undated","sentences":[{"start":0,"end":1,"text":"N","rule":"s"}],"positions":[{"start":0,"end":1,"text":"N","sentence":1,"source":"CHN","target":"VEN","polarity":0,"shift":"none","evidence":[0],"rule":"p"}]}"#,
      #"{"id":"c","skipped":"Spanish"}"#, #"{"id":"d","error":{"origin":"d.txt","message":"bad"}}"#,
      #"{"id":"e","title":"Earlier","date":"2019-01-02","sentences":[{"start":0,"end":1,"text":"P","rule":"s"}],"positions":[{"start":0,"end":1,"text":"P","sentence":1,"source":"RUS","target":"VEN","polarity":1,"shift":"none","evidence":[0],"rule":"p"}]}"#,
    ].map(record)
  }

  @Test func `the schema explains itself`() throws {
    var sink = try sink()
    #expect(try sink.run([], trackers: [timeline], types: [TimeExpression.self]) == [path])
    let schema = try rows(
      """
      SELECT sql FROM sqlite_master
      WHERE tbl_name IN ('documents', 'times', 'stance_timeline') AND sql IS NOT NULL ORDER BY rowid
      """)
    #expect(schema == Self.smallSchema)
  }

  @Test func `documents tell what became of them`() throws {
    var sink = try sink()
    try sink.run(try records(), types: types)
    #expect(
      try rows("SELECT * FROM documents ORDER BY id") == [
        "a|2024-05-01|Talks|Gazette|analyzed|", "b||Undated||analyzed|", "c||||skipped|Spanish",
        "d||||failed|bad", "e|2019-01-02|Earlier||analyzed|",
      ])
    #expect(try rows("SELECT DISTINCT document FROM sentences ORDER BY 1") == ["a", "b", "e"])
  }

  @Test func `amounts can be summed, compared and sorted`() throws {
    var sink = try sink()
    try sink.run(try records(), types: types)
    #expect(try rows("SELECT sum(amount) FROM money") == ["30000000002.5"])
    #expect(
      try rows("SELECT amount, typeof(amount) FROM money ORDER BY amount DESC") == [
        "30000000000|integer", "2.5|real",
      ])
    #expect(
      try rows("SELECT text, assumed, sentence_text FROM money WHERE amount < 9") == ["y|1|Talks"])
  }

  @Test func `positions over time leave undated documents out`() throws {
    var sink = try sink()
    try sink.run(try records(), types: types)
    #expect(
      try rows("SELECT * FROM positions_over_time") == [
        "RUS|VEN|2019-01-02|1|none|e|Earlier", "RUS|VEN|2024-05-01|1|cooling|a|Talks",
      ])
    #expect(
      try rows("SELECT name FROM pragma_table_info('positions_over_time')") == [
        "source", "target", "date", "polarity", "shift", "document", "title",
      ])
  }

  @Test func `without positions there is no view of them`() throws {
    var sink = try sink()
    try sink.run([])
    #expect(try rows("SELECT name FROM sqlite_master WHERE type = 'view'") == [])
  }

  @Test func `foreign keys hold`() throws {
    var sink = try sink()
    try sink.run(try records(), types: types)
    #expect(try rows("PRAGMA foreign_key_check") == [])
    #expect(
      try rows("SELECT \"table\", \"from\" FROM pragma_foreign_key_list('money')").sorted() == [
        "documents|document", "sentences|document", "sentences|sentence",
      ])
  }

  @Test func `tracker tables have underscores`() throws {
    var sink = try sink()
    try sink.run([], trackers: [timeline])
    #expect(try rows("SELECT source, mean_polarity FROM stance_timeline") == ["RUS|0.5", "CHN|"])
  }

  @Test func `lookups by country and by document need no scan`() throws {
    var sink = try sink()
    try sink.run([], types: types)
    for condition in ["target = 'VEN' AND date > '2020'", "document = 'a'"] {
      let plan = try rows("EXPLAIN QUERY PLAN SELECT * FROM positions WHERE \(condition)")
      #expect(plan.allSatisfy { $0.contains("SEARCH positions USING INDEX") })
    }
  }

  @Test func `text keeps its quotes and lines; a NUL does not cut it off`() throws {
    var sink = try sink()
    try sink.run([try record(#"{"id":"a","title":"it's\n\"so\" \u0000 end"}"#)])
    #expect(try rows("SELECT title FROM documents") == ["it's\n\"so\" \u{FFFD} end"])
  }

  @Test func `a run again gives the same rows, and a smaller one leaves nothing behind`() throws {
    var sink = try sink()
    let names = ["documents", "sentences", "money", "positions", "stance_timeline"]
    let queries =
      names.map { "SELECT rowid, * FROM \($0)" }
      + [
        "SELECT * FROM workbench_tables",
        "SELECT type, name, sql FROM sqlite_master ORDER BY rowid",
      ]
    try sink.run(try records(), trackers: [timeline], types: types)
    let first = try queries.map(rows)
    try sink.run(try records(), trackers: [timeline], types: types)
    #expect(try queries.map(rows) == first)
    try sink.run([try record(#"{"id":"z"}"#)])
    #expect(try rows("SELECT id FROM documents") == ["z"])
    #expect(
      try rows("SELECT name FROM sqlite_master WHERE type <> 'index' ORDER BY 1") == [
        "documents", "sentences", "targets", "workbench_tables",
      ])
    #expect(folder.files() == ["out/test.sqlite"])
  }

  @Test func `tables of others are left alone, also where they point at ours`() throws {
    var sink = try sink()
    try execute(
      "CREATE TABLE notes (document TEXT, note TEXT); INSERT INTO notes VALUES ('a', 'mine')")
    try sink.run(try records(), types: types)
    try execute(
      """
      CREATE TABLE marks (id TEXT REFERENCES documents (id) ON DELETE CASCADE);
      INSERT INTO marks VALUES ('a');
      CREATE VIEW dollars AS SELECT sum(amount) FROM money;
      """)
    try sink.run(try records(), types: types)
    #expect(try rows("SELECT * FROM notes") == ["a|mine"])
    #expect(try rows("SELECT * FROM marks") == ["a"])
    #expect(try rows("SELECT * FROM dollars") == ["30000000002.5"])
  }

  @Test(arguments: [
    "CREATE TABLE Documents (stock TEXT)", "CREATE VIEW positions_over_time AS SELECT 1",
  ])
  func `a table of somebody else with one of our names is not replaced`(sql: String) throws {
    try execute(sql)
    let before = try rows("SELECT * FROM sqlite_master")
    var sink = try sink()
    let failure = #expect(throws: SinkFailure.self) { try sink.run([], types: types) }
    #expect(
      failure?.description.hasSuffix("that the pipeline 'test' did not make; choose another path")
        == true)
    #expect(failure?.description.hasPrefix("\(path) has a table '") == true)
    #expect(try rows("SELECT * FROM sqlite_master") == before)
    #expect(folder.files() == ["out/test.sqlite"])
  }

  @Test func `the tables of another pipeline are somebody else's`() throws {
    var sink = try sink()
    try sink.run(try records(), pipeline: "other")
    #expect(
      throws: SinkFailure(
        "\(path) has a table 'documents' that the pipeline 'test' did not make; choose another path"
      )
    ) { try sink.run([]) }
    #expect(try rows("SELECT count(*) FROM documents") == ["5"])
  }

  @Test func `a name that its pipeline has given up can be taken`() throws {
    var sink = try sink()
    try sink.run([], pipeline: "other")
    try execute("DROP TABLE documents; DROP TABLE sentences; DROP TABLE targets")
    try sink.run(try records())
    try sink.run(try records())
    #expect(try rows("SELECT DISTINCT pipeline FROM workbench_tables") == ["test"])
  }

  @Test func `readers see the old rows until the end`() throws {
    var sink = try sink()
    try sink.run([try record(#"{"id":"old"}"#)])
    try sink.begin(RunDescription(pipeline: "test", schema: RecordSchema([]), gazetteer: .builtIn))
    let words = String(repeating: "word ", count: 2000)
    for number in 0..<400 {
      try sink.write(try record(#"{"id":"\#(number)","title":"\#(words)"}"#))
    }
    #expect(try rows("SELECT id FROM documents") == ["old"])
    try execute("CREATE TABLE mine (x)")
    _ = try sink.finish()
    #expect(try rows("SELECT count(*) FROM documents") == ["400"])
    #expect(try rows("SELECT count(*) FROM mine") == ["0"])
  }

  @Test func `an abandoned run shows nothing`() throws {
    var sink: SQLiteSink? = try sink()
    try sink?.begin(RunDescription(pipeline: "test", schema: RecordSchema([]), gazetteer: .builtIn))
    try sink?.write(try record(#"{"id":"new"}"#))
    #expect(folder.files() == ["out/.test.sqlite.partial"])
    sink = nil
    #expect(folder.files() == [])
  }

  @Test func `a failed document with the id of another adds its message`() throws {
    var sink = try sink()
    try sink.run(
      try [
        #"{"id":"a","title":"T"}"#, #"{"id":"a","error":{"message":"given twice"}}"#,
        #"{"id":"b","error":{"message":"one"}}"#, #"{"id":"b","error":{"message":"two"}}"#,
        #"{"id":"c","error":{"message":"first"}}"#, #"{"id":"c","title":"C"}"#,
      ].map(record))
    #expect(
      try rows("SELECT * FROM documents") == [
        "a||T||analyzed|given twice", "b||||failed|one; two", "c||C||analyzed|first",
      ])
  }

  @Test func `two analyzed documents with one id are refused`() throws {
    let document = try records()[0]
    var sink = try sink()
    #expect(
      throws: SinkFailure(
        "cannot write \(path): two documents have the id 'a'; give each an id of its own")
    ) { try sink.run([document, document]) }
  }

  @Test func `a file that is no database is left as it is`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/out", withIntermediateDirectories: true)
    let text = String(repeating: "no database\n", count: 100)
    try Data(text.utf8).write(to: URL(filePath: path))
    var sink = try sink()
    #expect(
      throws: SinkFailure(
        "cannot write \(path): it is no SQLite database; move it away or choose another path")
    ) { try sink.run([]) }
    #expect(try folder.text("out/test.sqlite") == text)
  }

  @Test func `a locked database is named`() throws {
    var sink = try sink()
    try sink.run([])
    let hint = "another program has locked it; close that program's transaction and run again"
    try DatabaseQueue(path: path).inTransaction(.immediate) { _ in
      #expect(throws: SinkFailure("cannot write \(path): \(hint)")) { try sink.run([]) }
      return .rollback
    }
  }

  @Test func `a folder is no database`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    var sink = try sink()
    #expect(throws: SinkFailure("cannot write \(path): it is a folder; name a file in it")) {
      try sink.run([])
    }
  }

  /// Rights do not bind the superuser, so a process of its own gives up being that.
  @Test func `a read-only file is named`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      var sink = try folder.plugin(SQLiteSink.self, "path: test.sqlite")
      try sink.run([])
      let path = folder.path + "/test.sqlite"
      try #require(chmod(folder.path, 0o777) == 0 && chmod(path, 0o444) == 0)
      let isSuperuser = geteuid() == 0
      if isSuperuser { try #require(seteuid(65534) == 0) }
      defer { if isSuperuser { seteuid(0) } }
      let hint = "the file or its folder is read-only; change its rights or choose another path"
      #expect(throws: SinkFailure("cannot write \(path): \(hint)")) { try sink.run([]) }
    }
  }

  private static let smallSchema = [
    """
    CREATE TABLE "documents" ( -- A document of the run, analyzed or not.
      "id" TEXT NOT NULL, -- The document's id.
      "date" TEXT, -- The day of publication.
      "title" TEXT, -- The headline.
      "outlet" TEXT, -- Who published it.
      "status" TEXT NOT NULL, -- What became of it: analyzed, skipped or failed.
      "message" TEXT, -- Why it was skipped or failed.
      PRIMARY KEY (id)
    )
    """,
    #"CREATE INDEX "documents_by_date" ON "documents" ("date")"#,
    #"CREATE INDEX "documents_by_outlet" ON "documents" ("outlet", "date")"#,
    """
    CREATE TABLE "times" ( -- A date or period, as ISO 8601 dates as precise as the text.
      "document" TEXT NOT NULL, -- The document's id.
      "date" TEXT, -- The document's date.
      "number" INTEGER NOT NULL, -- Its number in the document, from 0.
      "sentence" INTEGER, -- The number of its sentence, from 1.
      "start" INTEGER, -- Its first Unicode scalar in the text, from 0.
      "end" INTEGER, -- The scalar after its last.
      "text" TEXT, -- Its words.
      "from" TEXT, -- The first day, month or year; left out where the beginning is open.
      "to" TEXT, -- The last day, month or year; left out where the end is open.
      "rule" TEXT, -- The rule or model.
      "sentence_text" TEXT, -- The words of its sentence.
      PRIMARY KEY (document, number),
      FOREIGN KEY (document) REFERENCES documents (id),
      FOREIGN KEY (document, sentence) REFERENCES sentences (document, number)
    )
    """,
    #"CREATE INDEX "times_by_date" ON "times" ("date")"#,
    """
    CREATE TABLE "stance_timeline" ( -- The rows of the tracker stance-timeline.
      "source" TEXT, -- Who.
      "mean_polarity" REAL -- How.
    )
    """,
    #"CREATE INDEX "stance_timeline_by_source" ON "stance_timeline" ("source")"#,
  ]
}
