import Foundation
package import WorkbenchKit

/// A pipeline file as it is written: its sections and the entries in them, with their places.
package struct PipelineFile: Sendable {
  /// One plugin in a section.
  package struct Entry: Sendable {
    package let kind: PluginKind
    package let name: String
    package let nameRange: SourceRange
    package let settings: Node?
    /// Whether it cannot be used as it is written, which is told already.
    var isBroken = false

    /// Where a setting's value is written; the plugin's name where it is not.
    func range(ofSetting setting: String) -> SourceRange {
      settings?.mapping?[setting]?.range ?? nameRange
    }
  }

  /// The path, as the user named it or as it was found without regard to case.
  package let path: String
  package let name: String
  package let description: String?
  package let entries: [Entry]
  /// The `run:` block.
  package let run: Node?

  static let sections: [(key: String, kind: PluginKind)] = [
    ("sources", .source), ("analyzers", .analyzer), ("trackers", .tracker), ("sinks", .sink),
  ]

  /// The folder that relative paths start from.
  package var folder: String { URL(filePath: path).deletingLastPathComponent().relativePath }

  /// The entries of one kind, in the order of the file.
  package func entries(of kind: PluginKind) -> [Entry] { entries.filter { $0.kind == kind } }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path; one that does not exist is tried without regard to case.
  ///   - environment: What `${NAME}` is replaced from.
  ///   - problems: Takes what is wrong in the file.
  /// - Returns: What could be read; nil where nothing could.
  package static func read(
    _ path: String, environment: [String: String], problems: inout [Diagnostic]
  ) -> PipelineFile? {
    let path = PathSpelling.existing(path) ?? path
    guard let bytes = FileManager.default.contents(atPath: path) else {
      problems.append(Diagnostic(file: path, PathSpelling.whyUnreadable(path)))
      return nil
    }
    return parse(Array(bytes), path: path, environment: environment, problems: &problems)
  }

  /// Reads the bytes of a file.
  package static func parse(
    _ bytes: [UInt8], path: String, environment: [String: String], problems: inout [Diagnostic]
  ) -> PipelineFile? {
    let root: Node?
    do {
      root = try YAMLDocument(parsing: bytes).root
    } catch {
      problems += error.problems.map { problem in
        Diagnostic(
          file: path, range: problem.range, problem.message,
          notes: problem.note.map { [.init($0.message, at: $0.range)] } ?? [])
      }
      return nil
    }
    var reader = PipelineReader(path: path)
    let substitution = EnvironmentSubstitution(environment)
    let file = reader.read(root.map { substitution.apply(to: $0, problems: &reader.problems) })
    problems += reader.problems.map { Diagnostic(file: path, range: $0.range, $0.message) }
    return file
  }
}
