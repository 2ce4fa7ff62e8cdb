import FileInput
public import WorkbenchKit

/// Reads documents from text files, one in each; its id is the path from the pipeline's folder.
///
/// What stands between two lines `---` at the beginning of a file is its front matter: title, date,
/// outlet and anything more, in YAML. A title from there is put before the text with a blank line
/// between, so that the headline is analyzed too; offsets count in that text. Otherwise the first
/// line is the title where a blank line follows it, and the text is what the file holds.
public struct TextSource: Source {
  /// See `Plugin`.
  public static let name = "text"
  /// See `Plugin`.
  public static let summary =
    "Reads documents from text files, one in each, with or without front matter."
  /// See `Plugin`.
  public static let examplePipeline: String? = """
    sources:
      - text: { paths: ["articles/**/*.txt"] }
    analyzers:
      - entities
    sinks:
      - console
    """

  @Setting("The files, by paths relative to the pipeline file.") var paths: [FilePattern]
  @Setting("The encoding, where no byte order mark tells it.") var encoding = TextEncoding.utf8
  @Prepared var files: [InputFile] = []

  /// See `ConfigurableBySettings`.
  public init() {}

  /// Finds the files.
  ///
  /// - Parameter preparation: Not used.
  /// - Throws: `WrongSetting` for paths that stand for no file.
  public mutating func prepare(_ preparation: inout Preparation) throws {
    files = try paths.files()
  }

  /// See `Source`.
  public func makeReader() -> any DocumentReader {
    TextFileReader(files: files, encoding: encoding)
  }
}

/// Reads one file after the other.
private struct TextFileReader: DocumentReader {
  let files: [InputFile]
  let encoding: TextEncoding
  private var index = 0

  init(files: [InputFile], encoding: TextEncoding) {
    self.files = files
    self.encoding = encoding
  }

  var expectedCount: Int? { files.count }

  mutating func next() -> SourceItem? {
    guard index < files.count else { return nil }
    defer { index += 1 }
    do throws(UnreadableDocument) {
      let file = files[index]
      return .document(try TextDocument(parsing: try file.text(in: encoding), of: file).input())
    } catch {
      return .unreadable(error)
    }
  }
}
