import WorkbenchKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard output of the process.
enum StandardOutput {
  /// Writes all of a text.
  static func write(_ text: String) throws(SinkFailure) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        systemWrite(buffer[offset...])
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw SinkFailure("cannot write to standard output: \(String(cString: strerror(errno)))")
      }
      offset += written
    }
  }
}

private func systemWrite(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
  let buffer = UnsafeRawBufferPointer(rebasing: bytes)
  return write(1, buffer.baseAddress, buffer.count)
}
