package import WorkbenchKit

/// A file that a source reads, by the name that users know it by and the path that opens it.
package struct InputFile: Sendable, Hashable {
  /// The longest document, line or row that is read, in bytes; longer ones are told and passed
  /// over.
  package static let longestDocument = 20_000_000

  /// The path from the pipeline's folder, for ids and messages; an absolute path stays as it is.
  package let name: String
  /// The path from the working directory or the root.
  package let path: String

  /// Makes a file.
  package init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  /// The file and a line of it: "news.jsonl:12".
  package func origin(line: Int) -> String { "\(name):\(line)" }

  /// That the file as a whole gives no document.
  package func unreadable(_ message: String) -> UnreadableDocument {
    UnreadableDocument(id: name, origin: name, message)
  }

  /// That what begins at a line gives no document.
  package func unreadable(line: Int, _ message: String) -> UnreadableDocument {
    UnreadableDocument(id: origin(line: line), origin: origin(line: line), message)
  }

  /// Reads the whole text.
  ///
  /// - Parameter encoding: The encoding, where no byte order mark tells another.
  /// - Returns: The text without its byte order mark, as valid UTF-8 with its line breaks as they
  ///   are.
  /// - Throws: Why there is no text, with the place of a byte that is none.
  package func text(in encoding: TextEncoding) throws(UnreadableDocument) -> [UInt8] {
    let content = FileContent(self, encoding: encoding)
    var text: [UInt8] = []
    while let chunk = try content.next() {
      text += chunk
      guard text.count <= Self.longestDocument else { throw unreadable(Self.tooLong("text")) }
    }
    if let problem = TextProblem.first(in: text, encoding: content.encoding) {
      throw unreadable(at: problem.place, problem.message)
    }
    return text
  }

  /// That the file gives no document, for a reason that can be pointed at.
  package func unreadable(at place: SourcePosition, _ message: String) -> UnreadableDocument {
    UnreadableDocument(id: name, origin: "\(name):\(place.line):\(place.column)", message)
  }

  /// The message that something is longer than is read.
  package static func tooLong(_ what: String) -> String {
    "the \(what) is longer than \(longestDocument / 1_000_000) MB"
  }
}
