/// All that can be told of a setting without a value for it.
public struct SettingDescription: Sendable, Hashable {
  /// Its name in a pipeline file.
  public let name: String
  /// What it does.
  public let summary: String
  /// What may be written.
  public let accepted: String
  /// The default as it would be written; nil where the setting must be given.
  public let defaultText: String?
  /// The JSON Schema of its value.
  public let schema: JSONValue

  /// Whether a pipeline must give it.
  public var isRequired: Bool { defaultText == nil }
}

/// A property of a plugin that the decoder of settings answers for.
protocol SettingsProperty: Sendable {}

/// A setting without its type: what the reader of a whole plugin needs.
protocol AnySetting: SettingsProperty {
  var explicitName: String? { get }
  func description(named name: String) -> SettingDescription
  func reading(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> any AnySetting
}

extension Prepared: SettingsProperty {}

extension Setting: AnySetting {
  func description(named name: String) -> SettingDescription {
    var schema = Value.schema.object ?? JSONObject()
    for member in bounds?.schema.members ?? [] { schema[member.key] = member.value }
    schema["description"] = .string(summary)
    return SettingDescription(
      name: name, summary: summary,
      accepted: [Value.accepted, bounds?.accepted].compactMap(\.self).joined(separator: " "),
      defaultText: defaultText, schema: .object(schema))
  }

  private var defaultText: String? { hasValue ? wrappedValue.settingText : nil }

  func reading(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> any AnySetting {
    let value = try Value.read(node, in: scope)
    if let bounds, !bounds.contains(value) {
      throw SettingProblems(
        "\(value.settingText) is out of range; write \(Value.accepted) \(bounds.accepted)",
        at: node)
    }
    var setting = self
    setting.wrappedValue = value
    return setting
  }
}
