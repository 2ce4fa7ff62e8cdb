import ArgumentParser
import Foundation
import WorkbenchKit
import WorkbenchRunner

/// `workbench map PIPELINE`.
struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A filter: a JSON document a line in, its record a line out, in order.",
    discussion: """
      Reads {"id","text"} and optionally "title", "date", "targets" and any other field from standard
      input. Every line gets exactly one record; a line that cannot be read gets one with an "error".
      Sources, trackers and sinks of the pipeline are left out.
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "How many documents to analyze side by side, instead of the pipeline's `workers`.")
  var workers: Int?

  func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("--workers takes a number from 1 to 64")
    }
  }

  func run() throws {
    let pipeline = try PipelineLoader.load(pipeline, part: .analyzers)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let filter = MapFilter(pipeline.plan, workers: workers ?? pipeline.workerCount(cores: cores))
    do {
      try filter.run(from: 0) { Terminal.write($0, to: 1) }
    } catch let failure as SourceFailure {
      throw CommandFailure(.inputOrOutput, "error: \(failure)")
    }
  }
}
