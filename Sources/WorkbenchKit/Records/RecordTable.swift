/// A table made of records, a row for each document or annotation: what CSV files and databases
/// consist of.
public struct RecordTable: Sendable, Hashable {
  /// Its name: `documents`, or the key of the annotations in the record.
  public let key: String
  /// What a row is.
  public let summary: String
  /// The columns.
  public let columns: [TableColumn]
  private let content: Content

  private enum Content: Sendable, Hashable {
    case documents
    case annotations(paths: [[String]])
  }

  /// The tables of all records of a run: the documents, then each kind of annotation.
  public static func tables(of schema: RecordSchema) -> [RecordTable] {
    [documents] + schema.kinds.map { RecordTable($0) }
  }

  /// The table of the documents, also of those that were skipped or failed.
  public static let documents = RecordTable(
    key: "documents", summary: "A document of the run, analyzed or not.",
    columns: [
      TableColumn("id", .text, "The document's id."),
      TableColumn("date", .text, "The day of publication."),
      TableColumn("title", .text, "The headline."),
      TableColumn("outlet", .text, "Who published it."),
      TableColumn("status", .text, "What became of it: analyzed, skipped or failed."),
      TableColumn("message", .text, "Why it was skipped or failed."),
    ],
    content: .documents)

  private init(key: String, summary: String, columns: [TableColumn], content: Content) {
    self.key = key
    self.summary = summary
    self.columns = columns
    self.content = content
  }

  /// The table of a kind of annotation.
  public init(_ kind: RecordSchema.Kind) {
    let isSentences = kind.key == Sentence.key
    var inner: [(column: TableColumn, path: [String])] = isSentences ? [] : [Self.sentence]
    inner += TableColumn.span(under: [])
    inner += kind.fields.flatMap { TableColumn.columns(of: $0, under: []) }
    for joined in kind.joined {
      inner += joined.fields.flatMap { TableColumn.columns(of: $0, under: [joined.key]) }
    }
    inner.append((TableColumn("rule", .text, "The rule or model."), ["rule"]))
    let columns =
      Self.leading(numberedFrom: Self.firstNumber(of: kind.key)) + inner.map(\.column)
      + (isSentences ? [] : [TableColumn("sentence_text", .text, "The words of its sentence.")])
    self.init(
      key: kind.key, summary: kind.summary, columns: TableColumn.distinct(columns),
      content: .annotations(paths: inner.map(\.path)))
  }

  /// The rows of a record, a value per column; null where a field is left out.
  public func rows(of record: Record) -> [[JSONValue]] {
    switch content {
    case .documents: [Self.documentRow(of: record)]
    case .annotations(let paths): annotationRows(of: record, at: paths)
    }
  }

  private static func documentRow(of record: Record) -> [JSONValue] {
    let cells = ["id", "date", "title", "outlet"].map { (record.json[$0] ?? .null).cell }
    if let error = record.error { return cells + ["failed", error["message"] ?? .null] }
    if let reason = record.json["skipped"] { return cells + ["skipped", reason.cell] }
    return cells + ["analyzed", .null]
  }

  private func annotationRows(of record: Record, at paths: [[String]]) -> [[JSONValue]] {
    let date = record.json["date"] ?? .null
    let firstNumber = Self.firstNumber(of: key)
    return record.annotations(key).enumerated().map { index, object in
      var row: [JSONValue] = [.string(record.id), date, .integer(firstNumber + index)]
      row += paths.map { Self.value(at: $0, in: object).cell }
      if key != Sentence.key { row.append(Self.sentenceText(of: object, in: record)) }
      return row
    }
  }

  /// Sentences count from 1, since that is how the other tables name them; evidence names the
  /// others from 0.
  private static func firstNumber(of key: String) -> Int { key == Sentence.key ? 1 : 0 }

  private static func leading(numberedFrom first: Int) -> [TableColumn] {
    [
      TableColumn("document", .text, "The document's id."),
      TableColumn("date", .text, "The document's date."),
      TableColumn("number", .integer, "Its number in the document, from \(first)."),
    ]
  }

  private static let sentence = (
    column: TableColumn("sentence", .integer, "The number of its sentence, from 1."),
    path: ["sentence"]
  )

  private static func sentenceText(of object: JSONObject, in record: Record) -> JSONValue {
    object["sentence"]?.integer.flatMap { record.sentence($0) }?["text"] ?? .null
  }

  private static func value(at path: [String], in object: JSONObject) -> JSONValue {
    var value: JSONValue? = .object(object)
    for key in path { value = value?[key] }
    return value ?? .null
  }
}
