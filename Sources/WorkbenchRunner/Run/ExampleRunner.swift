package import WorkbenchKit

/// Runs the examples of analyzers: the analyzer, and before it whatever gives what it reads.
package struct ExampleRunner: Sendable {
  private let registry: PluginRegistry

  package init(_ registry: PluginRegistry) {
    self.registry = registry
  }

  /// The record that an analyzer makes of an example.
  ///
  /// - Throws: `Diagnostics` where the example's settings are wrong.
  package func record(of example: Example, by analyzer: any Analyzer.Type) throws(Diagnostics)
    -> Record
  {
    let bytes = Array(pipeline(for: analyzer, settings: example.settings).utf8)
    let pipeline = try PipelineChecker.pipeline(
      parsing: bytes, path: "\(analyzer.name).yaml", registry: registry)
    return pipeline.plan.record(
      of: DocumentInput(
        id: "example", metadata: Metadata(date: example.date), text: Text(example.text),
        origin: "example"))
  }

  /// A pipeline of an analyzer with those that it needs, as YAML.
  package func pipeline(for analyzer: any Analyzer.Type, settings: String? = nil) -> String {
    let own = settings.map { "\(analyzer.name): \($0)" } ?? analyzer.name
    let others = providers(of: analyzer, settings: settings).map { $0.name }
    return "analyzers:\n" + (others + [own]).map { "  - \($0)\n" }.joined()
  }

  /// A pipeline whose analyzers give these layers, as YAML; the first analyzer of all where nothing
  /// is asked for.
  package func pipeline(givenFor keys: [String]) -> String {
    let givers = keys.compactMap { registry.analyzers(writing: $0).first }
    guard let last = givers.last ?? registry.analyzers.first else { return "" }
    return pipeline(for: last)
  }

  /// Those who write what an analyzer reads, and what they read in turn; the first giver of each.
  private func providers(of analyzer: any Analyzer.Type, settings: String?) -> [any Analyzer.Type] {
    var found: [any Analyzer.Type] = []
    var needs = instance(of: analyzer, settings: settings).reads
    while let need = needs.popLast() {
      guard let giver = registry.analyzers(writing: need.key).first, giver != analyzer,
        !found.contains(where: { $0 == giver })
      else { continue }
      found.append(giver)
      needs += giver.init().reads
    }
    return found.sorted { $0.name < $1.name }
  }

  private func instance<Kind: Analyzer>(of type: Kind.Type, settings: String?) -> any Analyzer {
    let node = settings.flatMap { try? YAMLDocument(parsing: Array($0.utf8)).root }
    let place = SourcePosition(line: 1, column: 1)
    let reader = SettingsReader<Kind>(title: type.name, scope: SettingScope(folder: ""))
    return (try? reader.read(node, at: SourceRange(start: place, end: place))) ?? Kind()
  }
}

/// Compares what was found with the parts of it that were expected.
package enum Expectation {
  /// What differs, one difference a line; empty where all is as expected.
  ///
  /// - Parameters:
  ///   - expected: By key of the record, the parts of each annotation, in order and with no others
  ///     between.
  ///   - record: What was found.
  /// - Returns: The differences.
  package static func differences(expected: JSONValue, in record: Record) -> [String] {
    if let error = record.error { return ["the document failed: \(JSONValue.object(error).text)"] }
    return (expected.object?.members ?? []).flatMap { member in
      let found = record.json[member.key]?.array ?? []
      let wanted = member.value.array ?? []
      var differences = zip(wanted, found).enumerated().compactMap { index, pair in
        difference(pair.0, pair.1, path: "\(member.key)[\(index)]")
      }
      differences += wanted.dropFirst(found.count).map { "- \(member.key): \($0.text)" }
      differences += found.dropFirst(wanted.count).map { "+ \(member.key): \(brief($0))" }
      return differences
    }
  }

  private static func difference(_ wanted: JSONValue, _ found: JSONValue, path: String) -> String? {
    guard let wanted = wanted.object, let found = found.object else {
      return wanted == found ? nil : "\(path): expected \(wanted.text), found \(found.text)"
    }
    for member in wanted.members {
      let value = found[member.key] ?? .null
      if let difference = difference(member.value, value, path: "\(path).\(member.key)") {
        return difference
      }
    }
    return nil
  }

  /// A found annotation without its offsets, which say little in a message.
  private static func brief(_ found: JSONValue) -> String {
    let members = (found.object?.members ?? []).filter { !["start", "end"].contains($0.key) }
    return JSONValue.object(JSONObject(members)).text
  }
}
