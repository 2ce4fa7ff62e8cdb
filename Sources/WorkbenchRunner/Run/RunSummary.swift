import WorkbenchKit

/// What a run did: the counts of its closing table.
package struct RunSummary: Sendable, Equatable {
  /// Something that went wrong with one document.
  package struct Failure: Sendable, Equatable {
    package let id: String
    package let origin: String
    package let analyzer: String?
    package let message: String
  }

  package private(set) var documents = 0
  package private(set) var failures: [Failure] = []
  package private(set) var skipped = 0
  package private(set) var annotations: [String: Int] = [:]
  /// What each sink wrote, by its name in the pipeline.
  package internal(set) var files: [(sink: String, paths: [String])] = []

  package init() {}

  /// The documents that were analyzed.
  package var analyzed: Int { documents - failures.count - skipped }

  mutating func count(_ record: Record, kinds: [RecordSchema.Kind]) {
    documents += 1
    if let error = record.error {
      failures.append(
        Failure(
          id: record.id, origin: error["origin"]?.string ?? record.id,
          analyzer: error["analyzer"]?.string, message: error["message"]?.string ?? ""))
      return
    }
    if record.json["skipped"] != nil { skipped += 1 }
    for kind in kinds {
      annotations[kind.key, default: 0] += record.json[kind.key]?.array?.count ?? 0
    }
  }

  package static func == (one: RunSummary, other: RunSummary) -> Bool {
    one.documents == other.documents && one.failures == other.failures
      && one.skipped == other.skipped && one.annotations == other.annotations
      && one.files.map(\.sink) == other.files.map(\.sink)
      && one.files.map(\.paths) == other.files.map(\.paths)
  }
}

/// Why a run ended before its last document.
package enum RunFailure: Error, Sendable {
  /// A source could not be read.
  case source(name: String, reason: String)
  /// A sink could not write.
  case sink(name: String, reason: String)
  /// More documents failed than the pipeline allows, or one where it allows none.
  case tooManyErrors(RunSummary, policy: String)
}
