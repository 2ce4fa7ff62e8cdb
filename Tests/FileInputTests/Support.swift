@testable import FileInput
import Foundation
import Testing
import WorkbenchKit

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

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: destination)
  }

  func file(_ name: String) -> InputFile { InputFile(name: name, path: path + "/" + name) }

  /// The names of the files that patterns stand for, or what is told instead.
  func names(_ patterns: String...) throws -> [String] {
    let patterns = try patterns.map { try #require(FilePattern($0, in: path)) }
    do throws(WrongSetting) {
      return try patterns.files().map(\.name)
    } catch {
      return error.message.split(separator: "\n").map { "! \($0)" }
    }
  }

  /// The lines of a file, then why it ends.
  func lines(_ name: String, in encoding: TextEncoding = .utf8, longest: Int = 100) -> [String] {
    let reader = LineReader(file(name), encoding: encoding, longest: longest)
    var lines: [String] = []
    do throws(UnreadableDocument) {
      while let line = try reader.next() {
        lines.append(line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "! too long")
      }
    } catch {
      lines.append(error.notation)
    }
    return lines
  }

  /// The text of a file, or why there is none.
  func text(_ name: String, in encoding: TextEncoding = .utf8) -> String {
    do throws(UnreadableDocument) {
      return String(decoding: try file(name).text(in: encoding), as: UTF8.self)
    } catch {
      return error.notation
    }
  }
}

extension UnreadableDocument {
  /// `! origin: message`.
  var notation: String { "! \(origin): \(message)" }
}
