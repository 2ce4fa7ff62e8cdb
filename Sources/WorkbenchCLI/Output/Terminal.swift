#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Writes a line of results.
  static func output(_ line: String) {
    write(line + "\n", to: 1)
  }

  /// Writes a line of everything else.
  static func error(_ line: String) {
    write(line + "\n", to: 2)
  }

  /// Whether standard error is a terminal, so that a line of progress can be drawn over.
  static var isErrorInteractive: Bool { isatty(2) == 1 }

  /// Writes all bytes, or ends the process quietly as `cat` does where the reader has gone.
  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
      }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno == EPIPE { exit(ExitStatus.closedPipe.rawValue) }
      guard written > 0 else {
        guard descriptor == 1 else { return }
        error("error: cannot write to standard output: \(String(cString: strerror(errno)))")
        exit(ExitStatus.inputOrOutput.rawValue)
      }
      offset += written
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
