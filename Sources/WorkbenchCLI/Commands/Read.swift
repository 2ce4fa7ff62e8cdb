import ArgumentParser
import Foundation
import WorkbenchKit
import WorkbenchRunner

/// `workbench read FILE`.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads one article and prints its digest.",
    discussion: "Needs no pipeline: all analyzers that ship are run with their defaults.")

  @Argument(help: "A text file, or - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Write the record as JSON instead of the digest.")
  var json = false

  func run() throws {
    guard file == "-" else { return try read(file, in: "") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = "standard-input"
    try FileHandle.standardInput.readDataToEndOfFile().write(to: folder.appending(path: name))
    try read(name, in: folder.path + "/")
  }

  private func read(_ file: String, in folder: String) throws {
    do {
      let pipeline = try PipelineChecker.pipeline(
        parsing: Array(Self.standardPipeline(reading: file).utf8),
        path: folder + "standard-pipeline", registry: Program.plugins)
      if json { return try printRecords(of: pipeline) }
      let summary = try RunReport.perform(PipelineRun(pipeline, workers: 1) { _ in }) {}
      guard summary.failures.isEmpty else { throw CommandFailure(.someFailed) }
    } catch let problems as Diagnostics {
      throw CommandFailure(
        .inputOrOutput,
        problems.all.map { "error: \(Printable.text(Self.withoutSetting($0.message)))" }
          .joined(separator: "\n"))
    }
  }

  /// The user of `read` wrote no settings, so their names would say nothing.
  private static func withoutSetting(_ message: String) -> String {
    message.hasPrefix("paths: ") ? String(message.dropFirst(7)) : message
  }

  private func printRecords(of pipeline: Pipeline) throws {
    for source in pipeline.sources {
      var reader = try source.makeReader()
      while let item = try reader.next() {
        let record = pipeline.plan.record(of: item)
        Terminal.output(JSONValue.object(record.json).text)
        if record.error != nil { throw CommandFailure(.someFailed) }
      }
    }
  }

  /// All analyzers that need no settings, the order being found by what they read.
  private static func standardPipeline(reading file: String) -> String {
    let analyzers = Program.plugins.analyzers.filter { type in
      !type.settings.contains(where: \.isRequired)
    }
    let path = file.replacing("'", with: "''")
    return """
      sources:
        - text: { paths: ['\(path)'] }
      analyzers:
      \(analyzers.map { "  - \($0.name)" }.joined(separator: "\n"))
      sinks:
        - console
      """
  }
}
