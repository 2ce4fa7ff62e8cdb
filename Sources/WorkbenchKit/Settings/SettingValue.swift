/// A type that can be the value of a setting: it reads itself from a pipeline file and says what it accepts.
public protocol SettingValue: Sendable {
  /// What may be written, for messages, `describe` and the reference: "a duration such as 90s, 15m, 12h, 7d or 4w".
  static var accepted: String { get }

  /// The JSON Schema of what may be written, for editors.
  static var schema: JSONValue { get }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - node: The value as written.
  ///   - scope: Where the pipeline file lies.
  /// - Returns: The value.
  /// - Throws: `SettingProblems` that quote what was written and say what is accepted.
  static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Self

  /// The value as it would be written in a pipeline file.
  var settingText: String { get }
}

/// What a setting may need to know of the pipeline file that it stands in.
public struct SettingScope: Sendable {
  /// The folder of the pipeline file, to which paths are relative.
  public let folder: String

  /// Makes a scope for a pipeline file in `folder`.
  public init(folder: String) {
    self.folder = folder
  }
}

extension SettingValue {
  /// The problem that a node is no value of this type: "'x' is no duration; write 90s or 15m".
  static func mismatch(_ node: Node) -> SettingProblems {
    SettingProblems("expected \(accepted), found \(node.describedKind)", at: node)
  }
}

extension Bool: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "true or false" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "boolean"] }

  /// Reads `true` or `false`.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Bool {
    guard case .bool(let value)? = node.scalar?.value else { throw mismatch(node) }
    return value
  }

  /// The truth value.
  public var settingText: String { description }
}

extension Int: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "a whole number" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "integer"] }

  /// Reads a whole number.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Int {
    guard case .int(let value)? = node.scalar?.value else { throw mismatch(node) }
    return value
  }

  /// The number.
  public var settingText: String { description }
}

extension Double: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "a number" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "number"] }

  /// Reads a finite number, whole or not.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Double {
    switch node.scalar?.value {
    case .int(let value)?: return Double(value)
    case .double(let value)? where value.isFinite: return value
    default: throw mismatch(node)
    }
  }

  /// The number.
  public var settingText: String { description }
}

extension String: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "text" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": ["string", "number", "boolean"]] }

  /// Reads text; a plain number or truth value is taken as it is written.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> String {
    guard let scalar = node.scalar, scalar.value != .null else { throw mismatch(node) }
    return scalar.text
  }

  /// The text, in quotes where it is empty.
  public var settingText: String { isEmpty ? "''" : self }
}
