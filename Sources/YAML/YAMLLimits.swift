/// How much of a file is read before giving up, so that no file can exhaust time or memory.
public struct YAMLLimits: Hashable, Sendable {
  /// The longest file, in bytes.
  public var bytes: Int

  /// The deepest nesting of lists and mappings, aliases followed.
  public var depth: Int

  /// The most keys, scalars, lists and mappings together, aliases counted in full.
  public var nodes: Int

  /// The most problems that are told at once.
  public var problems: Int

  /// Makes limits that differ from the defaults where an argument is given.
  public init(
    bytes: Int = 1_000_000,
    depth: Int = 64,
    nodes: Int = 10_000,
    problems: Int = 100,
  ) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.problems = problems
  }

  /// Limits that leave ample room for files written by hand.
  public static let `default` = YAMLLimits()
}
