package import WorkbenchKit

/// The JSON Schema of pipeline files, for editors.
package enum PipelineSchemaDocument {
  /// The schema of pipelines that may name the plugins of a registry.
  package static func schema(of registry: PluginRegistry) -> JSONValue {
    var properties = JSONObject()
    properties.append("name", ["type": "string", "description": "The name of the pipeline."])
    properties.append("description", ["type": "string", "description": "What it is for."])
    for (key, kind) in PipelineFile.sections {
      properties.append(key, list(of: registry.plugins(of: kind)))
    }
    properties.append("run", SettingsSchema.object(of: RunSettings.settings))
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A workbench pipeline",
      "type": "object", "properties": .object(properties), "required": ["analyzers"],
      "additionalProperties": false,
    ]
  }

  private static func list(of plugins: [any Plugin.Type]) -> JSONValue {
    let choices = plugins.flatMap { plugin -> [JSONValue] in
      let withSettings = JSONObject([.init(key: plugin.name, value: settings(of: plugin))])
      let needsSettings = plugin.settings.contains(where: \.isRequired)
      let mapping: JSONValue = [
        "type": "object", "properties": .object(withSettings),
        "required": [.string(plugin.name)], "additionalProperties": false,
      ]
      return (needsSettings ? [] : [["const": .string(plugin.name)]]) + [mapping]
    }
    return ["type": "array", "items": ["anyOf": .array(choices)]]
  }

  private static func settings(of plugin: any Plugin.Type) -> JSONValue {
    var schema = SettingsSchema.object(of: plugin.settings).object ?? JSONObject()
    schema["description"] = .string(plugin.summary)
    return .object(schema)
  }
}

/// The JSON Schema of records.
package enum RecordSchemaDocument {
  /// The schema of records with everything that the analyzers of a registry write.
  package static func schema(of registry: PluginRegistry) -> JSONValue {
    var properties = JSONObject()
    properties.append("id", ["type": "string", "description": "The document's id."])
    properties.append("title", ["type": "string", "description": "Its headline."])
    properties.append("date", ["type": "string", "format": "date", "description": "Its date."])
    properties.append("error", error)
    properties.append("skipped", ["type": "string", "description": "Why it was not analyzed."])
    for kind in RecordSchema(registry.analyzers.flatMap { $0.writes }).kinds {
      properties.append(kind.key, list(of: kind))
    }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A workbench record",
      "type": "object", "properties": .object(properties), "required": ["id"],
    ]
  }

  private static let error: JSONValue = [
    "type": "object", "description": "What happened, where the document failed.",
    "properties": [
      "analyzer": ["type": "string"], "origin": ["type": "string"], "message": ["type": "string"],
    ],
    "required": ["origin", "message"], "additionalProperties": false,
  ]

  private static func list(of kind: RecordSchema.Kind) -> JSONValue {
    var properties = place
    if kind.key != Sentence.key {
      properties.append("sentence", ["type": "integer", "minimum": 1])
    }
    for field in kind.fields { properties.append(field.name, schema(of: field)) }
    properties.append("rule", ["type": "string"])
    for joined in kind.joined {
      var members = JSONObject()
      for field in joined.fields { members.append(field.name, schema(of: field)) }
      members.append("rule", ["type": "string"])
      properties.append(joined.key, closed(members, required: ["rule"]))
    }
    let required =
      kind.key == Sentence.key ? ["start", "end", "text"] : ["start", "end", "text", "sentence"]
    var items = closed(properties, required: required + ["rule"]).object ?? JSONObject()
    items["description"] = .string(kind.summary)
    return ["type": "array", "items": .object(items)]
  }

  private static var place: JSONObject {
    JSONObject([
      .init(key: "start", value: ["type": "integer", "minimum": 0]),
      .init(key: "end", value: ["type": "integer", "minimum": 1]),
      .init(key: "text", value: ["type": "string"]),
    ])
  }

  private static func closed(_ properties: JSONObject, required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties),
      "required": .array(required.map { .string($0) }), "additionalProperties": false,
    ]
  }

  private static func schema(of field: FieldDescription) -> JSONValue {
    var schema: JSONObject
    switch field.type {
    case .string: schema = JSONObject([.init(key: "type", value: "string")])
    case .choice(let words):
      schema = JSONObject([.init(key: "enum", value: .array(words.map { .string($0) }))])
    case .integer: schema = JSONObject([.init(key: "type", value: "integer")])
    case .number: schema = JSONObject([.init(key: "type", value: "number")])
    case .decimal:
      schema = JSONObject([
        .init(key: "type", value: "string"),
        .init(key: "pattern", value: "^-?[0-9]+([.][0-9]+)?$"),
      ])
    case .flag: schema = JSONObject([.init(key: "const", value: true)])
    case .integers:
      schema = JSONObject([
        .init(key: "type", value: "array"), .init(key: "items", value: ["type": "integer"]),
      ])
    case .excerpt(let fields):
      var properties = place
      for field in fields { properties.append(field.name, self.schema(of: field)) }
      schema = closed(properties, required: ["start", "end", "text"]).object ?? JSONObject()
    }
    schema["description"] = .string(field.summary)
    return .object(schema)
  }
}

/// JSON over several lines, for people.
package enum PrettyJSON {
  /// A value with two blanks of indentation a level; short values stay on one line.
  package static func text(_ value: JSONValue, indentation: String = "") -> String {
    let flat = value.text
    guard flat.count + indentation.count > 100 else { return flat }
    let inner = indentation + "  "
    switch value {
    case .object(let object):
      let members = object.members.map {
        "\(inner)\(JSONValue.string($0.key).text): \(text($0.value, indentation: inner))"
      }
      return "{\n\(members.joined(separator: ",\n"))\n\(indentation)}"
    case .array(let items):
      let lines = items.map { inner + text($0, indentation: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indentation)]"
    default: return flat
    }
  }
}
