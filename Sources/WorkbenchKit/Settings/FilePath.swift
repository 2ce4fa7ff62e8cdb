/// A path of a file or folder, relative to the pipeline file that names it.
public struct FilePath: SettingValue, Hashable {
  /// The path as written.
  public let written: String
  /// The path from the working directory or the root.
  public let path: String

  /// Makes a path as written in a pipeline file in `folder`.
  public init(_ written: String, in folder: String = "") {
    self.written = written
    path = written.hasPrefix("/") || folder.isEmpty ? written : folder + "/" + written
  }

  /// See `SettingValue`.
  public static var accepted: String { "a path" }
  /// See `SettingValue`.
  public static var schema: JSONValue { ["type": "string"] }

  /// Reads a path.
  public static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems) -> FilePath
  {
    let text = try text(of: node)
    guard !text.isEmpty else { throw SettingProblems("a path is missing", at: node) }
    guard !text.contains("\0") else { throw SettingProblems("a path holds no NUL", at: node) }
    return FilePath(text, in: scope.folder)
  }

  /// The path as written.
  public var settingText: String { written.settingText }
}
