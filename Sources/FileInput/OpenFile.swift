import WorkbenchKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An ordinary file, open to be read from its beginning to its end.
///
/// Opening never waits: a pipe without a writer is told like a folder or a device.
final class OpenFile {
  static let chunkSize = 1 << 16

  private let file: InputFile
  private let descriptor: Int32

  init(_ file: InputFile) throws(UnreadableDocument) {
    self.file = file
    descriptor = open(file.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw file.unreadable(Self.explanation(of: errno, for: file)) }
    if let kind = Self.extraordinaryKind(descriptor, file) { throw file.unreadable(kind) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes; nil at the end.
  func next() throws(UnreadableDocument) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, initialized in
      repeat {
        count = read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      initialized = max(count, 0)
    }
    guard count >= 0 else {
      throw file.unreadable("cannot be read: \(String(cString: strerror(errno)))")
    }
    return count == 0 ? nil : bytes
  }

  /// What it is, where it is no ordinary file.
  private static func extraordinaryKind(_ descriptor: Int32, _ file: InputFile) -> String? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return explanation(of: errno, for: file) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: return "is a folder; write '\(file.name)/*' to read the files in it"
    case S_IFIFO: return "is a pipe; only files are read"
    default: return "is no file but a device"
    }
  }

  private static func explanation(of code: Int32, for file: InputFile) -> String {
    switch code {
    case ENOENT where Folder.isLink(file.path): "is a link to something that does not exist"
    case ENOENT where file.name.unicodeScalars.contains("\u{FFFD}"):
      "its name is not UTF-8; rename it"
    case ENOENT: "does not exist any more"
    case ELOOP: "is a link that leads in a circle"
    default: "cannot be opened: \(String(cString: strerror(code)))"
    }
  }
}
