/// What is known of one document after its analysis: the object that is written as one line of
/// JSON.
public struct Record: Sendable, Hashable {
  /// The fields, in the order of the output.
  public let json: JSONObject

  /// Takes an object as a record.
  public init(_ json: JSONObject) {
    self.json = json
  }

  /// The record of a document that could not be analyzed.
  ///
  /// - Parameters:
  ///   - id: The document.
  ///   - analyzer: Who failed; nil where the document could not be read.
  ///   - origin: The file and line that it came from.
  ///   - message: What happened.
  /// - Returns: The record.
  public static func failure(id: String, analyzer: String?, origin: String, message: String)
    -> Record
  {
    var error = JSONObject()
    error["analyzer"] = analyzer.map { .string($0) }
    error["origin"] = .string(origin)
    error["message"] = .string(message)
    return Record(
      JSONObject([.init(key: "id", value: .string(id)), .init(key: "error", value: .object(error))])
    )
  }

  /// The document's id.
  public var id: String { json["id"]?.string ?? "" }

  /// What happened, where the document could not be analyzed.
  public var error: JSONObject? { json["error"]?.object }

  /// The document's title.
  public var title: String? { json["title"]?.string }

  /// The document's date.
  public var date: CalendarDate? { json["date"]?.string.flatMap { CalendarDate($0) } }

  /// The annotations under a key; none where the key is not there.
  public func annotations(_ key: String) -> [JSONObject] {
    json[key]?.array?.compactMap(\.object) ?? []
  }

  /// A sentence by its number from 1.
  public func sentence(_ number: Int) -> JSONObject? {
    let sentences = json[Sentence.key]?.array ?? []
    return sentences.indices.contains(number - 1) ? sentences[number - 1].object : nil
  }
}
