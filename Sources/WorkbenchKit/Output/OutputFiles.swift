import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear under their names only when all of them are complete.
///
/// Each is written to a neighbour named `.NAME.partial`; `finish` syncs and renames. Abandoned neighbours are removed, and
/// those of a killed run are overwritten by the next. At most sixteen are open at a time, however many there are.
public final class OutputFiles: Sendable {
  private struct File {
    var descriptor: Int32?
    var pending: [UInt8] = []
    var lastUse = 0
  }

  private struct State {
    var files: [String: File] = [:]
    var uses = 0
  }

  private static let mostOpen = 16
  private static let flushSize = 1 << 16

  private let state = Mutex(State())

  /// Makes a set of no files.
  public init() {}

  deinit {
    state.withLock { state in
      for (path, file) in state.files {
        if let descriptor = file.descriptor { close(descriptor) }
        if file.descriptor != nil || file.lastUse > 0 { unlink(Self.partialPath(of: path)) }
      }
    }
  }

  /// Makes sure that a file is there at the end, though nothing may be written to it.
  ///
  /// - Parameter path: The final path; its folders are made.
  /// - Throws: `SinkFailure` with the path and the reason of the system.
  public func create(_ path: String) throws(SinkFailure) {
    try append([], to: path)
  }

  /// Appends bytes to a file; the first bytes for a path start a new file.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The final path; its folders are made.
  /// - Throws: `SinkFailure` with the path and the reason of the system.
  public func append(_ bytes: [UInt8], to path: String) throws(SinkFailure) {
    try state.withLock { (state) throws(SinkFailure) in
      state.uses += 1
      if state.files[path] == nil {
        try Self.closeLeastUsed(in: &state)
        state.files[path] = File(descriptor: try Self.open(path, isNew: true))
      }
      state.files[path]?.lastUse = state.uses
      state.files[path]?.pending.append(contentsOf: bytes)
      if let file = state.files[path], file.pending.count >= Self.flushSize {
        try Self.flush(path, in: &state)
      }
    }
  }

  /// Completes all files and gives them their names.
  ///
  /// - Returns: The paths, sorted.
  /// - Throws: `SinkFailure` with the path and the reason of the system; files not yet renamed are removed.
  public func finish() throws(SinkFailure) -> [String] {
    try state.withLock { (state) throws(SinkFailure) in
      let paths = state.files.keys.sorted()
      for path in paths {
        try Self.flush(path, in: &state)
        guard let descriptor = state.files[path]?.descriptor else { continue }
        guard fsync(descriptor) == 0 else { throw Self.failure("sync", path) }
        state.files[path]?.descriptor = nil
        guard close(descriptor) == 0 else { throw Self.failure("close", path) }
      }
      for path in paths {
        guard rename(Self.partialPath(of: path), path) == 0 else { throw Self.failure("rename", path) }
        state.files[path] = nil
      }
      for folder in Set(paths.map(Self.folder)).sorted() { try Self.syncFolder(folder) }
      return paths
    }
  }

  private static func flush(_ path: String, in state: inout State) throws(SinkFailure) {
    if state.files[path]?.descriptor == nil {
      try closeLeastUsed(in: &state)
      state.files[path]?.descriptor = try open(path, isNew: false)
    }
    guard let file = state.files[path], let descriptor = file.descriptor else { return }
    try write(file.pending, to: descriptor, of: path)
    state.files[path]?.pending = []
  }

  private static func closeLeastUsed(in state: inout State) throws(SinkFailure) {
    let open = state.files.filter { $0.value.descriptor != nil }
    guard open.count >= mostOpen, let oldest = open.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return }
    try flush(oldest.key, in: &state)
    if let descriptor = state.files[oldest.key]?.descriptor { close(descriptor) }
    state.files[oldest.key]?.descriptor = nil
  }

  private static func open(_ path: String, isNew: Bool) throws(SinkFailure) -> Int32 {
    if isNew { try makeFolder(folder(of: path)) }
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_TRUNC : O_APPEND)
    let descriptor = systemOpen(partialPath(of: path), flags)
    guard descriptor >= 0 else { throw failure("open", path) }
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, of path: String)
    throws(SinkFailure)
  {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw failure("write", path) }
      offset += written
    }
  }

  private static func makeFolder(_ path: String) throws(SinkFailure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, path != folder(of: path) else { throw failure("make the folder", path) }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
  }

  private static func syncFolder(_ path: String) throws(SinkFailure) {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("sync", path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func partialPath(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".\(path).partial" }
    return path[...slash] + ".\(path[path.index(after: slash)...]).partial"
  }

  private static func failure(_ action: String, _ path: String) -> SinkFailure {
    SinkFailure("cannot \(action) \(path): \(String(cString: strerror(errno)))")
  }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  open(path, flags, 0o666)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
