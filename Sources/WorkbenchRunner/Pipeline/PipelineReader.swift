import Foundation
import WorkbenchKit

/// Takes a pipeline file apart into its sections and entries.
struct PipelineReader {
  let path: String
  var problems: [SettingProblem] = []

  private static let keys =
    ["name", "description"] + PipelineFile.sections.map(\.key) + ["run"]

  init(path: String) {
    self.path = path
  }

  mutating func read(_ root: Node?) -> PipelineFile? {
    guard let root else {
      report("the file is empty; a pipeline has at least `analyzers:`", at: nil)
      return nil
    }
    guard let mapping = root.mapping else {
      report(
        "expected a mapping with `analyzers:` in it, found \(root.describedValue)", at: root.range)
      return nil
    }
    for entry in mapping.entries where !Self.keys.contains(entry.key) { reportUnknown(entry) }
    var entries: [PipelineFile.Entry] = []
    for section in PipelineFile.sections {
      if let node = mapping[section.key] { entries += read(section: section, node) }
    }
    return PipelineFile(
      path: path, name: text(mapping["name"], "name") ?? stem,
      description: text(mapping["description"], "description"), entries: entries,
      run: mapping["run"])
  }

  private var stem: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

  private mutating func reportUnknown(_ entry: Mapping.Entry) {
    let nearest = Spelling.suggestion(for: entry.key, among: Self.keys)
    let known = nearest.isEmpty ? "; a pipeline has \(Prose.list(Self.keys, "and"))" : nearest
    report("unknown key \(Prose.quoted(entry.key))\(known)", at: entry.keyRange)
  }

  private mutating func text(_ node: Node?, _ key: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar, scalar.value != .null else {
      report("'\(key)' must be text, found \(node.describedValue)", at: node.range)
      return nil
    }
    if scalar.text.isEmpty {
      report("'\(key)' is empty; write some text, or leave it out", at: node.range)
    }
    return scalar.text
  }

  private mutating func read(section: (key: String, kind: PluginKind), _ node: Node)
    -> [PipelineFile.Entry]
  {
    if node.scalar?.value == .null { return [] }
    guard let items = node.sequence else {
      let wanted = "a list, each line beginning with '- '"
      report(
        "'\(section.key)' must be \(wanted); found \(node.describedValue)", at: node.range)
      return [broken(section.kind, node)]
    }
    return items.map { entry(section.kind, $0) }
  }

  private func broken(_ kind: PluginKind, _ node: Node) -> PipelineFile.Entry {
    PipelineFile.Entry(kind: kind, name: "", nameRange: node.range, settings: nil, isBroken: true)
  }

  private mutating func entry(_ kind: PluginKind, _ node: Node) -> PipelineFile.Entry {
    if let scalar = node.scalar, scalar.value != .null {
      return PipelineFile.Entry(
        kind: kind, name: scalar.text, nameRange: node.range, settings: nil)
    }
    guard let entries = node.mapping?.entries, let first = entries.first else {
      let found = node.describedValue
      report("expected the name of \(kind.withArticle), found \(found)", at: node.range)
      return broken(kind, node)
    }
    for other in entries.dropFirst() { reportOutdented(other, beside: first, kind) }
    return PipelineFile.Entry(
      kind: kind, name: first.key, nameRange: first.keyRange, settings: first.value,
      isBroken: entries.count > 1)
  }

  private mutating func reportOutdented(
    _ entry: Mapping.Entry, beside first: Mapping.Entry, _ kind: PluginKind
  ) {
    let asSetting = "indent it further to make it a setting"
    let asPlugin = "begin its line with '- ' to make it \(kind.withArticle)"
    report(
      "'\(entry.key)' stands beside '\(first.key)'; \(asSetting), or \(asPlugin)",
      at: entry.keyRange)
  }

  /// One problem a place: what is wrong with a value that could not be filled in says nothing more.
  private mutating func report(_ message: String, at range: SourceRange?) {
    guard range == nil || !problems.contains(where: { $0.range == range }) else { return }
    problems.append(SettingProblem(message, at: range))
  }
}

extension PluginKind {
  /// "an analyzer", "a sink".
  var withArticle: String { self == .analyzer ? "an \(rawValue)" : "a \(rawValue)" }
}
