/// A half-open range of UTF-8 bytes in a text.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// The first byte.
  public var start: Int
  /// The byte after the last.
  public var end: Int

  /// Makes a span of the bytes from `start` up to and without `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether another span lies wholly inside of this one.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Sorts by start, and of two with one start the shorter first.
  public static func < (one: TextSpan, other: TextSpan) -> Bool {
    (one.start, one.end) < (other.start, other.end)
  }
}
