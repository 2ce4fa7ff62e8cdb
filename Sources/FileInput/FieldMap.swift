package import WorkbenchKit

/// What a file calls the fields of a document: `{ title: headline, text: [lead, body] }`.
///
/// Fields that are not mapped have their own names: `id`, `title`, `date`, `text` and `targets`;
/// whatever else is in the file goes to the metadata under the name that it has there.
package struct FieldMap: Sendable, Hashable {
  /// A field of a document, and where its value comes from.
  struct Entry: Sendable, Hashable {
    let field: String
    /// The names in the file: for the text all that have a value, joined by blank lines; else the
    /// first that has one.
    let names: [String]
  }

  /// The fields that mean something to the workbench; all others are passed on.
  static let knownFields = ["id", "title", "date", "text", "targets"]

  /// The entries that were written, in their order.
  let entries: [Entry]

  /// A map in which every field has its own name.
  package init() {
    entries = []
  }

  private init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The names that are looked for in the file; those that were not written are as the field is
  /// called.
  func names(of field: String) -> [String] { writtenNames(of: field) ?? [field] }

  /// The names that were written for a field; nil where it was not mapped.
  func writtenNames(of field: String) -> [String]? {
    entries.first { $0.field == field }?.names
  }

  /// All names in the file that have been given a meaning.
  var takenNames: [String] {
    entries.flatMap(\.names) + Self.knownFields.flatMap { names(of: $0) }
  }

  /// What is wrong where a file has only these columns; nil where all that is needed is there.
  package func problem(inColumns columns: [String]) -> String? {
    let needed = entries.flatMap(\.names) + names(of: "text")
    guard let missing = needed.first(where: { !columns.contains($0) }) else { return nil }
    let has = "the header has no column '\(missing)'; it has \(Prose.list(columns, "and"))"
    if writtenNames(of: "text") == nil, missing == "text" {
      return has + "; set `fields: { text: COLUMN }`"
    }
    return has + "; mend `fields`"
  }
}

extension FieldMap: SettingValue {
  /// See `SettingValue`.
  package static var accepted: String {
    "a mapping of fields to what the file calls them, such as { title: headline, text: [lead, body] }"
  }

  /// See `SettingValue`.
  package static var schema: JSONValue {
    ["type": "object", "additionalProperties": [String].schema]
  }

  /// Reads a mapping of fields to one name or several.
  package static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> FieldMap
  {
    guard let mapping = node.mapping else {
      throw SettingProblems("expected \(accepted), found \(node.describedKind)", at: node)
    }
    var entries: [Entry] = []
    var problems: [SettingProblem] = []
    for entry in mapping.entries {
      do throws(SettingProblems) {
        entries.append(try read(entry, in: scope))
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw SettingProblems(problems) }
    return FieldMap(entries)
  }

  private static func read(_ entry: Mapping.Entry, in scope: SettingScope) throws(SettingProblems)
    -> Entry
  {
    if !knownFields.contains(entry.key),
      let meant = Spelling.nearest(to: entry.key, among: knownFields)
    {
      let message = "'\(entry.key)' is too near to '\(meant)' for a field of your own; "
      throw SettingProblems([
        SettingProblem(message + "write '\(meant)' or another name", at: entry.keyRange)
      ])
    }
    guard entry.value.mapping == nil, entry.value.sequence != [] else {
      let message = "'\(entry.key)' needs the name of a field in the file, or a list of names"
      throw SettingProblems(message, at: entry.value)
    }
    let names = try [String].read(entry.value, in: scope)
    return Entry(field: entry.key, names: names)
  }

  /// The mapping as written.
  package var settingText: String {
    let texts = entries.map { entry in
      "\(entry.field): \(entry.names.count == 1 ? entry.names[0] : entry.names.settingText)"
    }
    return texts.isEmpty ? "{}" : "{ " + texts.joined(separator: ", ") + " }"
  }
}
