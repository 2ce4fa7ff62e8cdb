import WorkbenchKit

/// The few words of JSON Schema that our schemas use, checked on a value.
enum SchemaCheck {
  /// What is wrong with a value, each problem with its path.
  static func problems(of value: JSONValue, by schema: JSONValue, path: String = "") -> [String] {
    for member in schema.object?.members ?? [] where !known.contains(member.key) {
      return ["\(path): the schema has '\(member.key)', which is not checked"]
    }
    return kindProblems(of: value, by: schema, path: path)
      + objectProblems(of: value, by: schema, path: path)
      + (value.array ?? []).enumerated().flatMap { index, item in
        schema["items"].map { problems(of: item, by: $0, path: "\(path)[\(index)]") } ?? []
      }
  }

  private static let known: Set = [
    "$schema", "title", "description", "type", "properties", "required", "additionalProperties",
    "items",
    "enum", "const", "minimum", "pattern", "format",
  ]

  private static func kindProblems(of value: JSONValue, by schema: JSONValue, path: String)
    -> [String]
  {
    var problems: [String] = []
    if let type = schema["type"]?.string, !isOf(type, value) {
      problems.append("\(path): \(value.text) is no \(type)")
    }
    if let choices = schema["enum"]?.array, !choices.contains(value) {
      problems.append("\(path): \(value.text) is not in the list")
    }
    if let constant = schema["const"], constant != value {
      problems.append("\(path): \(value.text) is not \(constant.text)")
    }
    if let minimum = schema["minimum"]?.number, let number = value.number, number < minimum {
      problems.append("\(path): \(value.text) is too small")
    }
    if let pattern = schema["pattern"]?.string, let text = value.string {
      let matches = (try? Regex(pattern).wholeMatch(in: text)) != nil
      if !matches { problems.append("\(path): \(value.text) does not match \(pattern)") }
    }
    return problems
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch type {
    case "string": value.string != nil
    case "integer": value.integer != nil
    case "number": value.number != nil
    case "array": value.array != nil
    case "object": value.object != nil
    default: false
    }
  }

  private static func objectProblems(of value: JSONValue, by schema: JSONValue, path: String)
    -> [String]
  {
    guard let object = value.object else { return [] }
    var problems: [String] = []
    for key in (schema["required"]?.array ?? []).compactMap(\.string) where object[key] == nil {
      problems.append("\(path): '\(key)' is missing")
    }
    for member in object.members {
      if let inner = schema["properties"]?[member.key] {
        problems += self.problems(of: member.value, by: inner, path: "\(path).\(member.key)")
      } else if schema["additionalProperties"] == false {
        problems.append("\(path): '\(member.key)' is unknown")
      }
    }
    return problems
  }

  /// The properties of a schema that a value never has: what a test of the schema has not shown.
  static func unused(of schema: JSONValue, in value: JSONValue, path: String = "") -> [String] {
    let values = value.array ?? [value]
    let properties = (schema["items"] ?? schema)["properties"]?.object?.members ?? []
    return properties.flatMap { property -> [String] in
      let name = path.isEmpty ? property.key : "\(path).\(property.key)"
      let found = values.compactMap { $0[property.key] }
      guard let first = found.first else { return [name] }
      let all = first.array == nil ? JSONValue.array(found) : first
      return unused(of: property.value, in: all, path: name)
    }
  }

  static func forEachObject(in value: JSONValue, _ body: (JSONObject) -> Void) {
    if let object = value.object {
      body(object)
      object.members.forEach { forEachObject(in: $0.value, body) }
    }
    value.array?.forEach { forEachObject(in: $0, body) }
  }
}
