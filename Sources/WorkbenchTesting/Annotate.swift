public import WorkbenchKit
import WorkbenchRunner

/// Analyzes a text as a pipeline would.
///
/// - Parameters:
///   - text: The text.
///   - analyzers: The `analyzers:` of a pipeline, in YAML: `"[entities, stance: { about: [VEN]
///     }]"`.
///   - date: The date of the document, in ISO 8601.
///   - registry: The plugins that may be named.
/// - Returns: The record.
/// - Throws: `Diagnostics` where the analyzers are not written right.
public func annotate(
  _ text: String, analyzers: String, date: String? = nil, registry: PluginRegistry
) throws -> Record {
  let pipeline = try PipelineChecker.pipeline(
    parsing: Array("analyzers: \(analyzers)\n".utf8), path: "test.yaml", registry: registry)
  let metadata = Metadata(date: date.flatMap { CalendarDate($0) })
  return pipeline.plan.record(
    of: DocumentInput(id: "test", metadata: metadata, text: Text(text), origin: "test"))
}

/// What of a record differs from what is expected, a line each; empty where all is as expected.
///
/// - Parameters:
///   - record: What was found.
///   - expected: By key of the record, the parts of each annotation, in order and with no others
///     between.
/// - Returns: The differences.
public func differences(in record: Record, from expected: JSONValue) -> [String] {
  Expectation.differences(expected: expected, in: record)
}
