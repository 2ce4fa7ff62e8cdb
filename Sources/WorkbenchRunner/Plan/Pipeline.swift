package import WorkbenchKit

/// A checked pipeline, ready to run.
package struct Pipeline: Sendable {
  package let name: String
  package let description: String?
  package let path: String
  package let sources: [any Source]
  package let plan: AnalysisPlan
  package let trackers: [any Tracker]
  package let sinks: [any Sink]
  package let settings: RunSettings
  package let gazetteer: CountryGazetteer

  /// What sinks are told before the first record.
  package var runDescription: RunDescription {
    RunDescription(pipeline: name, schema: plan.schema, gazetteer: gazetteer)
  }

  /// The number of documents analyzed side by side.
  package func workerCount(cores: Int) -> Int {
    switch settings.workers {
    case .automatic: max(1, min(cores, 64))
    case .fixed(let count): count
    }
  }
}
