import Testing
import WorkbenchKit

@testable import WorkbenchRunner

/// A pipeline that is refused, and all that is told of it, each problem as `line:column: message`.
struct Broken: CustomTestStringConvertible, Sendable {
  let text: String
  let problems: [String]

  init(_ text: String, _ problems: String...) {
    self.text = text
    self.problems = problems
  }

  /// A pipeline of the analyzer `options`, whose settings begin on line 2 at column 16.
  init(options: String, _ problems: String...) {
    text = "analyzers:\n  - options: { \(options) }\n"
    self.problems = problems
  }

  var testDescription: String { text.debugDescription }
}

let testEnvironment = ["COUNT": "7", "EMPTY": "", "WORD": "seven", "NAME": "names"]

/// The problems of a pipeline in the notation of `Broken`, without a place where the whole file is
/// meant.
func problems(in bytes: [UInt8]) -> [String] {
  do {
    _ = try pipeline(parsing: bytes)
    return []
  } catch {
    return error.all.map { problem in
      let place = problem.range.map { "\($0.start.line):\($0.start.column): " } ?? ""
      return place + problem.message
    }
  }
}

func pipeline(parsing bytes: [UInt8]) throws(Diagnostics) -> Pipeline {
  try PipelineChecker.pipeline(
    parsing: bytes, path: "folder/test.yaml", registry: testRegistry, environment: testEnvironment)
}

/// What is told of pipelines that cannot be run: every problem, at its place, in order, and no more
/// than that.
struct BrokenPipelineTests {
  @Test(arguments: Broken.structures)
  func `a file must have the shape of a pipeline`(broken: Broken) {
    #expect(problems(in: Array(broken.text.utf8)) == broken.problems)
  }

  @Test(arguments: Broken.yaml)
  func `a file must be YAML`(broken: Broken) {
    #expect(problems(in: Array(broken.text.utf8)) == broken.problems)
  }

  @Test(arguments: Broken.settings)
  func `a setting must be what its plugin accepts`(broken: Broken) {
    #expect(problems(in: Array(broken.text.utf8)) == broken.problems)
  }

  @Test(arguments: Broken.environment)
  func `an environment variable must be set`(broken: Broken) {
    #expect(problems(in: Array(broken.text.utf8)) == broken.problems)
  }

  @Test(arguments: Broken.plans)
  func `plugins must fit together`(broken: Broken) {
    #expect(problems(in: Array(broken.text.utf8)) == broken.problems)
  }

  @Test func `a byte that is no UTF-8 has the column that an editor shows`() {
    let bytes = Array("name: Köln \u{1F600}".utf8) + [0xFF] + Array("\nanalyzers: [names]\n".utf8)
    #expect(
      problems(in: bytes) == ["1:13: the byte 0xFF is not valid UTF-8; save the file as UTF-8"])
  }

  @Test func `a second problem of a file is a note where it explains the first`() throws {
    let bytes = Array("name: a\nname: b\nanalyzers: [names]\n".utf8)
    let error = #expect(throws: Diagnostics.self) { try pipeline(parsing: bytes) }
    let notes = try #require(error?.all.first).notes
    #expect(notes.map(\.message) == ["first given here"])
    #expect(notes.map(\.range.start) == [SourcePosition(line: 1, column: 1)])
  }

  @Test func `a file that is not there is told with the nearest name`() {
    let error = #expect(throws: Diagnostics.self) {
      try PipelineChecker.pipeline(
        at: "no-such-folder/a.yaml", registry: testRegistry, environment: [:])
    }
    #expect(error?.all.map(\.message) == ["no such file"])
    #expect(error?.all.map(\.file) == ["no-such-folder/a.yaml"])
  }
}
