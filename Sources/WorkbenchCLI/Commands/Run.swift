import ArgumentParser
import Foundation
import WorkbenchKit
import WorkbenchRunner

/// `workbench run PIPELINE`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs a pipeline over its sources and writes to its sinks.")

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "How many documents to analyze side by side, instead of the pipeline's `workers`.")
  var workers: Int?

  @Flag(name: .shortAndLong, help: "Write only errors to standard error.")
  var quiet = false

  func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("--workers takes a number from 1 to 64")
    }
  }

  func run() throws {
    let pipeline = try PipelineLoader.load(pipeline)
    try requireEnds(of: pipeline)
    let progress = ProgressLine(isInteractive: Terminal.isErrorInteractive)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let run = PipelineRun(pipeline, workers: workers ?? pipeline.workerCount(cores: cores)) {
      [quiet] in if !quiet { progress.show($0) }
    }
    let started = ContinuousClock.now
    let summary = try RunReport.perform(run, onEnd: progress.clear)
    if !quiet {
      RunReport.closingTable(summary, after: ContinuousClock.now - started).forEach {
        Terminal.error($0)
      }
    }
    guard summary.failures.isEmpty else { throw CommandFailure(.someFailed) }
  }

  private func requireEnds(of pipeline: Pipeline) throws {
    var missing: [Diagnostic] = []
    if pipeline.sources.isEmpty {
      missing.append(
        Diagnostic(file: pipeline.path, "no sources; `run` needs one (`map` reads standard input)"))
    }
    if pipeline.sinks.isEmpty {
      missing.append(Diagnostic(file: pipeline.path, "no sinks; add `sinks:` with `- console`"))
    }
    guard missing.isEmpty else { throw CommandFailure(Diagnostics(missing)) }
  }
}

/// Makes pipelines of files for all commands.
enum PipelineLoader {
  static func load(_ path: String, part: PipelineChecker.Part = .all) throws -> Pipeline {
    do {
      return try PipelineChecker.pipeline(
        at: path, registry: Program.plugins, environment: ProcessInfo.processInfo.environment,
        part: part)
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// Says how a run went.
enum RunReport {
  /// Runs and turns what stopped it into a message and exit code.
  static func perform(_ run: PipelineRun, onEnd: () -> Void) throws -> RunSummary {
    do {
      let summary = try run.run()
      onEnd()
      failures(summary).forEach { Terminal.error($0) }
      return summary
    } catch let failure as RunFailure {
      onEnd()
      throw explained(failure)
    }
  }

  private static func explained(_ failure: RunFailure) -> CommandFailure {
    switch failure {
    case .source(let name, let reason):
      return CommandFailure(
        .inputOrOutput, "error: source '\(name)': \(Printable.text(reason))",
        "nothing was written; mend it and run again")
    case .sink(let name, let reason):
      return CommandFailure(
        .inputOrOutput, "error: sink '\(name)': \(Printable.text(reason))",
        "mend it and run again; the run starts from the beginning")
    case .tooManyErrors(let summary, let policy):
      failures(summary).forEach { Terminal.error($0) }
      return CommandFailure(
        .tooManyErrors,
        "error: stopped by `\(policy)` after \(Prose.count(summary.failures.count, "failed document")); nothing was written"
      )
    }
  }

  /// How many failures are told one by one.
  private static let mostTold = 20

  private static func failures(_ summary: RunSummary) -> [String] {
    let told = summary.failures.prefix(mostTold).map { failure in
      let analyzer = failure.analyzer.map { "analyzer '\($0)': " } ?? ""
      return
        "\(Printable.text(failure.origin)): error: \(Printable.text(analyzer + failure.message))"
    }
    let rest = summary.failures.count - told.count
    return told + (rest > 0 ? ["and \(Prose.count(rest, "more failed document"))"] : [])
  }

  /// The counts of a run, and the files that it wrote.
  static func closingTable(_ summary: RunSummary, after elapsed: Duration) -> [String] {
    var table = TextTable()
    let rate = Double(summary.documents) / max(0.001, elapsed / .seconds(1))
    let seconds = String(format: "%.2f s", elapsed / .seconds(1))
    table.add(
      "documents",
      "\(summary.analyzed) analyzed, \(summary.failures.count) failed, \(summary.skipped) skipped")
    let found = summary.annotations.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    table.add("found", found.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    table.add("time", "\(seconds), \(Int(rate.rounded())) documents/s")
    for (sink, paths) in summary.files where !paths.isEmpty {
      table.add(
        sink,
        paths.count <= 4 ? paths.joined(separator: ", ") : "\(paths.count) files, \(paths[0]) first"
      )
    }
    return table.lines.map { Printable.text($0) }
  }
}
