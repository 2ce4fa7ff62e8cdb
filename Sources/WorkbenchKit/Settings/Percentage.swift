/// A share of a whole, written `1%` or `0.5%`.
public struct Percentage: SettingValue, Hashable, Comparable {
  /// Hundredths of the whole: 1 for `1%`.
  public let percent: Double

  /// Makes a share from hundredths.
  public init(percent: Double) {
    self.percent = percent
  }

  /// See `SettingValue`.
  public static var accepted: String { "a share from 0% to 100% such as 1% or 0.5%" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[0-9]+([.][0-9]+)?%$"] }

  /// Reads a number with its percent sign.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> Percentage
  {
    let text = try text(of: node)
    guard text.hasSuffix("%"), isDecimal(text.dropLast()), let percent = Double(text.dropLast()),
      (0...100).contains(percent)
    else {
      let message = "\(Prose.quoted(text)) is no share; write 0% to 100%, such as 1% or 0.5%"
      throw SettingProblems(message, at: node)
    }
    return Percentage(percent: percent)
  }

  /// Digits, and a point only between them: `Double` would take an exponent or hexadecimal digits
  /// too.
  private static func isDecimal(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The number with its percent sign.
  public var settingText: String {
    percent == percent.rounded() ? "\(Int(percent))%" : "\(percent)%"
  }

  /// Compares shares.
  public static func < (one: Percentage, other: Percentage) -> Bool { one.percent < other.percent }
}
