package import WorkbenchKit

/// Makes a pipeline of a file: finds the plugins, reads their settings, prepares them, and orders
/// the analyzers.
package struct PipelineChecker {
  private let file: PipelineFile
  private let registry: PluginRegistry
  private var problems: [Diagnostic]
  private let placesOfFile: Set<SourceRange>
  private var preparation = Preparation()

  /// Begins with what is wrong with the file, which may explain more of what is found now.
  private init(file: PipelineFile, registry: PluginRegistry, problems: [Diagnostic]) {
    self.file = file
    self.registry = registry
    self.problems = problems
    placesOfFile = Set(problems.compactMap(\.range))
  }

  /// What of a pipeline is needed.
  package enum Part {
    /// All of it.
    case all
    /// The analyzers alone, as for `map`.
    case analyzers
  }

  /// Makes a pipeline of the file at a path.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - registry: The plugins that it may name.
  ///   - environment: What `${NAME}` is replaced from.
  ///   - part: What of it is needed; what is not may name files that are not there.
  /// - Returns: The pipeline, ready to run.
  /// - Throws: `Diagnostics` with all that is wrong with it.
  package static func pipeline(
    at path: String, registry: PluginRegistry, environment: [String: String], part: Part = .all
  ) throws(Diagnostics) -> Pipeline {
    var problems: [Diagnostic] = []
    let file = PipelineFile.read(path, environment: environment, problems: &problems)
    return try pipeline(of: file, registry: registry, problems: problems, part: part)
  }

  /// Makes a pipeline of the bytes of a file.
  ///
  /// - Throws: `Diagnostics` with all that is wrong with it.
  package static func pipeline(
    parsing bytes: [UInt8], path: String, registry: PluginRegistry,
    environment: [String: String] = [:]
  ) throws(Diagnostics) -> Pipeline {
    var problems: [Diagnostic] = []
    let file = PipelineFile.parse(
      bytes, path: path, environment: environment, problems: &problems)
    return try pipeline(of: file, registry: registry, problems: problems)
  }

  private static func pipeline(
    of file: PipelineFile?, registry: PluginRegistry, problems: [Diagnostic], part: Part = .all
  ) throws(Diagnostics) -> Pipeline {
    guard let file else { throw Diagnostics(problems) }
    var checker = PipelineChecker(file: file, registry: registry, problems: problems)
    let pipeline = checker.check(part)
    guard checker.problems.isEmpty, let pipeline else { throw Diagnostics(checker.problems) }
    return pipeline
  }

  private mutating func check(_ part: Part) -> Pipeline? {
    let analyzers = plugins(of: .analyzer, as: (any Analyzer).self)
    let trackers = plugins(of: .tracker, as: (any Tracker).self)
    let sources = plugins(of: .source, as: (any Source).self)
    let sinks = plugins(of: .sink, as: (any Sink).self)
    let run = runSettings()
    checkTrackerNames()
    checkAnalyzersExist()
    let order = checkedOrder(of: analyzers)
    let ordered = order.map { prepared(analyzers[$0]) }
    checkNeeds(of: trackers, givenBy: ordered)
    let preparedSources = part == .all ? sources.map { prepared($0) } : []
    let preparedTrackers = part == .all ? trackers.map { prepared($0) } : []
    let preparedSinks = part == .all ? sinks.map { prepared($0) } : []
    guard let run else { return nil }
    return Pipeline(
      name: file.name, description: file.description, path: file.path, sources: preparedSources,
      plan: AnalysisPlan(ordered, limit: run.documentLimit), trackers: preparedTrackers,
      sinks: preparedSinks, settings: run, gazetteer: preparation.gazetteer)
  }

  /// Where the file has problems, its analyzers may be there under a misspelt key.
  private mutating func checkAnalyzersExist() {
    guard file.entries(of: .analyzer).isEmpty, problems.isEmpty else { return }
    let known = Prose.list(registry.analyzers.map { $0.name }, "or")
    report("a pipeline needs an analyzer; list \(known) under `analyzers:`", at: nil)
  }

  /// A plugin with the entry that it was made of.
  private typealias Made<Value> = (plugin: Value, entry: PipelineFile.Entry)

  private mutating func plugins<Value>(of kind: PluginKind, as type: Value.Type) -> [Made<Value>] {
    file.entries(of: kind).filter { !$0.isBroken }.compactMap { entry in
      guard let found = registry.plugins(of: kind).first(where: { $0.name == entry.name }) else {
        reportUnknown(entry)
        return nil
      }
      return (make(found, entry) as? Value).map { ($0, entry) }
    }
  }

  private mutating func make<Type: Plugin>(_ type: Type.Type, _ entry: PipelineFile.Entry)
    -> (any Plugin)?
  {
    let reader = SettingsReader<Type>(
      title: "\(entry.kind) '\(entry.name)'", scope: SettingScope(folder: file.folder))
    do throws(SettingProblems) {
      return try reader.read(entry.settings, at: entry.nameRange)
    } catch {
      error.all.forEach { report(withOwner($0, entry)) }
      return nil
    }
  }

  /// Names the plugin that does have a setting that this one has not.
  private func withOwner(_ problem: SettingProblem, _ entry: PipelineFile.Entry) -> SettingProblem {
    let settings = entry.settings?.mapping?.entries ?? []
    guard let key = settings.first(where: { $0.keyRange == problem.range })?.key,
      !problem.message.contains("did you mean"),
      let owner = registry.plugins(of: entry.kind).first(where: { type in
        type.settings.contains { $0.name == key }
      })
    else { return problem }
    let message = "\(entry.kind) '\(entry.name)' has no setting '\(key)'; '\(owner.name)' has one"
    return SettingProblem(message, at: problem.range)
  }

  private mutating func reportUnknown(_ entry: PipelineFile.Entry) {
    let names = registry.plugins(of: entry.kind).map { $0.name }
    if let other = registry.all.first(where: { $0.name == entry.name }),
      let kind = PluginRegistry.kind(of: other)
    {
      let kinds = "\(kind.withArticle), not \(entry.kind.withArticle)"
      report("'\(entry.name)' is \(kinds); list it under `\(kind)s:`", at: entry.nameRange)
      return
    }
    let nearest = Spelling.suggestion(for: entry.name, among: names)
    let all = names.isEmpty ? "; there are none" : "; there are \(Prose.list(names, "and"))"
    let name = Prose.quoted(entry.name)
    report("unknown \(entry.kind) \(name)\(nearest.isEmpty ? all : nearest)", at: entry.nameRange)
  }

  private mutating func runSettings() -> RunSettings? {
    let place = SourcePosition(line: 1, column: 1)
    let reader = SettingsReader<RunSettings>(
      title: "'run'", scope: SettingScope(folder: file.folder))
    do throws(SettingProblems) {
      return try reader.read(file.run, at: SourceRange(start: place, end: place))
    } catch {
      error.all.forEach { report($0) }
      return nil
    }
  }

  private mutating func checkTrackerNames() {
    var seen: Set<String> = []
    for entry in file.entries(of: .tracker).filter({ !$0.isBroken })
    where !seen.insert(entry.name).inserted {
      report("tracker '\(entry.name)' is listed twice; take one out", at: entry.nameRange)
    }
  }

  /// With an analyzer missing, needs would be told that are no mistakes.
  private func hasAll(_ count: Int) -> Bool {
    count > 0 && count == file.entries(of: .analyzer).count
  }

  private mutating func checkedOrder(of analyzers: [Made<any Analyzer>]) -> [Int] {
    guard hasAll(analyzers.count) else { return Array(analyzers.indices) }
    let steps = analyzers.map { AnalyzerOrder.Step($0.plugin, range: $0.entry.nameRange) }
    let resolved = AnalyzerOrder(steps: steps, registry: registry).resolved()
    resolved.problems.forEach { report($0) }
    return resolved.order
  }

  private mutating func checkNeeds(
    of trackers: [Made<any Tracker>], givenBy analyzers: [any Analyzer]
  ) {
    guard hasAll(analyzers.count) else { return }
    let given = AnalyzerOrder.baseLayers.union(
      analyzers.flatMap { type(of: $0).writes }.map { $0.key })
    for (tracker, entry) in trackers {
      for key in tracker.reads.map({ $0.key }) where !given.contains(key) {
        let remedy = AnalyzerOrder.remedy(for: key, registry)
        report("tracker '\(entry.name)' reads \(key); \(remedy)", at: entry.nameRange)
      }
    }
  }

  private mutating func prepared<Value>(_ made: Made<Value>) -> Value {
    guard var plugin = made.plugin as? any Plugin else { return made.plugin }
    do {
      try plugin.prepare(&preparation)
    } catch let wrong as WrongSetting {
      let range = made.entry.range(ofSetting: wrong.setting)
      for line in wrong.message.split(separator: "\n") {
        report("\(wrong.setting): \(line)", at: range)
      }
    } catch {
      report("\(made.entry.kind) '\(made.entry.name)': \(error)", at: made.entry.nameRange)
    }
    return plugin as? Value ?? made.plugin
  }

  private mutating func report(_ problem: SettingProblem) {
    report(problem.message, at: problem.range)
  }

  /// What an alias repeats is told once; so is a value that could not be filled in.
  private mutating func report(_ message: String, at range: SourceRange?) {
    if let range, placesOfFile.contains(range) { return }
    let diagnostic = Diagnostic(file: file.path, range: range, message)
    if !problems.contains(diagnostic) { problems.append(diagnostic) }
  }
}
