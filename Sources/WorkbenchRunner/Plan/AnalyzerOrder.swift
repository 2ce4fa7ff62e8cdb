import WorkbenchKit

/// Puts analyzers in an order in which each finds what it reads; the list in the pipeline breaks
/// ties.
struct AnalyzerOrder {
  /// An analyzer as the order sees it.
  struct Step {
    let name: String
    let range: SourceRange?
    let reads: [String]
    let uses: [String]
    let writes: [String]

    init(_ analyzer: any Analyzer, range: SourceRange?) {
      let type = type(of: analyzer)
      name = type.name
      self.range = range
      reads = analyzer.reads.map { $0.key }.filter { !AnalyzerOrder.baseLayers.contains($0) }
      uses = analyzer.uses.map { $0.key }
      writes = type.writes.map { $0.key }
    }
  }

  /// What every document has before the first analyzer.
  static let baseLayers: Set = [Token.key, Sentence.key, TargetSpan.key]

  let steps: [Step]
  let registry: PluginRegistry

  /// The indices of the steps in their order, or what stands against any order.
  func resolved() -> (order: [Int], problems: [SettingProblem]) {
    var problems = doubleWriters() + unmetNeeds()
    guard problems.isEmpty else { return (Array(steps.indices), problems) }
    var order: [Int] = []
    var waiting = Array(steps.indices)
    while !waiting.isEmpty {
      if let next = waiting.first(where: { !waits($0, for: waiting) }) {
        order.append(next)
        waiting.removeAll { $0 == next }
      } else {
        let circle = circle(among: waiting)
        problems.append(problem(ofCircle: circle))
        waiting.removeAll { circle.contains($0) }
      }
    }
    return (problems.isEmpty ? order : Array(steps.indices), problems)
  }

  private func waits(_ index: Int, for others: [Int]) -> Bool {
    others.contains { waits(index, for: $0) }
  }

  private func waits(_ index: Int, for other: Int) -> Bool {
    guard other != index else { return false }
    let needs = steps[index].reads + steps[index].uses
    return steps[other].writes.contains { needs.contains($0) }
  }

  private func doubleWriters() -> [SettingProblem] {
    var writers: [String: String] = [:]
    var problems: [SettingProblem] = []
    for step in steps {
      for key in step.writes {
        if let first = writers[key] {
          let message =
            first == step.name
            ? "analyzer '\(first)' is listed twice; take one out"
            : "analyzers '\(first)' and '\(step.name)' both write \(key); take one out"
          problems.append(SettingProblem(message, at: step.range))
          break
        }
        writers[key] = step.name
      }
    }
    return problems
  }

  private func unmetNeeds() -> [SettingProblem] {
    let given = Set(steps.flatMap(\.writes))
    return steps.indices.filter { !isRepeated($0) }.flatMap { index in
      steps[index].reads.filter { !given.contains($0) }.map { key in
        let remedy = Self.remedy(for: key, registry)
        return SettingProblem(
          "analyzer '\(steps[index].name)' reads \(key); \(remedy)", at: steps[index].range)
      }
    }
  }

  private func isRepeated(_ index: Int) -> Bool {
    steps[..<index].contains { $0.name == steps[index].name }
  }

  /// Those who wait for each other, in the order of the pipeline; not those who wait behind them.
  private func circle(among waiting: [Int]) -> [Int] {
    var path = Array(waiting.prefix(1))
    while let last = path.last, let next = waiting.first(where: { waits(last, for: $0) }) {
      if let start = path.firstIndex(of: next) { return path[start...].sorted() }
      path.append(next)
    }
    return path
  }

  private func problem(ofCircle circle: [Int]) -> SettingProblem {
    let names = circle.map { "'\(steps[$0].name)'" }
    return SettingProblem(
      "analyzers \(Prose.list(names, "and")) wait for each other; take one out",
      at: circle.first.flatMap { steps[$0].range })
  }

  /// What to do where nothing in a pipeline gives what is read.
  static func remedy(for key: String, _ registry: PluginRegistry) -> String {
    let givers = registry.analyzers(writing: key).map { "'\($0.name)'" }
    return givers.isEmpty
      ? "no analyzer gives them" : "add \(Prose.list(givers, "or")) to the analyzers"
  }
}
