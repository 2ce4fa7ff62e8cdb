/// A number of bytes, written with its unit: `20MB`.
public struct ByteCount: SettingValue, Hashable, Comparable {
  /// The number of bytes.
  public let bytes: Int

  /// Makes a count of single bytes.
  public init(bytes: Int) {
    self.bytes = bytes
  }

  /// Makes a count of megabytes (1,000,000 bytes).
  public static func megabytes(_ count: Int) -> ByteCount { ByteCount(bytes: count * 1_000_000) }

  /// See `SettingValue`.
  public static var accepted: String { "a size such as 500B, 64kB, 20MB or 2GB" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string", "pattern": "^[0-9]+[kKmMgG]?[bB]$"] }

  private static let units: [(suffix: String, bytes: Int)] = [
    ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000), ("B", 1),
  ]

  /// Reads a whole number with its unit; decimal units, upper or lower case.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> ByteCount
  {
    let text = try text(of: node)
    let message = "\(Prose.quoted(text)) is no size; write 500B, 64kB, 20MB or 2GB"
    let wrong = SettingProblems(message, at: node)
    let lowercase = text.lowercased()
    guard let unit = units.first(where: { lowercase.hasSuffix($0.suffix.lowercased()) }),
      text.dropLast(unit.suffix.count).allSatisfy({ $0.isASCII && $0.isNumber }),
      let count = Int(text.dropLast(unit.suffix.count))
    else { throw wrong }
    let (bytes, overflows) = count.multipliedReportingOverflow(by: unit.bytes)
    guard !overflows else { throw wrong }
    return ByteCount(bytes: bytes)
  }

  /// The size in the largest unit that gives a whole number.
  public var settingText: String {
    let unit = Self.units.first { bytes != 0 && bytes % $0.bytes == 0 }
    return unit.map { "\(bytes / $0.bytes)\($0.suffix)" } ?? "\(bytes)B"
  }

  /// Compares sizes.
  public static func < (one: ByteCount, other: ByteCount) -> Bool { one.bytes < other.bytes }
}
