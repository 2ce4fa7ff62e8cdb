/// The ISO 4217 code of a currency.
public struct CurrencyCode: SettingValue, Hashable {
  /// The three letters.
  public let code: String

  /// Makes a code.
  public init(_ code: String) {
    self.code = code
  }

  /// See `SettingValue`.
  public static var accepted: String { "a currency's ISO 4217 code such as USD" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[A-Z]{3}$"] }

  /// Reads a code that ISO 4217 lists.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> CurrencyCode
  {
    let text = try text(of: node)
    guard CurrencyTable.builtIn.currency(text) != nil else {
      let message = "\(Prose.quoted(text)) is no currency; write an ISO 4217 code such as USD"
      throw SettingProblems(message, at: node)
    }
    return CurrencyCode(text)
  }

  /// The code.
  public var settingText: String { code }
}
