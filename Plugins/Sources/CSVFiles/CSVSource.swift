import FileInput
public import WorkbenchKit

/// Reads documents from the rows of comma-separated files (RFC 4180), plain or packed by gzip.
///
/// The first row names the columns. Those that are not mapped are `id`, `title`, `date` and `text`;
/// all others go to the metadata as text. An empty cell counts as left out. A document without an
/// id is called by its file and line.
public struct CSVSource: Source {
  /// See `Plugin`.
  public static let name = "csv"
  /// See `Plugin`.
  public static let summary = "Reads documents from the rows of CSV files, plain or gzip."
  /// See `Plugin`.
  public static let examplePipeline: String? = """
    sources:
      - csv: { paths: [speeches/statements.csv], fields: { title: headline, text: story } }
    analyzers:
      - entities
      - quotes
    sinks:
      - console
    """

  @Setting("The files, by paths relative to the pipeline file.") var paths: [FilePattern]
  @Setting("What the file calls id, title, date, text and others, where it is another name.")
  var fields = FieldMap()
  @Setting("What stands between two cells; `auto` takes what is most frequent in the first line.")
  var separator = Separator.auto
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
      CSVReader(
        lines: LineReader(file, encoding: encoding), separator: separator, fields: fields)
    }
  }
}
