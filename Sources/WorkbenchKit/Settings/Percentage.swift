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
    guard let text = node.scalar?.text else { throw mismatch(node) }
    guard text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent)
    else { throw SettingProblems("'\(text)' is no share; write 1% or 0.5%", at: node) }
    return Percentage(percent: percent)
  }

  /// The number with its percent sign.
  public var settingText: String {
    percent == percent.rounded() ? "\(Int(percent))%" : "\(percent)%"
  }

  /// Compares shares.
  public static func < (one: Percentage, other: Percentage) -> Bool { one.percent < other.percent }
}
