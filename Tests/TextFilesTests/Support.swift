import Foundation
import WorkbenchKit
import YAML

/// A folder with files for one test, removed with the last use of it.
final class TestFolder {
  let path: String

  /// Makes the files; their names may have folders in them.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/workbench-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, content) in files { try write(Array(content.utf8), to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// What a source with these settings reads here.
  func items<S: Source>(of source: S.Type, _ settings: String) throws -> [SourceItem] {
    let node = try YAMLDocument(parsing: Array(settings.utf8)).root
    let start = SourcePosition(line: 1, column: 1)
    var plugin = try SettingsReader<S>(title: S.name, scope: SettingScope(folder: path))
      .read(node, at: SourceRange(start: start, end: start))
    var preparation = Preparation()
    try plugin.prepare(&preparation)
    var reader = try plugin.makeReader()
    var items: [SourceItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }
}

extension SourceItem {
  /// `id: text`, or `! id, origin: message`.
  var notation: String {
    switch self {
    case .document(let input): "\(input.id): \(String(decoding: input.text.bytes, as: UTF8.self))"
    case .unreadable(let problem): "! \(problem.id), \(problem.origin): \(problem.message)"
    }
  }

  var document: DocumentInput? {
    guard case .document(let input) = self else { return nil }
    return input
  }
}
