/// A setting that is one word of a closed list: an enumeration of strings.
///
/// ```swift
/// enum Period: String, SettingChoice { case year, quarter, month, week }
/// ```
public protocol SettingChoice: SettingValue, RawRepresentable, CaseIterable
where RawValue == String {}

extension SettingChoice {
  /// The words, "year, quarter, month or week".
  public static var accepted: String { Prose.list(allCases.map(\.rawValue), "or") }

  /// See `SettingValue`.
  public static var schema: JSONValue {
    ["enum": .array(allCases.map { .string($0.rawValue) })]
  }

  /// Reads one of the words.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Self {
    let word = try text(of: node)
    guard let value = Self(rawValue: word) else {
      let nearest = Spelling.suggestion(for: word, among: allCases.map(\.rawValue))
      let message = "\(Prose.quoted(word)) is not known here; write \(accepted)\(nearest)"
      throw SettingProblems(message, at: node)
    }
    return value
  }

  /// The word.
  public var settingText: String { rawValue }
}
