package import WorkbenchKit

extension JSONObject {
  /// Reads one object of JSON.
  ///
  /// - Parameters:
  ///   - json: The object as UTF-8.
  ///   - origin: Its file and line.
  /// - Throws: Why it is no object, with the column where it can be told.
  package init(parsing json: [UInt8], origin: String) throws(UnreadableDocument) {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONReader.read(json[...])
    } catch {
      throw UnreadableDocument(
        id: origin, origin: "\(origin):\(error.column)", "not valid JSON: \(error.message)")
    }
    guard let object = value.object else {
      throw UnreadableDocument(
        id: origin, origin: origin,
        "expected an object, found \(value.describedKind); write one object on each line")
    }
    self = object
  }
}
