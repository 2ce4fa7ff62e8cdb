import Foundation
import Testing
import WorkbenchKit

struct CommandLineTests {
  /// A command line and the exit code that it ends with.
  private static let commands: [(line: String, status: Int32)] = [
    ("version", 0), ("--help", 0), ("list", 0), ("list --json", 0), ("schema", 0),
    ("describe money", 0), ("frobnicate", 2), ("run", 2), ("describe mony", 2),
    ("run pipelines/allies.yaml --workers 0", 2), ("check no-such.yaml", 3),
    ("read no-such.txt", 6),
  ]

  @Test(arguments: commands)
  func `a command ends with its exit code`(command: (line: String, status: Int32)) throws {
    let arguments = command.line.split(separator: " ").map { String($0) }
    #expect(try CommandLineProgram.run(arguments).status == command.status)
  }

  @Test
  func `a pipeline is found whatever the case of its path`() throws {
    let result = try CommandLineProgram.run(["check", "pipelines/ALLIES.yaml"])
    #expect(result.output == "Pipelines/allies.yaml: valid\n")
    #expect(result.status == 0)
  }

  @Test
  func `check tells the problems of several files in order, with the line and a caret`() throws {
    let scratch = try Scratch()
    try scratch.write("analyzers:\n  - entites\n  - money: { dollr: USD }\n", to: "a.yaml")
    try scratch.write("analyzers: [times]\nsinkz: []\n", to: "b.yaml")
    let result = try CommandLineProgram.run(["check", "a.yaml", "b.yaml"], folder: scratch.folder)
    #expect(
      result.errors == """
        a.yaml:2:5: error: unknown analyzer 'entites'; did you mean 'entities'?
            2 |   - entites
              |     ^~~~~~~
        a.yaml:3:14: error: analyzer 'money' has no setting 'dollr'; did you mean 'dollar'?
            3 |   - money: { dollr: USD }
              |              ^~~~~
        b.yaml:2:1: error: unknown key 'sinkz'; did you mean 'sinks'?
            2 | sinkz: []
              | ^~~~~

        """)
    #expect(result.status == 3)
  }

  @Test
  func `the same bytes come out whatever the workers, the locale and the time zone`() throws {
    let scratch = try Scratch()
    for number in 1...40 {
      let text =
        "Day \(number)\n\nIran sent €\(number) million to Türkiye last month, İbrahim said."
      try scratch.write(text, to: "articles/\(number).txt")
    }
    try scratch.write(
      """
      sources: [text: { paths: ['articles/*.txt'] }]
      analyzers: [entities, times, money, quotes, sentiment, stance]
      trackers: [stance-timeline]
      sinks: [console, jsonl: { path: out/all.jsonl }]
      """, to: "p.yaml")
    func outputs(_ workers: Int, _ environment: [String: String]) throws -> [String] {
      let result = try CommandLineProgram.run(
        ["run", "p.yaml", "--workers", "\(workers)"], environment: environment,
        folder: scratch.folder)
      #expect(result.status == 0, Comment(rawValue: result.errors))
      return [result.output, try scratch.read("out/all.jsonl")]
    }
    let reference = try outputs(1, ["LC_ALL": "C", "TZ": "UTC"])
    #expect(reference[1].split(separator: "\n").count == 40)
    #expect(try outputs(2, ["LC_ALL": "tr_TR.UTF-8", "TZ": "UTC"]) == reference)
    #expect(try outputs(7, ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"]) == reference)
  }
}

struct MapTests {
  private func map(_ input: String) throws -> CommandLineProgram.Result {
    let scratch = try Scratch()
    try scratch.write("analyzers: [times]\n", to: "p.yaml")
    return try CommandLineProgram.run(["map", "p.yaml"], input: input, folder: scratch.folder)
  }

  @Test
  func `empty input gives empty output`() throws {
    let result = try map("")
    #expect(result.output.isEmpty && result.status == 0)
  }

  @Test
  func `every line gets one record, in order, bad lines too`() throws {
    let lines = (1...500).map {
      $0 % 7 == 0 ? "{\"id\":\"\($0)\"" : "{\"id\":\"\($0)\",\"text\":\"It is 2019 now.\"}"
    }
    let result = try map(lines.joined(separator: "\n"))
    let records = try result.output.split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8)[...])
    }
    #expect(result.status == 0 && records.count == 500)
    for (index, record) in records.enumerated() {
      let number = index + 1
      if number % 7 == 0 {
        #expect(record["id"] == .string("line \(number)") && record["error"] != nil)
      } else {
        #expect(record["id"] == .string("\(number)") && record["error"] == nil)
      }
    }
  }

  @Test
  func `a reader that goes away ends it quietly`() throws {
    let scratch = try Scratch()
    try scratch.write("analyzers: [times]\n", to: "p.yaml")
    let line = "{\"id\":\"1\",\"text\":\"It is 2019 now.\"}\n"
    try scratch.write(String(repeating: line, count: 20_000), to: "in.jsonl")
    let script =
      "'\(CommandLineProgram.executable.path)' map p.yaml < in.jsonl 2> errors; echo $? > status"
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "(\(script)) | head -n 1 > /dev/null"]
    shell.currentDirectoryURL = scratch.folder
    try shell.run()
    shell.waitUntilExit()
    // The shell that writes the status ends after `head`; it has at most a line to write.
    for _ in 0..<100 where (try? scratch.read("status").isEmpty) ?? true {
      Thread.sleep(forTimeInterval: 0.1)
    }
    #expect(try scratch.read("status") == "141\n")
    #expect(try scratch.read("errors").isEmpty)
  }
}
