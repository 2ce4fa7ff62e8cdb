import WorkbenchKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a user's gazetteer from disk.
enum GazetteerFile {
  private static let mostBytes = 20_000_000

  static func bytes(at path: FilePath) throws(WrongSetting) -> [UInt8] {
    guard let file = fopen(path.path, "rb") else { throw unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      guard bytes.count <= mostBytes else {
        throw WrongSetting("gazetteer", "\(path.written) is over 20 MB; is it a gazetteer?")
      }
    }
    guard ferror(file) == 0 else { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: FilePath) -> WrongSetting {
    let reason = String(cString: strerror(errno))
    return WrongSetting("gazetteer", "cannot read \(path.written): \(reason)")
  }
}
