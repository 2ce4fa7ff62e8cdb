import ArgumentParser
import Foundation
import WorkbenchKit
import WorkbenchRunner

/// `workbench check PIPELINE...`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks pipeline files without running them.",
    discussion:
      "Tells all problems of all files, in order, each with its place. Exits 3 where there are any."
  )

  @Argument(help: "The pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var pipelines: [String]

  @Flag(help: "Write the problems as JSON, one object a line.")
  var json = false

  func run() throws {
    var problems: [Diagnostic] = []
    for path in pipelines {
      do throws(Diagnostics) {
        let pipeline = try PipelineChecker.pipeline(
          at: path, registry: Program.plugins, environment: ProcessInfo.processInfo.environment)
        if !json { Terminal.output("\(pipeline.path): valid") }
      } catch {
        problems += error.all
      }
    }
    guard !problems.isEmpty else { return }
    if json {
      problems.forEach { Terminal.output(Self.json($0).text) }
      throw CommandFailure(.invalidPipeline)
    }
    throw CommandFailure(Diagnostics(problems))
  }

  private static func json(_ problem: Diagnostic) -> JSONValue {
    var object = JSONObject()
    object["file"] = .string(problem.file)
    object["line"] = problem.range.map { .integer($0.start.line) }
    object["column"] = problem.range.map { .integer($0.start.column) }
    object["message"] = .string(problem.message)
    return .object(object)
  }
}
