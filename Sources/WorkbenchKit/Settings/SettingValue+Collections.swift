extension Optional: SettingValue where Wrapped: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { Wrapped.accepted }
  /// See `SettingValue`.
  public static var schema: JSONValue { Wrapped.schema }

  /// Reads a value; an optional setting is left out rather than written as null.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Wrapped?
  {
    try Wrapped.read(node, in: scope)
  }

  /// No value.
  public static var whenLeftOut: Wrapped?? { .some(nil) }

  /// The value, or "none".
  public var settingText: String { self?.settingText ?? "none" }
}

extension Array: SettingValue where Element: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "a list, each item \(Element.accepted)" }
  /// See `SettingValue`.
  public static var schema: JSONValue {
    ["anyOf": [["type": "array", "items": Element.schema], Element.schema]]
  }

  /// Reads a list; a single value counts as a list of one.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> [Element]
  {
    guard let items = node.sequence else { return [try single(node, in: scope)] }
    var elements: [Element] = []
    var problems: [SettingProblem] = []
    for item in items {
      do throws(SettingProblems) {
        elements.append(try Element.read(item, in: scope))
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw SettingProblems(problems) }
    return elements
  }

  private static func single(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> Element
  {
    do throws(SettingProblems) {
      return try Element.read(node, in: scope)
    } catch {
      throw node.scalar == nil || node.scalar?.value == .null ? mismatch(node) : error
    }
  }

  /// The list in brackets.
  public var settingText: String { "[" + map(\.settingText).joined(separator: ", ") + "]" }
}

extension Set: SettingValue where Element: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { [Element].accepted }
  /// See `SettingValue`.
  public static var schema: JSONValue { [Element].schema }

  /// Reads a list; an item given twice counts once.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> Set<Element>
  {
    Set(try [Element].read(node, in: scope))
  }

  /// The list in brackets, sorted.
  public var settingText: String {
    "[" + map(\.settingText).sorted().joined(separator: ", ") + "]"
  }
}

extension Dictionary: SettingValue where Key == String, Value: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "a mapping of names, each to \(Value.accepted)" }
  /// See `SettingValue`.
  public static var schema: JSONValue {
    ["type": "object", "additionalProperties": Value.schema]
  }

  /// Reads a mapping.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> [String: Value]
  {
    guard let mapping = node.mapping else { throw mismatch(node) }
    var values: [String: Value] = [:]
    var problems: [SettingProblem] = []
    for entry in mapping.entries {
      do throws(SettingProblems) {
        values[entry.key] = try Value.read(entry.value, in: scope)
      } catch {
        problems += error.all.map { SettingProblem("\(entry.key): \($0.message)", at: $0.range) }
      }
    }
    guard problems.isEmpty else { throw SettingProblems(problems) }
    return values
  }

  /// The mapping in braces, sorted by name.
  public var settingText: String {
    let entries = sorted { $0.key < $1.key }.map {
      "\($0.key.settingText): \($0.value.settingText)"
    }
    return entries.isEmpty ? "{}" : "{ " + entries.joined(separator: ", ") + " }"
  }
}
