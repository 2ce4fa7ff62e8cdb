import CZlib
import Testing
import WorkbenchKit

@testable import FileInput

struct GunzipTests {
  static let text = (0..<30_000).map { "line \($0 % 7) of many\n" }.joined()

  @Test func `gzip is known by its first bytes and unpacked`() throws {
    let folder = try TestFolder()
    try folder.write(try gzip(Self.text), to: "a.txt")
    #expect(folder.text("a.txt") == Self.text)
  }

  @Test(arguments: [65_535, 65_536, 65_537, 131_072, 200_000])
  func `a text of any length comes out whole`(count: Int) throws {
    let folder = try TestFolder()
    let text = String(repeating: "x", count: count)
    try folder.write(try gzip(text), to: "a")
    #expect(folder.text("a") == text)
  }

  @Test func `members in a row are one text, and padding behind them is left alone`() throws {
    let folder = try TestFolder()
    try folder.write(try gzip("one\n") + gzip("two\n") + [0, 0, 0], to: "a")
    #expect(folder.lines("a") == ["one", "two"])
  }

  @Test(arguments: [1, 8, 9, 500])
  func `a file that is cut off is told after its whole lines`(missing: Int) throws {
    let folder = try TestFolder()
    try folder.write(Array(try gzip(Self.text).dropLast(missing)), to: "a.gz")
    let lines = folder.lines("a.gz")
    #expect(lines.last == "! a.gz: the gzip file is cut off; copy it again")
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix("of many") })
  }

  @Test func `a file of nothing but the head of gzip is told`() throws {
    let folder = try TestFolder()
    try folder.write([0x1F, 0x8B], to: "a.gz")
    #expect(folder.lines("a.gz") == ["! a.gz: the gzip file is cut off; copy it again"])
    try folder.write(try gzip(""), to: "empty.gz")
    #expect(folder.lines("empty.gz") == ["! empty.gz: the file is empty"])
  }

  @Test func `a damaged file is told`() throws {
    let folder = try TestFolder()
    var bytes = try gzip(Self.text)
    bytes[bytes.count - 6] ^= 0xFF
    try folder.write(bytes, to: "sum.gz")
    #expect(folder.lines("sum.gz").last == "! sum.gz: the gzip file is damaged; copy it again")
    try folder.write([0x1F, 0x8B, 0x08, 0x00] + [UInt8](repeating: 0xFF, count: 100), to: "a.gz")
    #expect(folder.lines("a.gz") == ["! a.gz: the gzip file is damaged; copy it again"])
  }

  private func gzip(_ text: String) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    try #require(
      deflateInit2_(
        &stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK)
    defer { deflateEnd(&stream) }
    var input = Array(text.utf8)
    return try [UInt8](unsafeUninitializedCapacity: input.count + 1_000) { output, count in
      let result = input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH)
      }
      try #require(result == Z_STREAM_END)
      count = output.count - Int(stream.avail_out)
    }
  }
}
