extension Duration: SettingValue {
  /// See `SettingValue`.
  public static var accepted: String { "a duration such as 90s, 15m, 12h, 7d or 4w" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[0-9]+(s|m|h|d|w)$"] }

  private static let units: [(suffix: Character, seconds: Int)] = [
    ("w", 604_800), ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
  ]

  /// Reads a whole number with its unit.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> Duration
  {
    let text = try text(of: node)
    let message = "\(Prose.quoted(text)) is no duration; write 90s, 15m, 12h, 7d or 4w"
    let wrong = SettingProblems(message, at: node)
    guard let unit = units.first(where: { $0.suffix == text.last }),
      text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(text.dropLast())
    else { throw wrong }
    let (seconds, overflows) = count.multipliedReportingOverflow(by: unit.seconds)
    guard !overflows else { throw wrong }
    return .seconds(seconds)
  }

  /// The duration in the largest unit that gives a whole number.
  public var settingText: String {
    let seconds = Int(components.seconds)
    let unit = Self.units.first { seconds != 0 && seconds % $0.seconds == 0 }
    return unit.map { "\(seconds / $0.seconds)\($0.suffix)" } ?? "\(seconds)s"
  }
}
