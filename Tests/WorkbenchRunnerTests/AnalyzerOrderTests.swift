import Testing
import WorkbenchKit

@testable import WorkbenchRunner

/// Analyzers run after those whose findings they read, and otherwise in the order of the list.
struct AnalyzerOrderTests {
  @Test(arguments: [
    ("names, options", "names, options"), ("options, names", "options, names"),
    ("speeches, names", "names, speeches"),
    ("moods, speeches, names", "names, speeches, moods"),
    ("moods, options, names, speeches", "options, names, speeches, moods"),
    ("options, speeches, labels", "options, labels, speeches"),
    ("moods: { of-speeches: false }, names", "names, moods"),
    ("moods: { of-speeches: false }, options", "moods, options"),
  ])
  func `analyzers have an order`(listed: String, order: String) throws {
    let pipeline = try pipeline(parsing: Array("analyzers: [\(listed)]".utf8))
    let names = pipeline.plan.analyzers.map { type(of: $0).name }
    #expect(names.joined(separator: ", ") == order)
  }

  @Test func `two circles are two problems`() {
    let analyzers: [any Analyzer] = [Hens(), Twin(), Eggs(), Chicks()]
    let steps = analyzers.map { AnalyzerOrder.Step($0, range: nil) }
    let resolved = AnalyzerOrder(steps: steps, registry: testRegistry).resolved()
    #expect(
      resolved.problems.map(\.message) == [
        "analyzers 'hens' and 'eggs' wait for each other; take one out",
        "analyzers 'twin' and 'chicks' wait for each other; take one out",
      ])
    #expect(resolved.order == [0, 1, 2, 3])
  }

  @Test func `what an analyzer reads of its own is no circle`() {
    let steps = [AnalyzerOrder.Step(SelfReader(), range: nil)]
    #expect(AnalyzerOrder(steps: steps, registry: testRegistry).resolved().problems.isEmpty)
  }

  /// Uses what `Chicks` would write, were it not waiting for it.
  private struct Twin: Analyzer {
    static let name = "twin"
    static let summary = "Waits."
    static let writes: [any Annotation.Type] = [Mark<Lost>.self]
    static let examples: [Example] = []

    var uses: [any Layer.Type] { [Mark<Chick>.self] }

    func analyze(_ document: inout Document) {}
  }

  private struct Chicks: Analyzer {
    static let name = "chicks"
    static let summary = "Waits."
    static let writes: [any Annotation.Type] = [Mark<Chick>.self]
    static let examples: [Example] = []

    var uses: [any Layer.Type] { [Mark<Lost>.self] }

    func analyze(_ document: inout Document) {}
  }

  private struct SelfReader: Analyzer {
    static let name = "self-reader"
    static let summary = "Reads what it writes."
    static let writes: [any Annotation.Type] = [Mark<Lost>.self]
    static let examples: [Example] = []

    var reads: [any Layer.Type] { [Mark<Lost>.self] }

    func analyze(_ document: inout Document) {}
  }
}
