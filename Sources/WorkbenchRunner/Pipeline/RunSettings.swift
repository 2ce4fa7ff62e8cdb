package import WorkbenchKit

/// The `run:` block of a pipeline.
package struct RunSettings: ConfigurableBySettings {
  @Setting("How many documents are analyzed side by side; `auto` takes one worker per core.")
  package var workers = WorkerCount.automatic

  @Setting("What a failing document does: `quarantine` goes on without it, `stop` ends the run.")
  package var onError = ErrorPolicy.quarantine

  @Setting("How many documents may fail before the run ends: a number, or a share such as 1%.")
  package var maxErrors: ErrorLimit?

  @Setting("What a single document may take: `bytes`.")
  package var documentLimit = DocumentLimit()

  package init() {}
}

/// A number of workers, or one for each core.
package enum WorkerCount: SettingValue, Hashable {
  case automatic
  case fixed(Int)

  package static var accepted: String { "auto, or a number from 1 to 64" }
  package static var schema: JSONValue {
    ["anyOf": [["const": "auto"], ["type": "integer", "minimum": 1, "maximum": 64]]]
  }

  package static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> WorkerCount
  {
    switch node.scalar?.value {
    case .string("auto")?: return .automatic
    case .int(let count)? where (1...64).contains(count): return .fixed(count)
    default: throw mismatch(node)
    }
  }

  package var settingText: String {
    switch self {
    case .automatic: "auto"
    case .fixed(let count): "\(count)"
    }
  }
}

/// What a failing document does to the run.
package enum ErrorPolicy: String, SettingChoice {
  case quarantine
  case stop
}

/// How many documents may fail.
package enum ErrorLimit: SettingValue, Hashable {
  case count(Int)
  case share(Percentage)

  package static var accepted: String { "a number such as 10, or a share such as 1%" }
  package static var schema: JSONValue {
    ["anyOf": [["type": "integer", "minimum": 0], Percentage.schema]]
  }

  package static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> ErrorLimit
  {
    if case .int(let count)? = node.scalar?.value, count >= 0 { return .count(count) }
    if let text = node.scalar?.text, text.hasSuffix("%") {
      return .share(try Percentage.read(node, in: scope))
    }
    throw mismatch(node)
  }

  package var settingText: String {
    switch self {
    case .count(let count): "\(count)"
    case .share(let share): share.settingText
    }
  }

  /// Whether so many failures are too many; a share is judged once the number of documents is
  /// known.
  func isExceeded(by failures: Int, of documents: Int?) -> Bool {
    switch self {
    case .count(let count): failures > count
    case .share(let share):
      documents.map { Double(failures) * 100 > share.percent * Double($0) } ?? false
    }
  }
}

/// What a single document may take.
package struct DocumentLimit: ConfigurableBySettings, SettingValue {
  @Setting("The longest text.", in: ByteCount(bytes: 1)...ByteCount(bytes: 2_000_000_000))
  package var bytes = ByteCount.megabytes(20)

  package init() {}

  package static var accepted: String { "a mapping such as { bytes: 20MB }" }
  package static var schema: JSONValue { SettingsSchema.object(of: settings) }

  package static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> DocumentLimit
  {
    guard node.mapping != nil else { throw mismatch(node) }
    return try SettingsReader<DocumentLimit>(title: "it", scope: scope).read(node, at: node.range)
  }

  package var settingText: String { "{ bytes: \(bytes.settingText) }" }
}
