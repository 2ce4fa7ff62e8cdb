import Foundation
import WorkbenchKit
import YAML

/// A folder for what one test writes, removed with the last use of it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/workbench-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A sink with these settings in a pipeline file here.
  func sink<S: Sink>(_ type: S.Type, _ settings: String) throws -> S {
    let node = try YAMLDocument(parsing: Array(settings.utf8)).root
    let start = SourcePosition(line: 1, column: 1)
    var sink = try SettingsReader<S>(title: S.name, scope: SettingScope(folder: path))
      .read(node, at: SourceRange(start: start, end: start))
    var preparation = Preparation()
    try sink.prepare(&preparation)
    return sink
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// All files here, also hidden ones, sorted.
  func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder = ObjCBool(false)
      let exists = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}

extension Sink {
  /// Writes a whole run and says which files it wrote.
  @discardableResult
  mutating func run(
    _ records: [Record], trackers: [TrackerTable] = [], types: [any Annotation.Type] = [],
    pipeline: String = "test"
  ) throws -> [String] {
    let schema = RecordSchema(types)
    try begin(RunDescription(pipeline: pipeline, schema: schema, gazetteer: .builtIn))
    for record in records { try write(record) }
    for table in trackers { try write(table) }
    return try finish()
  }
}

func record(_ json: String) throws -> Record {
  Record(try JSONReader.read(Array(json.utf8)[...]).object ?? JSONObject())
}

let timeline = TrackerTable(
  name: "stance-timeline",
  columns: [
    FieldDescription(name: "source", type: .string, summary: "Who."),
    FieldDescription(name: "mean-polarity", type: .number, summary: "How."),
  ],
  rows: [["RUS", 0.5], ["CHN", .null]])
