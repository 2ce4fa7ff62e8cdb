/// Sums something over the records of a run.
///
/// Merging must be associative and commutative to the byte: count, and add whole numbers; leave
/// floating-point ratios to `rows`. So a sum over parts, in any order, equals the sum over the
/// whole.
public protocol Tracker: Plugin {
  /// The layers whose records it sums.
  var reads: [any Layer.Type] { get }

  /// The columns of its rows.
  static var columns: [FieldDescription] { get }

  /// Adds what one document gives.
  ///
  /// - Parameter record: The record of a document.
  mutating func add(_ record: Record)

  /// Adds the sums of another tracker with the same settings.
  ///
  /// - Parameter other: A tracker of other records.
  mutating func merge(_ other: Self)

  /// The result, a value per column and row; the order is part of the result.
  func rows() -> [[JSONValue]]
}

/// The rows of a tracker, as sinks get them.
public struct TrackerTable: Sendable, Equatable {
  /// The tracker's name.
  public let name: String
  /// The columns.
  public let columns: [FieldDescription]
  /// A value per column and row.
  public let rows: [[JSONValue]]

  /// Makes a table.
  public init(name: String, columns: [FieldDescription], rows: [[JSONValue]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension Tracker {
  /// The tracker's name, columns and rows together.
  public var table: TrackerTable {
    TrackerTable(name: Self.name, columns: Self.columns, rows: rows())
  }
}
