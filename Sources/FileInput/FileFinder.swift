import WorkbenchKit

/// Finds the files that a pattern stands for.
///
/// Below `**`, each folder is walked once: links to folders are followed after the folders
/// themselves, so a link that leads back adds nothing and cannot run in a circle.
struct FileFinder {
  /// That a pattern stands for nothing.
  struct NothingFound: Error {
    let message: String
  }

  /// A folder, by its name with a slash behind it, and the component of the pattern that is looked
  /// for in it.
  private struct Step {
    let prefix: String
    let index: Int
  }

  private struct Walked: Hashable {
    let folder: Folder.Identity
    let index: Int
  }

  private let pattern: FilePattern
  private var found: Set<String> = []
  private var folders: [Step] = []
  private var links: [Step] = []
  private var walked: Set<Walked> = []

  private init(_ pattern: FilePattern) {
    self.pattern = pattern
  }

  /// The files that match, in the byte order of their names.
  static func files(matching pattern: FilePattern) throws(NothingFound) -> [InputFile] {
    var finder = FileFinder(pattern)
    finder.find()
    let names = finder.found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !names.isEmpty else { throw NothingFound(message: finder.nothingFound()) }
    if pattern.isPlain, let name = names.first, Folder.identity(of: pattern.path(of: name)) != nil {
      throw NothingFound(message: "'\(pattern.written)' is a folder; write '\(pattern.written)/*'")
    }
    return names.map { InputFile(name: $0, path: pattern.path(of: $0)) }
  }

  private var root: String { pattern.isAbsolute ? "/" : "" }

  private mutating func find() {
    if !pattern.isPlain, Folder.exists(pattern.path(of: pattern.written)) {
      found = [pattern.written]
      return
    }
    folders = [Step(prefix: root, index: 0)]
    while let step = folders.popLast() ?? links.popLast() { look(in: step) }
  }

  private mutating func look(in step: Step) {
    guard step.index < pattern.components.count else { return }
    switch pattern.components[step.index] {
    case .name(let name):
      if Folder.exists(pattern.path(of: step.prefix + name)) { take(name, in: step) }
    case .wildcard(let wildcard):
      for name in names(in: step.prefix) where wildcard.matches(name) { take(name, in: step) }
    case .anyFolders: walk(step)
    }
  }

  /// Takes a name that matches: as a file at the end of the pattern, else as the folder to look in
  /// next.
  private mutating func take(_ name: String, in step: Step) {
    let path = step.prefix + name
    if step.index == pattern.components.count - 1 {
      found.insert(path)
    } else if Folder.identity(of: pattern.path(of: path)) != nil {
      folders.append(Step(prefix: path + "/", index: step.index + 1))
    }
  }

  private mutating func walk(_ step: Step) {
    guard let folder = Folder.identity(of: pattern.path(of: step.prefix)),
      walked.insert(Walked(folder: folder, index: step.index)).inserted
    else { return }
    let isLast = step.index == pattern.components.count - 1
    if !isLast { folders.append(Step(prefix: step.prefix, index: step.index + 1)) }
    for name in names(in: step.prefix).reversed() where !name.hasPrefix(".") {
      let path = pattern.path(of: step.prefix + name)
      let below = Step(prefix: step.prefix + name + "/", index: step.index)
      if Folder.identity(of: path) == nil {
        if isLast { found.insert(step.prefix + name) }
      } else if Folder.isLink(path) {
        links.append(below)
      } else {
        folders.append(below)
      }
    }
  }

  /// The names in a folder; a folder that cannot be read is kept, to be told like a file that
  /// cannot.
  private mutating func names(in prefix: String) -> [String] {
    if let names = Folder.names(in: pattern.path(of: prefix)) { return names }
    found.insert(prefix.isEmpty ? "." : String(prefix.dropLast()))
    return []
  }
}

// MARK: - What somebody may have meant

extension FileFinder {
  private func nothingFound() -> String {
    let message = pattern.isPlain ? "there is no file" : "no file matches"
    return message + " '\(pattern.written)'" + (nearest().map { "; did you mean '\($0)'?" } ?? "")
  }

  /// The pattern with the first name in it that does not exist replaced by the nearest that does.
  private func nearest() -> String? {
    let parts = pattern.written.split(separator: "/").filter { $0 != "." }.map { String($0) }
    var prefix = root
    for (index, part) in parts.enumerated() {
      if Folder.exists(pattern.path(of: prefix + part)) {
        prefix += part + "/"
        continue
      }
      guard !Wildcard.isNeeded(for: part) else { return nil }
      let names = Folder.names(in: pattern.path(of: prefix)) ?? []
      return Spelling.nearest(to: part, among: names).map { name in
        root + (parts[..<index] + [name] + parts[(index + 1)...]).joined(separator: "/")
      }
    }
    return nil
  }
}
