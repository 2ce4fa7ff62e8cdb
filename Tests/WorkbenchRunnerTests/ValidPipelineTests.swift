import Testing
import WorkbenchKit

@testable import WorkbenchRunner

/// Pipelines that are accepted, however they are written.
struct ValidPipelineTests {
  @Test(arguments: [
    "analyzers: [names]\n",
    "analyzers: [names]",
    "analyzers:\n- names\n",
    "analyzers:\n  - names:\n",
    "analyzers:\n  - names: {}\n",
    "analyzers:\n  - \"names\": { \"shortest\": 2 }\n",
    "\u{FEFF}analyzers:\r\n  - names\r\n",
    "%YAML 1.2\n---\nanalyzers: [names]\n...\n",
    "# a comment\nname: 12 # another\ndescription: >-\n  two\n  lines\nanalyzers:\n  - names # here\n",
    "sources:\ntrackers:\n  # none yet\nsinks: []\nanalyzers: [names]\nrun:\n",
    "analyzers: [names]\nrun: { workers: auto, on-error: stop, max-errors: 0.5%, document-limit: { bytes: 64kb } }\n",
    "analyzers: [names]\nrun: { workers: 64, max-errors: 0, document-limit: {} }\n",
    "sources:\n  - lines: { paths: one.txt }\nanalyzers: [names]\nsinks: [lines]\n",
    "sinks:\n  - log: { path: &p out.txt }\n  - log: { path: *p }\nanalyzers: [names]\n",
    "analyzers: [moods, speeches, names]\ntrackers: [name-counts, sentence-counts]\n",
    "analyzers:\n  - moods: { of-speeches: false }\n",
    "analyzers:\n  - ${NAME}\n",
    "name: 'a: b'\nanalyzers: [{ names: { shortest: 0x10 } }]\n",
    "analyzers:\n  - options: &all { count: 3 }\n  - names\n",
  ])
  func `a pipeline is accepted`(text: String) {
    #expect(problems(in: Array(text.utf8)) == [])
  }

  @Test(arguments: [
    ("flag: true", "flag", "true"), ("count: 7", "count", "7"), ("count: ${COUNT}", "count", "7"),
    ("count: ${MISSING:-9}", "count", "9"), ("count: ${EMPTY:-9}", "count", "9"),
    ("ratio: 1", "ratio", "1.0"), ("title: 12", "title", "12"), ("title: NO", "title", "NO"),
    ("title: '${WORD}-$${X}'", "title", "'seven-${X}'"), ("title: '$5 {x}'", "title", "'$5 {x}'"),
    ("title: '${MISSING:-}'", "title", "''"), ("title: '${EMPTY}'", "title", "''"),
    ("title: \"${WORD}\"", "title", "seven"), ("period: week", "period", "week"),
    ("tags: a", "tags", "[a]"), ("tags: [a, 2, true]", "tags", "[a, 2, true]"),
    ("fields: { text: body }", "fields", "{ text: body }"), ("fields: {}", "fields", "{}"),
    ("window: 14d", "window", "2w"), ("size: 1000kb", "size", "1MB"),
    ("share: 0.5%", "share", "0.5%"), ("about: NO", "about", "[NO]"),
    ("about: [VEN, NO, VEN]", "about", "[NO, VEN]"), ("convert-to: EUR", "convert-to", "EUR"),
    ("output: 'out/{outlet}.txt'", "output", "out/{outlet}.txt"),
  ])
  func `a setting has the value that is written`(settings: String, name: String, value: String)
    throws
  {
    let indented = "analyzers:\n  - options:\n      \(settings)\n"
    let options = try #require(
      try pipeline(parsing: Array(indented.utf8)).plan.analyzers.first as? Options)
    let values = [
      "flag": options.flag.settingText, "count": options.count.settingText,
      "ratio": options.ratio.settingText, "title": options.title.settingText,
      "period": options.period.settingText, "tags": options.tags.settingText,
      "fields": options.fields.settingText, "window": options.window.settingText,
      "size": options.size.settingText, "share": options.share.settingText,
      "about": options.about.settingText, "convert-to": options.convertTo.settingText,
      "output": options.output.settingText,
    ]
    #expect(values[name] == value)
  }

  @Test func `paths are relative to the pipeline file`() throws {
    let text =
      "analyzers: [names]\nsinks:\n  - log: { path: out/a.txt }\n  - log: { path: /b.txt }\n"
    let sinks = try pipeline(parsing: Array(text.utf8)).sinks.compactMap { $0 as? LogSink }
    #expect(sinks.map(\.path.path) == ["folder/out/a.txt", "/b.txt"])
  }

  @Test func `a pipeline has the name of its file unless it says otherwise`() throws {
    #expect(try pipeline(parsing: Array("analyzers: [names]".utf8)).name == "test")
    #expect(try pipeline(parsing: Array("name: 1.0\nanalyzers: [names]".utf8)).name == "1.0")
  }

  @Test func `run settings have their defaults`() throws {
    let pipeline = try pipeline(parsing: Array("analyzers: [names]".utf8))
    #expect(pipeline.settings.onError == .quarantine)
    #expect(pipeline.settings.maxErrors == nil)
    #expect(pipeline.plan.limit.bytes == .megabytes(20))
    #expect(pipeline.workerCount(cores: 3) == 3)
    #expect(pipeline.workerCount(cores: 200) == 64)
  }
}
