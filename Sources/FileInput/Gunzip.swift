import CZlib
import WorkbenchKit

/// Unpacks gzip (RFC 1952) chunk by chunk; several members in a row count as one.
final class Gunzip {
  /// zlib keeps the address of the stream and refuses one that has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private let file: InputFile
  private var isBetweenMembers = true
  private var isAtEnd = false
  private var isDamaged = false
  private var hasPendingOutput = false
  private var input: [UInt8] = []
  private var offset = 0

  init(_ file: InputFile) {
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let onlyGzip: Int32 = 16 + MAX_WBITS
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, onlyGzip, ZLIB_VERSION, size) == Z_OK else {
      preconditionFailure("zlib has no memory, or another version than it was compiled with")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Takes the next packed bytes; what was given before must have been unpacked.
  func feed(_ bytes: [UInt8]) {
    input = bytes
    offset = 0
  }

  /// Unpacks as much as fits; nothing means that it wants to be fed.
  ///
  /// What stands before a damaged place is unpacked first.
  func unpack(atMost count: Int) throws(UnreadableDocument) -> [UInt8] {
    let output = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count, hasMore, !isDamaged {
        // Padding behind the last member is left alone.
        isAtEnd = isBetweenMembers && input[offset] != 0x1F
        if isAtEnd { return }
        let space = UnsafeMutableBufferPointer(rebasing: buffer[initialized...])
        initialized += step(into: space)
      }
    }
    guard !output.isEmpty || !isDamaged else {
      throw file.unreadable("the gzip file is damaged; copy it again")
    }
    return output
  }

  private var hasMore: Bool { !isAtEnd && (offset < input.count || hasPendingOutput) }

  /// Checks that the packed bytes may end here.
  func finish() throws(UnreadableDocument) {
    guard isBetweenMembers else {
      throw file.unreadable("the gzip file is cut off; copy it again")
    }
  }

  private func step(into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let result = input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress.map { $0 + offset }
      stream.pointee.avail_in = UInt32(input.count - offset)
      stream.pointee.next_out = space.baseAddress
      stream.pointee.avail_out = UInt32(space.count)
      return inflate(stream, Z_NO_FLUSH)
    }
    offset = input.count - Int(stream.pointee.avail_in)
    isBetweenMembers = result == Z_STREAM_END
    hasPendingOutput = stream.pointee.avail_out == 0 && !isBetweenMembers
    if isBetweenMembers { inflateReset(stream) }
    isDamaged = ![Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(result)
    return space.count - Int(stream.pointee.avail_out)
  }
}
