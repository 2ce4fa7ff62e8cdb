/// What a YAML file holds.
public struct YAMLDocument: Hashable, Sendable {
  /// The value that the file consists of, or nil if it is empty or has only comments.
  public let root: Node?

  /// Reads the bytes of a file: UTF-8, one document, YAML 1.2 with the core schema.
  ///
  /// Anchors and aliases work.  Tags other than `!!str` do not; the key `<<` is a key like any
  /// other.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, with or without a byte order mark.
  ///   - limits: How much is read before giving up.
  /// - Throws: All problems that can be found; after an error of syntax, nothing behind it is read.
  /// - Complexity: Linear in the number of bytes.
  public init(parsing bytes: [UInt8], limits: YAMLLimits = .default) throws(YAMLProblems) {
    let lines = SourceLines(bytes)
    let unreadable = byteProblems(in: bytes, lines: lines, limits: limits)
    guard unreadable.isEmpty else { throw YAMLProblems(unreadable) }
    var reader = DocumentReader(bytes, lines: lines, limits: limits)
    let root = reader.read()
    guard reader.problems.isEmpty else { throw YAMLProblems(reader.problems) }
    self.root = root
  }
}
