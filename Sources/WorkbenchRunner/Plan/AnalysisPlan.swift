package import WorkbenchKit

/// The analyzers of a run in their order: a document in, its record out.
package struct AnalysisPlan: Sendable {
  package let analyzers: [any Analyzer]
  /// What the records look like.
  package let schema: RecordSchema
  /// What a single document may take.
  package let limit: DocumentLimit
  private let writer: RecordWriter

  /// Takes analyzers that are prepared and in order.
  package init(_ analyzers: [any Analyzer], limit: DocumentLimit = DocumentLimit()) {
    self.analyzers = analyzers
    self.limit = limit
    let types = analyzers.flatMap { type(of: $0).writes }
    schema = RecordSchema(types)
    writer = RecordWriter(types)
  }

  /// The record of what a source yielded; something unreadable becomes a record with an error.
  package func record(of item: SourceItem) -> Record {
    switch item {
    case .document(let input): record(of: input)
    case .unreadable(let document):
      Record.failure(
        id: document.id, analyzer: nil, origin: document.origin, message: document.message)
    }
  }

  /// Analyzes a document; whatever fails becomes a record with an error.
  package func record(of input: DocumentInput) -> Record {
    guard input.text.count <= limit.bytes.bytes else {
      return failure(
        input, analyzer: nil,
        "the text has \(input.text.count) bytes, more than `document-limit: { bytes: \(limit.bytes.settingText) }`"
      )
    }
    do throws(DocumentError) {
      var document = try Document(input)
      for analyzer in analyzers {
        do {
          try document.run(analyzer)
        } catch {
          return failure(input, analyzer: type(of: analyzer).name, "\(error)")
        }
      }
      return writer.record(of: document)
    } catch {
      return failure(input, analyzer: nil, "\(error)")
    }
  }

  private func failure(_ input: DocumentInput, analyzer: String?, _ message: String) -> Record {
    Record.failure(id: input.id, analyzer: analyzer, origin: input.origin, message: message)
  }
}
