/// A document as a source yields it, before anything is found in it.
public struct DocumentInput: Sendable {
  /// The name by which the document is known; no two documents of a run have the same.
  public let id: String
  /// What is known of it beside its text.
  public let metadata: Metadata
  /// The text.
  public let text: Text
  /// Spans to be judged, in Unicode scalars of the text.
  public let targets: [Range<Int>]
  /// Where it came from, for messages: "articles/a.txt" or "news.jsonl:12".
  public let origin: String

  /// Makes an input.
  public init(
    id: String, metadata: Metadata, text: Text, targets: [Range<Int>] = [], origin: String
  ) {
    self.id = id
    self.metadata = metadata
    self.text = text
    self.targets = targets
    self.origin = origin
  }
}
