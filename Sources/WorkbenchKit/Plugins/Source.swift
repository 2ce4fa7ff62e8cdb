/// Yields documents, one after the other, always in the same order.
public protocol Source: Plugin {
  /// Opens what the settings name.
  ///
  /// - Returns: A reader that stands before the first document.
  /// - Throws: `SourceFailure` where nothing can be read at all.
  func makeReader() throws -> any DocumentReader
}

/// Stands before the next document of a source.
public protocol DocumentReader {
  /// The number of documents where it is known before they are read.
  var expectedCount: Int? { get }

  /// Reads the next document.
  ///
  /// - Returns: A document, or why one could not be had; nil at the end.
  /// - Throws: `SourceFailure` where nothing after this can be read.
  mutating func next() throws -> SourceItem?
}

/// What a source yields: a document, or the reason why there is none.
public enum SourceItem: Sendable {
  /// A document.
  case document(DocumentInput)
  /// Something that should have been a document; the rest goes on.
  case unreadable(UnreadableDocument)
}

/// Something that should have been a document, and why it is none.
public struct UnreadableDocument: Error, Hashable, Sendable {
  /// Its id, or where it has none its place.
  public let id: String
  /// Its file and, where it has one, its line: "news.jsonl:12".
  public let origin: String
  /// What is wrong and what would be right, in a sentence without a full stop.
  public let message: String

  /// Makes a complaint.
  public init(id: String, origin: String, _ message: String) {
    self.id = id
    self.origin = origin
    self.message = message
  }
}

/// That a source cannot be read any further.
public struct SourceFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened to which file, in a sentence without a full stop.
  public let description: String

  /// Makes a failure.
  public init(_ description: String) {
    self.description = description
  }
}
