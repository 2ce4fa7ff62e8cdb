package import WorkbenchKit

/// All that can be told of a plugin, from its declarations alone.
package struct PluginPage {
  private let plugin: any Plugin.Type
  private let registry: PluginRegistry

  package init(_ plugin: any Plugin.Type, registry: PluginRegistry) {
    self.plugin = plugin
    self.registry = registry
  }

  private var kind: PluginKind? { PluginRegistry.kind(of: plugin) }

  /// A pipeline that uses the plugin and passes `check` where the files that it names exist.
  package var examplePipeline: String {
    if let pipeline = plugin.examplePipeline { return pipeline }
    if let analyzer = plugin as? any Analyzer.Type {
      return ExampleRunner(registry).pipeline(for: analyzer)
    }
    let analyzers = ExampleRunner(registry).pipeline(givenFor: reads)
    return analyzers + "\(kind?.rawValue ?? "plugin")s:\n  - \(plugin.name)\n"
  }

  /// For a terminal.
  package func text() throws -> String {
    var lines = ["\(plugin.name) (\(kind?.rawValue ?? "plugin"))", "  \(plugin.summary)"]
    lines += ["", "SETTINGS"] + settingLines
    for (title, keys) in layers { lines += ["", title.uppercased()] + keys.map { "  \($0)" } }
    lines += ["", "EXAMPLE PIPELINE"] + Self.indented(examplePipeline)
    for (example, found) in try examples() {
      lines += ["", "EXAMPLE  \(example.title)"] + Self.indented(example.text)
      lines += found.map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// For programs.
  package func json() throws -> JSONValue {
    [
      "name": .string(plugin.name), "kind": .string(kind?.rawValue ?? ""),
      "summary": .string(plugin.summary),
      "settings": SettingsSchema.object(of: plugin.settings),
      "reads": .array(reads.map { .string($0) }), "uses": .array(uses.map { .string($0) }),
      "writes": .array(writes.map { .string($0.key) }),
      "examplePipeline": .string(examplePipeline),
      "examples": .array(
        try examples().map { example, found in
          [
            "title": .string(example.title), "text": .string(example.text),
            "finds": .array(found.map { .string($0) }),
          ]
        }),
    ]
  }

  /// For the reference, in Markdown.
  package func markdown() throws -> String {
    var lines = ["### `\(plugin.name)`", "", plugin.summary, ""]
    if !plugin.settings.isEmpty {
      lines += ["| setting | takes | default | |", "| --- | --- | --- | --- |"]
      lines += plugin.settings.map { setting in
        "| `\(setting.name)` | \(setting.accepted) | \(setting.defaultText.map { "`\($0)`" } ?? "must be given") | \(setting.summary) |"
      }
      lines.append("")
    }
    for (title, keys) in layers {
      lines.append("\(title): \(keys.map { "`\($0)`" }.joined(separator: ", ")).  ")
    }
    lines += ["", "```yaml", examplePipeline.trimmingNewlines, "```", ""]
    for (example, found) in try examples() {
      lines += ["*\(example.title)*:", "", "```text", example.text, "```", ""]
      lines += found.isEmpty ? ["finds nothing.", ""] : ["```json"] + found + ["```", ""]
    }
    return lines.joined(separator: "\n")
  }

  private var settingLines: [String] {
    guard !plugin.settings.isEmpty else { return ["  none"] }
    return plugin.settings.flatMap { setting in
      [
        "  \(setting.name)\(setting.defaultText.map { ": \($0)" } ?? "  (must be given)")",
        "      \(setting.summary)", "      Takes \(setting.accepted).",
      ]
    }
  }

  private var layers: [(String, [String])] {
    [("Reads", reads), ("Uses", uses), ("Writes", writes.map { $0.key })].filter { !$0.1.isEmpty }
  }

  private var reads: [String] {
    if let analyzer = plugin as? any Analyzer.Type { return analyzer.init().reads.map { $0.key } }
    if let tracker = plugin as? any Tracker.Type { return tracker.init().reads.map { $0.key } }
    return []
  }

  private var uses: [String] {
    (plugin as? any Analyzer.Type)?.init().uses.map { $0.key } ?? []
  }

  private var writes: [any Annotation.Type] { (plugin as? any Analyzer.Type)?.writes ?? [] }

  /// The examples with what is really found in them, a line of JSON each.
  private func examples() throws -> [(example: Example, found: [String])] {
    guard let analyzer = plugin as? any Analyzer.Type else { return [] }
    let runner = ExampleRunner(registry)
    return try analyzer.examples.map { example in
      let record = try runner.record(of: example, by: analyzer)
      let found = (example.finds.object?.members ?? []).flatMap { member in
        (record.json[member.key]?.array ?? []).map { "\(member.key): \($0.text)" }
      }
      return (example, found)
    }
  }

  private static func indented(_ text: String) -> [String] {
    text.trimmingNewlines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = Substring(self)
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
