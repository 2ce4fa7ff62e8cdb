package import WorkbenchKit

/// The reference of all plugins and of the record, in Markdown.
package enum ReferencePage {
  /// The page.
  package static func text(of registry: PluginRegistry) throws -> String {
    var parts = [
      """
      # Reference

      Made by `workbench reference` from the plugins' own declarations; the output in the examples is what they really
      find. Change the declarations, not this page, and run `make docs`.
      """
    ]
    for kind in PluginKind.allCases {
      parts.append("## \(kind.rawValue.prefix(1).uppercased())\(kind.rawValue.dropFirst())s")
      for plugin in registry.plugins(of: kind) {
        parts.append(try PluginPage(plugin, registry: registry).markdown())
      }
    }
    parts.append("## The `run:` block\n\n" + runSettings)
    parts.append(
      "## The record\n\n" + recordKinds(RecordSchema(registry.analyzers.flatMap { $0.writes })))
    return parts.joined(separator: "\n\n")
  }

  private static var runSettings: String {
    let rows = RunSettings.settings.map { setting in
      "| `\(setting.name)` | \(setting.accepted) | `\(setting.defaultText ?? "")` | \(setting.summary) |"
    }
    return (["| setting | takes | default | |", "| --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static func recordKinds(_ schema: RecordSchema) -> String {
    let intro = """
      One object a document, keys in this order: `id`, `title`, `date`, further metadata, then the lists below. Every
      annotation has `start` and `end` (Unicode scalars of the text, end exclusive), `text`, `sentence` (from 1) and `rule`.
      A document that failed has `error`, one that was skipped has `skipped`.
      """
    let kinds = schema.kinds.map { kind in
      let joined = kind.joined.map { "| `\($0.key)` | an object, written by another analyzer |" }
      let rows = kind.fields.map { "| `\($0.name)` | \($0.summary) |" } + joined
      let table = rows.isEmpty ? [] : ["| field | |", "| --- | --- |"] + rows
      return (["### `\(kind.key)`", "", kind.summary, ""] + table).joined(separator: "\n")
    }
    return ([intro] + kinds).joined(separator: "\n\n")
  }
}
