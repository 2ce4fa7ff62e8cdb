/// A type that can be the value of a setting: it reads itself from a pipeline file and says what it
/// accepts.
public protocol SettingValue: Sendable {
  /// What may be written, for messages, `describe` and the reference: "a duration such as 90s, 15m,
  /// 12h, 7d or 4w".
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

  /// The value of a setting without a default that is not given; nil where it must be given.
  static var whenLeftOut: Self? { get }
}

extension SettingValue {
  /// None: the setting must be given.
  public static var whenLeftOut: Self? { nil }
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
  /// The problem that a node is no value of this type: "expected a whole number, found the text
  /// 'ten'".
  package static func mismatch(_ node: Node) -> SettingProblems {
    SettingProblems("expected \(accepted), found \(node.describedValue)", at: node)
  }

  /// What is written as a single value; a list, a mapping or nothing at all is a mismatch.
  package static func text(of node: Node) throws(SettingProblems) -> String {
    guard let scalar = node.scalar, scalar.value != .null else { throw mismatch(node) }
    return scalar.text
  }
}

extension Node {
  /// What is written, in the words of a message: "the number 2.5", "the text 'ten'", "a list".
  package var describedValue: String {
    guard let scalar else { return describedKind }
    switch scalar.value {
    case .null, .bool: return describedKind
    case .int, .double: return "the number \(scalar.text)"
    case .string:
      return "the text \(Prose.quoted(scalar.text))" + (scalar.isPlain ? "" : " in quotes")
    }
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
    try text(of: node)
  }

  /// The text, in quotes unless it is made of letters, digits and signs that mean nothing to YAML.
  public var settingText: String {
    let signs = "0123456789./_-".unicodeScalars
    let isPlain = unicodeScalars.allSatisfy { $0.properties.isAlphabetic || signs.contains($0) }
    let isSpecial = isEmpty || hasPrefix("-") || lowercased() == "null"
    return isPlain && !isSpecial ? self : "'" + replacing("'", with: "''") + "'"
  }
}
