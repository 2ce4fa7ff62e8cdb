import WorkbenchKit

/// JSON Schemas of settings.
enum SettingsSchema {
  /// The schema of a mapping of settings, in which an unknown key is an error.
  static func object(of settings: [SettingDescription]) -> JSONValue {
    var properties = JSONObject()
    for setting in settings { properties.append(setting.name, setting.schema) }
    var schema = JSONObject()
    schema.append("type", "object")
    schema.append("properties", .object(properties))
    schema.append("additionalProperties", false)
    let required = settings.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { schema.append("required", .array(required)) }
    return .object(schema)
  }
}
