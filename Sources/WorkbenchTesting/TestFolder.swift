import Foundation
public import WorkbenchKit

/// A folder with the files of one test, removed with the last use of it.
public final class TestFolder {
  /// Its path.
  public let path: String

  /// Makes the folder and its files.
  ///
  /// - Parameter files: The names and contents; a name may have folders in it.
  /// - Throws: The error of the file system.
  public init(_ files: KeyValuePairs<String, String> = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/workbench-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, content) in files { try write(Array(content.utf8), to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - name: Its name, which may have folders in it.
  /// - Throws: The error of the file system.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Reads a file.
  ///
  /// - Parameter name: Its name.
  /// - Returns: Its text.
  /// - Throws: The error of the file system.
  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The names of all files here, also of hidden ones, sorted.
  public func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder = ObjCBool(false)
      let exists = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }

  /// A prepared plugin with settings as in a pipeline file that lies here.
  ///
  /// - Parameters:
  ///   - type: The plugin.
  ///   - settings: Its settings, in YAML.
  /// - Returns: The plugin.
  /// - Throws: `SettingProblems` or what the plugin's `prepare` throws.
  public func plugin<Kind: Plugin>(_ type: Kind.Type, _ settings: String) throws -> Kind {
    let node = try YAMLDocument(parsing: Array(settings.utf8)).root
    let start = SourcePosition(line: 1, column: 1)
    var plugin = try SettingsReader<Kind>(title: Kind.name, scope: SettingScope(folder: path))
      .read(node, at: SourceRange(start: start, end: start))
    var preparation = Preparation()
    try plugin.prepare(&preparation)
    return plugin
  }
}
