import FileInput
import WorkbenchKit

/// What stands in a text file: front matter, where it has some, and the text.
struct TextDocument {
  /// A longer line is a paragraph rather than a title, in bytes.
  private static let longestTitle = 300

  private let file: InputFile
  private let frontMatter: FrontMatter?
  private let body: ArraySlice<UInt8>

  /// Takes the bytes of a file apart.
  init(parsing bytes: [UInt8], of file: InputFile) throws(UnreadableDocument) {
    self.file = file
    frontMatter = try FrontMatter(parsing: bytes, of: file)
    body = bytes[(frontMatter?.end ?? 0)...]
  }

  /// The document; it is called by its file's name.
  func input() throws(UnreadableDocument) -> DocumentInput {
    var fields = frontMatter?.fields ?? JSONObject()
    if fields["title"] == nil || fields["title"] == .null {
      fields["title"] = firstLineAsTitle.map { .string($0) }
      fields["text"] = .string(String(decoding: body, as: UTF8.self))
    } else {
      fields["text"] = .string(text(under: fields["title"]?.string ?? ""))
    }
    do throws(FieldMap.Problem) {
      return try FieldMap().document(from: fields, id: file.name, origin: file.name)
    } catch {
      guard let place = frontMatter?.places[error.name] else {
        throw file.unreadable(error.message)
      }
      throw file.unreadable(at: place, error.message)
    }
  }

  /// The body with the title and a blank line before it, unless it begins with the title itself.
  private func text(under title: String) -> String {
    guard let first = TextLines.firstNotBlank(in: body) else { return "" }
    let title = TextLines.trimmed(Array(title.utf8)[...])
    let text = body[first.startIndex...]
    let isRepeated = title.isEmpty || TextLines.trimmed(first) == title
    return String(decoding: isRepeated ? text : title + Array("\n\n".utf8) + text, as: UTF8.self)
  }

  /// The first line that is not blank, where a blank line and then more text follow.
  private var firstLineAsTitle: String? {
    guard let line = TextLines.firstNotBlank(in: body), line.count <= Self.longestTitle else {
      return nil
    }
    let rest = body[line.endIndex...].dropFirst()
    let second = TextLines.first(in: rest)
    guard TextLines.trimmed(second).isEmpty, TextLines.firstNotBlank(in: rest) != nil else {
      return nil
    }
    return String(decoding: TextLines.trimmed(line), as: UTF8.self)
  }
}

/// The lines of a text, without their line feeds.
enum TextLines {
  private static let lineFeed = UInt8(ascii: "\n")

  /// The first line, empty where there is none.
  static func first(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.prefix { $0 != lineFeed }
  }

  /// The first line that holds more than white space.
  static func firstNotBlank(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let mark = text.firstIndex(where: { !isBlank($0) }) else { return nil }
    let start = text[..<mark].lastIndex(of: lineFeed).map { $0 + 1 } ?? text.startIndex
    return first(in: text[start...])
  }

  /// A line without the white space around it.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = line.lastIndex(where: { !isBlank($0) }) else { return [] }
    return line[...last].drop(while: isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
