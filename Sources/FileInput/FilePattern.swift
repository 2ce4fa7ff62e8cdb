package import WorkbenchKit

/// A path in a pipeline file that may stand for several files: `articles/**/*.txt`.
package struct FilePattern: SettingValue, Hashable {
  /// One part of the path between slashes.
  enum Component: Hashable, Sendable {
    /// A name as it is written.
    case name(String)
    /// Names that match.
    case wildcard(Wildcard)
    /// `**`: any number of folders, or none; at the end, all files in them.
    case anyFolders
  }

  /// The path as written.
  package let written: String
  let folder: String
  let components: [Component]

  /// Makes a pattern as written in a pipeline file in `folder`; nil where a `[` is not closed.
  package init?(_ written: String, in folder: String) {
    var components: [Component] = []
    for part in written.split(separator: "/") where part != "." {
      if part == "**" {
        if components.last != .anyFolders { components.append(.anyFolders) }
      } else if Wildcard.isNeeded(for: part) {
        guard let wildcard = Wildcard(part) else { return nil }
        components.append(.wildcard(wildcard))
      } else {
        components.append(.name(String(part)))
      }
    }
    self.written = written
    self.folder = folder
    self.components = components
  }

  /// See `SettingValue`.
  package static var accepted: String {
    "a path, in which *, ? and [abc] stand for characters and ** for folders"
  }
  /// See `SettingValue`.
  package static var schema: JSONValue { FilePath.schema }

  /// Reads a pattern.
  package static func read(_ node: Node, in scope: SettingScope) throws(SettingProblems)
    -> FilePattern
  {
    let written = try FilePath.read(node, in: scope).written
    guard !written.hasSuffix("/") else {
      throw SettingProblems("'\(written)' is a folder; write '\(written)*'", at: node)
    }
    guard let pattern = FilePattern(written, in: scope.folder) else {
      throw SettingProblems(
        "'\(written)' has a [ that begins no set of characters; for the sign itself write [[]",
        at: node)
    }
    return pattern
  }

  /// The path as written.
  package var settingText: String { written }

  /// Whether it is the path of one file.
  var isPlain: Bool {
    components.allSatisfy { if case .name = $0 { true } else { false } }
  }

  var isAbsolute: Bool { written.hasPrefix("/") }

  /// The path that opens the file or folder with a name relative to the pipeline file.
  func path(of name: String) -> String {
    isAbsolute || folder.isEmpty ? (name.isEmpty ? "." : name) : folder + "/" + name
  }
}

extension [FilePattern] {
  /// The files that the patterns of a source stand for: by pattern, within one in the byte order of
  /// their names.
  ///
  /// - Returns: The files, each once; also what matches and is no file, to be told when it is its
  ///   turn.
  /// - Throws: `WrongSetting` for `paths`, a line for each pattern that stands for nothing.
  package func files() throws(WrongSetting) -> [InputFile] {
    guard !isEmpty else { throw WrongSetting("paths", "name at least one file") }
    var seen: Set<String> = []
    var files: [InputFile] = []
    var problems: [String] = []
    for pattern in self {
      do throws(FileFinder.NothingFound) {
        files += try FileFinder.files(matching: pattern).filter { seen.insert($0.name).inserted }
      } catch {
        problems.append(error.message)
      }
    }
    guard problems.isEmpty else { throw WrongSetting("paths", problems.joined(separator: "\n")) }
    return files
  }
}
