public import WorkbenchKit

/// Prints a digest of what was found.
public struct ConsoleSink: Sink {
  /// See `Plugin`.
  public static let name = "console"
  /// See `Plugin`.
  public static let summary =
    "Prints a digest of one article, or of all of them together, on standard output."

  @Setting("The widest line, in columns.", in: 60...240) var width = 100
  @Setting("How many rows each part may have before the rest is counted.", in: 1...1000) var rows =
    12

  @Prepared private var digest = Digest()

  /// Makes a sink with the defaults.
  public init() {}

  /// Starts an empty digest.
  public mutating func begin(_ run: RunDescription) {
    digest = Digest(run: run)
  }

  /// Adds an article.
  public mutating func write(_ record: Record) {
    digest.add(record)
  }

  /// Keeps a tracker's rows.
  public mutating func write(_ table: TrackerTable) {
    digest.add(table)
  }

  /// Prints the digest.
  public mutating func finish() throws -> [String] {
    let page = Page(width: width)
    try StandardOutput.write(digest.lines(on: page, mostRows: rows).joined(separator: "\n") + "\n")
    return []
  }
}
