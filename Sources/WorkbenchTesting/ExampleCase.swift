public import WorkbenchKit
import WorkbenchRunner

/// One example of an analyzer as a test case.
///
/// ```swift
/// @Test(arguments: ExampleCase.all(of: .builtIn + [Hashtags.self]))
/// func `examples hold`(example: ExampleCase) throws {
///   #expect(try example.differences() == [])
/// }
/// ```
public struct ExampleCase: Sendable, CustomStringConvertible {
  private let analyzer: any Analyzer.Type
  private let example: Example
  private let registry: PluginRegistry

  /// Every example of every analyzer of a registry.
  public static func all(of registry: PluginRegistry) -> [ExampleCase] {
    registry.analyzers.flatMap { analyzer in
      analyzer.examples.map {
        ExampleCase(analyzer: analyzer, example: $0, registry: registry)
      }
    }
  }

  /// The analyzer's name and the example's title, so that a failed case names itself.
  public var description: String { "\(analyzer.name): \(example.title)" }

  /// What is found otherwise than the example says, a line each; the first names the place where
  /// the example is written.
  ///
  /// - Throws: `Diagnostics` where the example's settings are wrong.
  public func differences() throws -> [String] {
    let record = try ExampleRunner(registry).record(of: example, by: analyzer)
    let found = Expectation.differences(expected: example.finds, in: record)
    return found.isEmpty ? [] : ["\(example.file):\(example.line)"] + found
  }
}
