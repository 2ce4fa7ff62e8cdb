public import WorkbenchKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import ArgumentParser

/// Runs the command line of a workbench that knows these plugins, and ends the process with its
/// exit code.
///
/// ```swift
/// import BuiltInPlugins
/// import WorkbenchCLI
///
/// WorkbenchCLI.main(plugins: .builtIn + [Hashtags.self])
/// ```
///
/// - Parameter plugins: The plugins that pipelines may name.
public func main(plugins: PluginRegistry) -> Never {
  signal(SIGPIPE, SIG_IGN)  // a closed pipe is an error of write, told by exit code 141
  let code = Program.$plugins.withValue(plugins) {
    Program.run(Array(CommandLine.arguments.dropFirst()))
  }
  exit(code.rawValue)
}

/// The program as a function of its arguments.
enum Program {
  /// The plugins of this program.
  @TaskLocal static var plugins = PluginRegistry([])

  /// Runs one command; the result is the process's exit code.
  static func run(_ arguments: [String]) -> ExitStatus {
    guard plugins.conflicts.isEmpty else {
      plugins.conflicts.forEach { Terminal.error("error: \($0)") }
      return .bug
    }
    do {
      var command = try Workbench.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let failure as CommandFailure {
      failure.messages.forEach { Terminal.error($0) }
      return failure.status
    } catch {
      return report(error)
    }
  }

  /// Help and usage errors; the argument parser would exit with 64, we say 2.
  private static func report(_ error: any Error) -> ExitStatus {
    let message = Workbench.fullMessage(for: error)
    guard Workbench.exitCode(for: error) != .success else {
      Terminal.output(message)
      return .done
    }
    Terminal.error(message)
    return .usage
  }
}

/// The exit codes of the program.
enum ExitStatus: Int32 {
  case done = 0
  case bug = 1
  case usage = 2
  case invalidPipeline = 3
  case someFailed = 4
  case tooManyErrors = 5
  case inputOrOutput = 6
  case closedPipe = 141
}

/// That a command ends early: what to say, and with which exit code.
struct CommandFailure: Error {
  let status: ExitStatus
  let messages: [String]

  init(_ status: ExitStatus, _ messages: String...) {
    self.status = status
    self.messages = messages
  }

  /// The problems of pipeline files, printed with their lines.
  init(_ diagnostics: Diagnostics) {
    status = .invalidPipeline
    messages = DiagnosticPrinter().lines(for: diagnostics)
  }
}
