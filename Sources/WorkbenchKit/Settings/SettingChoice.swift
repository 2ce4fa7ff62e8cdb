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
    guard let word = node.scalar?.text else { throw mismatch(node) }
    guard let value = Self(rawValue: word) else {
      let nearest = Spelling.suggestion(for: word, among: allCases.map(\.rawValue))
      throw SettingProblems("'\(word)' is not known here; write \(accepted)\(nearest)", at: node)
    }
    return value
  }

  /// The word.
  public var settingText: String { rawValue }
}

/// Small pieces of English for messages.
public enum Prose {
  /// "a, b or c".
  public static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// "1 document", "2 documents".
  public static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
