/// The code of a country or bloc: ISO 3166-1 alpha-3, one of ours (XKX, EU, NATO) or one of a
/// user's gazetteer.
///
/// Reading checks its form alone; whether the code is known is only clear once the gazetteers are
/// loaded (`CountryGazetteer.check(_:of:)`).
public struct CountryCode: SettingValue, Hashable, Comparable {
  /// The code.
  public let code: String

  /// Makes a code.
  public init(_ code: String) {
    self.code = code
  }

  /// See `SettingValue`.
  public static var accepted: String { "a country's code such as VEN, XKX or EU" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[A-Z][A-Z0-9]{1,11}$"] }

  /// Reads a code of capital letters and digits.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> CountryCode
  {
    let text = try text(of: node)
    let isCode = text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    guard isCode, (2...12).contains(text.utf8.count), text.first?.isLetter == true else {
      let message = "\(Prose.quoted(text)) is no country's code; write one such as VEN or EU"
      throw SettingProblems(message, at: node)
    }
    return CountryCode(text)
  }

  /// The code.
  public var settingText: String { code }

  /// Compares codes by their letters.
  public static func < (one: CountryCode, other: CountryCode) -> Bool { one.code < other.code }
}
