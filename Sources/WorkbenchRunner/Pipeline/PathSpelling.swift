import Foundation
import WorkbenchKit

/// Finds a file whose name was typed with other capitals than it has.
package enum PathSpelling {
  /// The path itself where it exists; else the one file that has it as its name without regard to
  /// case, component by component; nil where there is none or more than one.
  package static func existing(_ path: String) -> String? {
    let files = FileManager.default
    if files.fileExists(atPath: path) { return path }
    var found = path.hasPrefix("/") ? "/" : ""
    for component in path.split(separator: "/") {
      let next = found + component
      if files.fileExists(atPath: next) {
        found = next + "/"
        continue
      }
      let names = (try? files.contentsOfDirectory(atPath: found.isEmpty ? "." : found)) ?? []
      let matches = names.filter { $0.lowercased() == component.lowercased() }
      guard matches.count == 1, let match = matches.first else { return nil }
      found += match + "/"
    }
    return found.isEmpty ? nil : String(found.dropLast())
  }

  /// Why a file cannot be read, with the nearest name in its folder.
  static func whyUnreadable(_ path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let url = URL(filePath: path)
      let folder = url.deletingLastPathComponent().relativePath
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return "no such file"
        + Spelling.suggestion(for: url.lastPathComponent, among: names.sorted())
    }
    return isFolder.boolValue ? "this is a folder; name a pipeline file" : "the file cannot be read"
  }
}
