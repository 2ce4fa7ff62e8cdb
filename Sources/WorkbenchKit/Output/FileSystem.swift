#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls behind `OutputFiles`, with the system's reasons in the words of a user.
enum FileSystem {
  /// Makes the folders of a file, and looks that nothing but a file would be replaced: no folder,
  /// no `/dev/stdout`.
  static func makeRoom(for path: String) throws(SinkFailure) {
    try makeFolder(folder(of: path), for: path)
    var existing = stat()
    guard stat(path, &existing) == 0 else { return }
    switch existing.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw SinkFailure("cannot write \(path): it is a folder; name a file in it")
    default: throw SinkFailure("cannot write \(path): it is no ordinary file; choose another path")
    }
  }

  static func openPartial(of path: String, isNew: Bool) throws(SinkFailure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_TRUNC : O_APPEND)
    let descriptor = open(partialPath(of: path), flags, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, of path: String) throws(SinkFailure) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure(path) }
      offset += written
    }
  }

  static func rename(_ partial: String, to path: String) throws(SinkFailure) {
    guard systemRename(partial, path) == 0 else { throw failure(path) }
  }

  /// Makes the names in a folder durable; some file systems cannot, and say so by EINVAL.
  static func sync(_ folder: String) throws(SinkFailure) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(folder) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func partialPath(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".\(path).partial" }
    return path[...slash] + ".\(path[path.index(after: slash)...]).partial"
  }

  /// What the system's last error means for a file; `folder` is where something was to be made, if
  /// not in the file's own.
  static func failure(_ path: String, in folder: String? = nil) -> SinkFailure {
    SinkFailure("cannot write \(path): \(reason(errno, folder: folder ?? self.folder(of: path)))")
  }

  private static func reason(_ code: Int32, folder: String) -> String {
    switch code {
    case EACCES, EPERM, EROFS:
      "the folder \(folder) is read-only; change its rights or choose another path"
    case ENOTDIR: "\(folder) is not a folder; choose another path"
    case ENOSPC, EDQUOT: "the disk is full; make room and run again"
    case ENAMETOOLONG: "the name is too long; choose a shorter one"
    default: String(cString: strerror(code))
    }
  }

  private static func makeFolder(_ folder: String, for path: String) throws(SinkFailure) {
    guard mkdir(folder, 0o777) != 0, errno != EEXIST else { return }
    let parent = self.folder(of: folder)
    guard errno == ENOENT, parent != folder else { throw failure(path, in: parent) }
    try makeFolder(parent, for: path)
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw failure(path, in: parent) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old, new)
}
