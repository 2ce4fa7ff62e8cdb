/// A place in a text file, as editors show it.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The number of the line, from 1.
  public let line: Int

  /// The number of the column, from 1, counted in Unicode scalars.
  public let column: Int

  /// Makes the place at a line and column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they are read: by line, then by column.
  public static func < (first: SourcePosition, second: SourcePosition) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// A stretch of a text file, such as a scalar with its quotes.
public struct SourceRange: Hashable, Sendable {
  /// The place of the first character.
  public let start: SourcePosition

  /// The place just after the last character; equal to `start` where nothing is written.
  public let end: SourcePosition

  /// Makes the stretch from one place to just before another.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
