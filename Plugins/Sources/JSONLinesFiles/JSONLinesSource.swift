import FileInput
public import WorkbenchKit

/// Reads documents from files with one JSON object on each line, plain or packed by gzip.
///
/// The fields that are not mapped are `id`, `title`, `date`, `text` and `targets`; all others go to
/// the metadata. A document without an id is called by its file and line.
public struct JSONLinesSource: Source {
  /// See `Plugin`.
  public static let name = "jsonl"
  /// See `Plugin`.
  public static let summary = "Reads documents from JSON Lines files, plain or gzip."
  /// See `Plugin`.
  public static let examplePipeline: String? = """
    sources:
      - jsonl:
          paths: [energy/deals.jsonl]
          fields: { id: url, title: headline, date: published, text: [headline, body] }
    analyzers:
      - money
    sinks:
      - console
    """

  @Setting("The files, by paths relative to the pipeline file.") var paths: [FilePattern]
  @Setting("What the file calls id, title, date, text and others, where it is another name.")
  var fields = FieldMap()
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
    RowDocuments(files: files, fields: fields) { file in
      JSONLineReader(lines: LineReader(file, encoding: encoding))
    }
  }
}
