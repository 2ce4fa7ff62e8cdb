import Foundation
import Testing
import WorkbenchKit

@testable import FileInput

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct InputFileTests {
  @Test func `what is no file is told and never waited for`() throws {
    let folder = try TestFolder(["folder/a.txt": ""])
    try folder.link("dangling", to: "nowhere")
    try folder.link("circle", to: "circle")
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(try folder.names("*") == ["circle", "dangling", "folder", "pipe"])
    #expect(folder.text("circle") == "! circle: is a link that leads in a circle")
    #expect(folder.text("dangling") == "! dangling: is a link to something that does not exist")
    #expect(
      folder.text("folder") == "! folder: is a folder; write 'folder/*' to read the files in it")
    #expect(folder.text("pipe") == "! pipe: is a pipe; only files are read")
    #expect(folder.text("gone") == "! gone: does not exist any more")
    #expect(folder.text("caf\u{FFFD}") == "! caf\u{FFFD}: its name is not UTF-8; rename it")
  }

  @Test(arguments: [
    ([], "! a: the file is empty"),
    (Array("\u{FEFF}text\r\n".utf8), "text\r\n"),
    (
      Array("one\ntwo \u{E9} ".utf8) + [0xE9, 0x20],
      "! a:2:7: byte 0xE9 is not UTF-8; set `encoding: windows-1252` if it is in that encoding"
    ),
    (Array("\u{7F}ELF\u{2}\u{1}\u{0}".utf8), "! a: holds NUL bytes; it is no text"),
    (Array("%PDF-1.7\n".utf8), "! a: is a PDF document; only text is read"),
    (
      Array(String(repeating: "x", count: 70_000).utf8) + [0x0A, 0x00],
      "! a:2:1: a NUL byte; this is no text"
    ),
  ])
  func `only text is text`(bytes: [UInt8], text: String) throws {
    let folder = try TestFolder()
    try folder.write(bytes, to: "a")
    #expect(folder.text("a") == text)
  }

  @Test func `a text of more than 20 MB is told`() throws {
    let folder = try TestFolder()
    try folder.write([UInt8](repeating: 0x20, count: 20_000_001), to: "a")
    #expect(folder.text("a") == "! a: the text is longer than 20 MB")
  }

  @Test(arguments: [
    (TextEncoding.latin1, [0x63, 0xE9, 0x0A], "cé\n"),
    (.windows1252, [0x93, 0x80, 0x94, 0x96, 0x9F, 0xE9], "“€”–Ÿé"),
    (.utf16LittleEndian, [0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "é😀"),
    (.utf16BigEndian, [0x00, 0xE9, 0xD8, 0x3D, 0xDE, 0x00], "é😀"),
    (.utf16, [0xFF, 0xFE, 0xAC, 0x20], "€"),
    (.utf16, [0xFE, 0xFF, 0x20, 0xAC], "€"),
    (.utf8, [0xFE, 0xFF, 0x20, 0xAC], "€"),
    (.windows1252, [0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "é"),
    (
      .utf16, [0x41, 0x00],
      "! a: has no byte order mark; set `encoding: utf-16le` or `utf-16be`"
    ),
    (
      .utf16LittleEndian, [0x0A, 0x00, 0x3D, 0xD8, 0x41, 0x00],
      "! a:2:1: half of a UTF-16 pair stands alone; the file is damaged"
    ),
    (
      .utf16LittleEndian, [0x41, 0x00, 0x42],
      "! a:1:2: half of a UTF-16 pair stands alone; the file is damaged"
    ),
  ])
  func `encodings are decoded`(encoding: TextEncoding, bytes: [UInt8], text: String) throws {
    let folder = try TestFolder()
    try folder.write(bytes, to: "a")
    #expect(folder.text("a", in: encoding) == text)
  }

  @Test func `a character may lie across two chunks`() throws {
    let folder = try TestFolder()
    let text = String(repeating: "😀é", count: 30_000) + "."
    try folder.write(Array("x".utf8) + Array(text.utf8), to: "utf-8")
    try folder.write(
      [0x78, 0x00] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "utf-16")
    #expect(folder.text("utf-8") == "x" + text)
    #expect(folder.text("utf-16", in: .utf16LittleEndian) == "x" + text)
  }
}
