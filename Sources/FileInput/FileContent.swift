import WorkbenchKit

/// What is in a file, chunk by chunk as UTF-8: opened at the first chunk, unpacked, decoded, and
/// closed at the end.
///
/// Gzip is known by its first bytes, whatever the file is called. A byte order mark is dropped and
/// wins over the given encoding.
final class FileContent {
  private let file: InputFile
  /// The encoding; after the first chunk, the one that the byte order mark tells where there is
  /// one.
  private(set) var encoding: TextEncoding
  private var open: OpenFile?
  private var gunzip: Gunzip?
  private var transcoder: Transcoder?
  private var isAtEnd = false

  init(_ file: InputFile, encoding: TextEncoding) {
    self.file = file
    self.encoding = encoding
  }

  /// The next bytes, not checked to be UTF-8; nil at the end.
  func next() throws(UnreadableDocument) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    guard let bytes = try transcoder == nil ? firstUnpacked() : unpacked() else {
      isAtEnd = true
      open = nil
      return transcoder?.finish()
    }
    return transcoder?.decode(bytes)
  }

  private func firstUnpacked() throws(UnreadableDocument) -> [UInt8]? {
    let open = try OpenFile(file)
    self.open = open
    var first = try open.next()
    if let bytes = first, Gunzip.isGzip(bytes) {
      gunzip = Gunzip(file)
      gunzip?.feed(bytes)
      first = try unpacked()
    }
    guard let first else { throw file.unreadable("the file is empty") }
    return try withoutByteOrderMark(first)
  }

  private func withoutByteOrderMark(_ first: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
    if let format = BinaryFormat.of(first) {
      throw file.unreadable("is \(format); only text is read")
    }
    let mark = TextEncoding.byteOrderMark(in: first)
    guard mark != nil || encoding != .utf16 else {
      throw file.unreadable("has no byte order mark; set `encoding: utf-16le` or `utf-16be`")
    }
    encoding = mark?.encoding ?? encoding
    guard encoding.isWide || !first.contains(0) else {
      throw file.unreadable("holds NUL bytes; it is no text")
    }
    transcoder = Transcoder(encoding)
    return Array(first.dropFirst(mark?.count ?? 0))
  }

  private func unpacked() throws(UnreadableDocument) -> [UInt8]? {
    guard let gunzip else { return try open?.next() }
    while true {
      let bytes = try gunzip.unpack(atMost: OpenFile.chunkSize)
      if !bytes.isEmpty { return bytes }
      guard let packed = try open?.next() else { break }
      gunzip.feed(packed)
    }
    try gunzip.finish()
    return nil
  }
}

/// Formats of files that are often taken for text.
private enum BinaryFormat {
  private static let beginnings: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an Office document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
    ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "packed with xz"),
  ]

  static func of(_ bytes: [UInt8]) -> String? {
    beginnings.first { bytes.starts(with: $0.bytes) }?.name
  }
}
