/// Writes the records of a run, then the rows of its trackers.
///
/// Nothing may be visible under its final name before `finish`: files are written by `OutputFiles`,
/// databases in one transaction.
public protocol Sink: Plugin {
  /// Starts a run.
  ///
  /// - Parameter run: What the records will look like.
  /// - Throws: Any error; the run ends with exit code 6 and the error's description.
  mutating func begin(_ run: RunDescription) throws

  /// Takes the record of the next document, in the order of the input.
  ///
  /// - Parameter record: The record, also of documents that failed or were skipped.
  /// - Throws: As `begin`.
  mutating func write(_ record: Record) throws

  /// Takes the rows of a tracker, after all records.
  ///
  /// - Parameter table: The rows.
  /// - Throws: As `begin`.
  mutating func write(_ table: TrackerTable) throws

  /// Makes what was written visible under its final name.
  ///
  /// - Returns: The paths of the files written, as the user would name them.
  /// - Throws: As `begin`.
  mutating func finish() throws -> [String]
}

/// What a sink is told before the first record.
public struct RunDescription: Sendable {
  /// The name of the pipeline.
  public let pipeline: String
  /// What the records look like.
  public let schema: RecordSchema
  /// The countries, for names in digests.
  public let gazetteer: CountryGazetteer

  /// Makes a description.
  public init(pipeline: String, schema: RecordSchema, gazetteer: CountryGazetteer) {
    self.pipeline = pipeline
    self.schema = schema
    self.gazetteer = gazetteer
  }
}

/// That a sink cannot write.
public struct SinkFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened to which file, in a sentence without a full stop.
  public let description: String

  /// Makes a failure.
  public init(_ description: String) {
    self.description = description
  }
}
