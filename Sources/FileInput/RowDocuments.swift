package import WorkbenchKit

/// Reads the rows of one file, each of them a document.
package protocol RowReader {
  /// Reads the next row.
  ///
  /// - Returns: The row; nil at the end.
  /// - Throws: Why nothing after this can be read.
  mutating func next() throws(UnreadableDocument) -> Row?
}

/// A row of a file.
package enum Row: Sendable {
  /// The fields of a row, and the number of the line that it begins at.
  case fields(JSONObject, line: Int)
  /// Why a row is none; those after it can be read.
  case unreadable(UnreadableDocument)
}

/// Reads the documents of files that hold one in each row, with one file open at a time.
///
/// An id that was given before, in whichever of the files, is told instead of the document.
package struct RowDocuments: DocumentReader {
  private let files: [InputFile]
  private let fields: FieldMap
  private let open: (InputFile) -> any RowReader
  private var nextFile = 0
  private var rows: (any RowReader)?
  private var ids = SeenIDs()

  /// Makes a reader that stands before the first row of the first file.
  ///
  /// - Parameters:
  ///   - files: The files, in the order in which they are read.
  ///   - fields: What the files call the fields.
  ///   - open: Makes the reader of a file, which opens the file at its first row.
  package init(
    files: [InputFile], fields: FieldMap, open: @escaping (InputFile) -> any RowReader
  ) {
    self.files = files
    self.fields = fields
    self.open = open
  }

  /// Not known before the files are read.
  package var expectedCount: Int? { nil }

  /// See `DocumentReader`.
  package mutating func next() -> SourceItem? {
    while rows != nil || nextFile < files.count {
      if rows == nil {
        rows = open(files[nextFile])
        nextFile += 1
      }
      if let item = nextOfFile() { return item }
    }
    return nil
  }

  private mutating func nextOfFile() -> SourceItem? {
    do throws(UnreadableDocument) {
      switch try rows?.next() {
      case nil:
        rows = nil
        return nil
      case .unreadable(let problem)?: return .unreadable(problem)
      case .fields(let object, let line)?: return item(object, line: line)
      }
    } catch {
      rows = nil
      return .unreadable(error)
    }
  }

  private mutating func item(_ object: JSONObject, line: Int) -> SourceItem {
    let file = nextFile - 1
    let origin = files[file].origin(line: line)
    do throws(UnreadableDocument) {
      let document = try fields.document(from: object, origin: origin)
      guard let first = ids.insert(document.id, at: SeenIDs.Place(file: file, line: line)) else {
        return .document(document)
      }
      let place = files[first.file].origin(line: first.line)
      return .unreadable(
        UnreadableDocument(
          id: document.id, origin: origin,
          "the id '\(document.id)' was given before, at \(place); each document needs its own"))
    } catch {
      return .unreadable(error)
    }
  }
}

/// The ids of the documents so far, each as a hash of 64 bits with the place that it was first
/// given at.
private struct SeenIDs {
  struct Place {
    private let fileNumber: UInt32
    private let lineNumber: UInt32

    init(file: Int, line: Int) {
      fileNumber = UInt32(clamping: file)
      lineNumber = UInt32(clamping: line)
    }

    var file: Int { Int(fileNumber) }
    var line: Int { Int(lineNumber) }
  }

  private var places: [UInt64: Place] = [:]

  /// Keeps an id; gives the place of the first where it is there already.
  mutating func insert(_ id: String, at place: Place) -> Place? {
    let hash = Self.hash(id)
    if let first = places[hash] { return first }
    places[hash] = place
    return nil
  }

  /// FNV-1a: Swift's own hash differs from run to run.
  private static func hash(_ id: String) -> UInt64 {
    id.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
