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
/// Each is written to a neighbour named `.NAME.partial`; `finish` syncs and renames. Abandoned
/// neighbours are removed, and those of a killed run are overwritten by the next. At most sixteen
/// are open at a time, and only these hold bytes in memory, however many files there are.
public final class OutputFiles: Sendable {
  private struct OpenFile {
    let path: String
    let descriptor: Int32
    var pending: [UInt8] = []
  }

  private struct State {
    /// All files that were begun, also those that are closed at the moment.
    var paths: Set<String> = []
    /// The open files; the last one is the one used last.
    var open: [OpenFile] = []
  }

  private static let mostOpen = 16
  private static let flushSize = 1 << 16

  private let state = Mutex(State())

  /// Makes a set of no files.
  public init() {}

  deinit {
    state.withLock { state in
      for file in state.open { close(file.descriptor) }
      for path in state.paths { unlink(FileSystem.partialPath(of: path)) }
    }
  }

  /// Makes sure that a file is there at the end, though nothing may be written to it.
  ///
  /// - Parameter path: The final path; its folders are made.
  /// - Throws: `SinkFailure` with the path, the reason and what to do.
  public func create(_ path: String) throws(SinkFailure) {
    try append([], to: path)
  }

  /// Appends bytes to a file; the first bytes for a path start a new file.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The final path; its folders are made.
  /// - Throws: `SinkFailure` with the path, the reason and what to do.
  public func append(_ bytes: [UInt8], to path: String) throws(SinkFailure) {
    try state.withLock { (state) throws(SinkFailure) in
      try Self.use(path, in: &state)
      let last = state.open.count - 1
      state.open[last].pending.append(contentsOf: bytes)
      guard state.open[last].pending.count >= Self.flushSize else { return }
      try FileSystem.write(state.open[last].pending, to: state.open[last].descriptor, of: path)
      state.open[last].pending = []
    }
  }

  /// Completes all files and gives them their names.
  ///
  /// - Returns: The paths, sorted.
  /// - Throws: `SinkFailure` with the path, the reason and what to do; files not yet renamed are
  ///   removed in the end.
  public func finish() throws(SinkFailure) -> [String] {
    try state.withLock { (state) throws(SinkFailure) in
      let paths = state.paths.sorted()
      for path in paths {
        try Self.use(path, in: &state)
        guard let file = state.open.popLast() else { continue }
        try Self.complete(file, isLast: true)
      }
      for path in paths {
        try FileSystem.rename(FileSystem.partialPath(of: path), to: path)
        state.paths.remove(path)
      }
      for folder in Set(paths.map(FileSystem.folder)).sorted() { try FileSystem.sync(folder) }
      return paths
    }
  }

  /// The neighbour to which something else than these files may write a file while it is
  /// incomplete, such as a database.
  ///
  /// - Parameter path: The final path; its folders are made.
  /// - Returns: `.NAME.partial` in the same folder.
  /// - Throws: `SinkFailure` with the path, the reason and what to do.
  public static func partialPath(for path: String) throws(SinkFailure) -> String {
    try FileSystem.makeRoom(for: path)
    return FileSystem.partialPath(of: path)
  }

  /// Makes a file the last of the open ones.
  private static func use(_ path: String, in state: inout State) throws(SinkFailure) {
    if let index = state.open.lastIndex(where: { $0.path == path }) {
      if index != state.open.count - 1 { state.open.append(state.open.remove(at: index)) }
      return
    }
    if state.open.count == mostOpen { try complete(state.open.removeFirst(), isLast: false) }
    let isNew = !state.paths.contains(path)
    if isNew { try FileSystem.makeRoom(for: path) }
    let descriptor = try FileSystem.openPartial(of: path, isNew: isNew)
    state.paths.insert(path)
    state.open.append(OpenFile(path: path, descriptor: descriptor))
  }

  private static func complete(_ file: OpenFile, isLast: Bool) throws(SinkFailure) {
    var isOpen = true
    defer { if isOpen { close(file.descriptor) } }
    try FileSystem.write(file.pending, to: file.descriptor, of: file.path)
    guard !isLast || fsync(file.descriptor) == 0 else { throw FileSystem.failure(file.path) }
    isOpen = false
    guard close(file.descriptor) == 0 else { throw FileSystem.failure(file.path) }
  }
}
