import Foundation
import Testing
import WorkbenchKit

struct OutputFilesTests {
  private let folder =
    FileManager.default.temporaryDirectory.path + "/workbench-" + UUID().uuidString

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  private func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + subfolder).sorted()
  }

  private func removeFolder() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func `files appear when all of them are complete`() throws {
    defer { removeFolder() }
    let files = OutputFiles()
    try files.append(Array("one".utf8), to: folder + "/a/b/one")
    try files.create(folder + "/two")
    try files.append(Array(", more".utf8), to: folder + "/a/b/one")
    #expect(try names() == [".two.partial", "a"])
    #expect(try names(in: "/a/b") == [".one.partial"])
    #expect(try files.finish() == [folder + "/a/b/one", folder + "/two"])
    #expect(try text("a/b/one") == "one, more")
    #expect(try names() == ["a", "two"])
  }

  @Test func `pieces for many files arrive whole and in order`() throws {
    defer { removeFolder() }
    let files = OutputFiles()
    for round in 0..<4 {
      for number in 0..<300 {
        try files.append(Array("\(number):\(round);".utf8), to: "\(folder)/\(number)")
      }
    }
    #expect(try files.finish().count == 300)
    for number in 0..<300 {
      #expect(try text("\(number)") == (0..<4).map { "\(number):\($0);" }.joined())
    }
  }

  @Test func `a large file arrives whole`() throws {
    defer { removeFolder() }
    let files = OutputFiles()
    let line = [UInt8](repeating: 0x61, count: 999) + [0x0A]
    for _ in 0..<500 { try files.append(line, to: folder + "/large") }
    _ = try files.finish()
    #expect(try text("large").utf8.count == 500_000)
  }

  @Test func `what is abandoned is removed, and what was there stays`() throws {
    defer { removeFolder() }
    var files: OutputFiles? = OutputFiles()
    try files?.append([0x31], to: folder + "/kept")
    _ = try files?.finish()
    for number in 0..<40 { try files?.append([0x32], to: "\(folder)/new-\(number)") }
    try files?.append([0x32], to: folder + "/kept")
    files = nil
    #expect(try names() == ["kept"])
    #expect(try text("kept") == "1")
  }

  @Test func `what a killed run left is overwritten`() throws {
    defer { removeFolder() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("left over".utf8).write(to: URL(filePath: folder + "/.a.partial"))
    let files = OutputFiles()
    try files.append([0x31], to: folder + "/a")
    _ = try files.finish()
    #expect(try text("a") == "1")
  }

  @Test func `nothing but a file is replaced`() throws {
    defer { removeFolder() }
    let files = OutputFiles()
    try files.create(folder + "/file")
    _ = try files.finish()
    #expect(throws: SinkFailure("cannot write \(folder): it is a folder; name a file in it")) {
      try files.create(folder)
    }
    #expect(
      throws: SinkFailure("cannot write /dev/null: it is no ordinary file; choose another path")
    ) { try files.create("/dev/null") }
    let below = folder + "/file/below"
    #expect(
      throws: SinkFailure(
        "cannot write \(below): \(folder)/file is not a folder; choose another path")
    ) { try files.create(below) }
    let long = folder + "/" + String(repeating: "x", count: 300)
    #expect(
      throws: SinkFailure("cannot write \(long): the name is too long; choose a shorter one")
    ) { try files.create(long) }
  }

  /// Rights do not bind the superuser, so a process of its own gives up being that.
  @Test func `a read-only folder is named`() async {
    await #expect(processExitsWith: .success) {
      let folder = FileManager.default.temporaryDirectory.path + "/workbench-" + UUID().uuidString
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
      let isSuperuser = geteuid() == 0
      if isSuperuser { try #require(seteuid(65534) == 0) }
      defer {
        if isSuperuser { seteuid(0) }
        try? FileManager.default.removeItem(atPath: folder)
      }
      let hint = "the folder \(folder) is read-only; change its rights or choose another path"
      for path in [folder + "/a.jsonl", folder + "/new/a.jsonl"] {
        #expect(throws: SinkFailure("cannot write \(path): \(hint)")) {
          try OutputFiles().create(path)
        }
      }
    }
  }
}
