package import WorkbenchKit

extension FieldMap {
  /// That an object is no document: which of its fields is to blame, and why.
  package struct Problem: Error, Hashable, Sendable {
    /// The field as the file calls it.
    package let name: String
    /// What is wrong and what would be right, in a sentence without a full stop.
    package let message: String
  }

  /// Reads one object of JSON and makes a document of it.
  ///
  /// - Parameters:
  ///   - json: The object as UTF-8.
  ///   - origin: Its file and line; also its id where it has none.
  /// - Returns: The document.
  /// - Throws: Why it is no document.
  package func document(parsing json: [UInt8], origin: String) throws(UnreadableDocument)
    -> DocumentInput
  {
    try document(from: try JSONObject(parsing: json, origin: origin), origin: origin)
  }

  /// Makes a document of an object.
  ///
  /// - Parameters:
  ///   - object: The fields as the file calls them.
  ///   - origin: Its file and line; also its id where it has none.
  /// - Returns: The document.
  /// - Throws: Why it is no document, under its id where it has one.
  package func document(from object: JSONObject, origin: String) throws(UnreadableDocument)
    -> DocumentInput
  {
    var id = origin
    do throws(Problem) {
      id = try self.id(in: object) ?? origin
      return try document(from: object, id: id, origin: origin)
    } catch {
      throw UnreadableDocument(id: id, origin: origin, error.message)
    }
  }

  /// Makes a document of an object whose id is known.
  ///
  /// - Returns: The document.
  /// - Throws: The field that is to blame.
  package func document(from object: JSONObject, id: String, origin: String) throws(Problem)
    -> DocumentInput
  {
    let metadata = Metadata(
      title: try string("title", in: object).map { Self.trimmed($0.value) },
      date: try date(in: object),
      others: others(in: object))
    return DocumentInput(
      id: id, metadata: metadata, text: Text(try text(in: object)),
      targets: try targets(in: object), origin: origin)
  }

  private func id(in object: JSONObject) throws(Problem) -> String? {
    if let id = try string("id", in: object) { return id.value }
    guard let names = writtenNames(of: "id") else { return nil }
    throw missing("id", names, in: object)
  }

  private func text(in object: JSONObject) throws(Problem) -> String {
    var parts: [String] = []
    for name in names(of: "text") {
      if let part = try Self.string(name, in: object) { parts.append(part) }
    }
    guard parts.isEmpty else { return parts.joined(separator: "\n\n") }
    let names = names(of: "text")
    guard names.contains(where: { object[$0]?.string != nil }) else {
      throw missing("text", names, in: object)
    }
    throw Problem(name: names[0], message: "the text is empty")
  }

  private func missing(_ field: String, _ names: [String], in object: JSONObject) -> Problem {
    let wanted = Prose.list(names.map { "'\($0)'" }, "or")
    let why = writtenNames(of: field) == nil ? "" : ", which `fields` names for \(field)"
    let given = Prose.list(object.members.prefix(10).map { "'\($0.key)'" }, "and")
    let instead = given.isEmpty ? "" : "; there is \(given)"
    return Problem(name: names[0], message: "there is no \(wanted)\(why)\(instead)")
  }

  private func date(in object: JSONObject) throws(Problem) -> CalendarDate? {
    guard let written = try string("date", in: object) else { return nil }
    guard let date = CalendarDate(Self.trimmed(written.value)) else {
      throw Problem(name: written.name, message: "'\(written.value)' is no date; write 2025-11-05")
    }
    return date
  }

  private func targets(in object: JSONObject) throws(Problem) -> [Range<Int>] {
    guard let (name, value) = value("targets", in: object) else { return [] }
    let wrong = Problem(
      name: name, message: "\(name) must be a list of {\"start\": NUMBER, \"end\": NUMBER}")
    guard let items = value.array else { throw wrong }
    var targets: [Range<Int>] = []
    for item in items {
      guard let start = item["start"]?.integer, let end = item["end"]?.integer, start <= end else {
        throw wrong
      }
      targets.append(start..<end)
    }
    return targets
  }

  /// What is left, `outlet` and `url` first: what was mapped to names of its own, then the rest as
  /// the file has it.
  private func others(in object: JSONObject) -> JSONObject {
    var others = JSONObject()
    for entry in entries where !Self.knownFields.contains(entry.field) {
      if let (_, value) = value(entry.field, in: object) { others.append(entry.field, value) }
    }
    let taken = takenNames + entries.map(\.field)
    for member in object.members where !member.key.isEmpty && !taken.contains(member.key) {
      if Self.isGiven(member.value) { others.append(member.key, member.value) }
    }
    let first = ["outlet", "url"].flatMap { key in others.members.filter { $0.key == key } }
    return JSONObject(first + others.members.filter { $0.key != "outlet" && $0.key != "url" })
  }
}

// MARK: - Values

extension FieldMap {
  /// The first of the names of a field that has a value.
  private func value(_ field: String, in object: JSONObject) -> (name: String, value: JSONValue)? {
    for name in names(of: field) {
      if let value = object[name], Self.isGiven(value) { return (name, value) }
    }
    return nil
  }

  private func string(_ field: String, in object: JSONObject) throws(Problem)
    -> (name: String, value: String)?
  {
    for name in names(of: field) {
      if let value = try Self.string(name, in: object) { return (name, value) }
    }
    return nil
  }

  /// A value as text; nil where there is none.
  private static func string(_ name: String, in object: JSONObject) throws(Problem) -> String? {
    guard let value = object[name], isGiven(value) else { return nil }
    switch value {
    case .string(let text): return text
    case .integer, .number: return value.text
    case .null, .bool, .array, .object:
      throw Problem(name: name, message: "'\(name)' must be text, found \(value.describedKind)")
    }
  }

  /// Whether a value is there: null and blank text count as left out.
  private static func isGiven(_ value: JSONValue) -> Bool {
    switch value {
    case .null: false
    case .string(let text): !text.utf8.allSatisfy(isBlank)
    case .bool, .integer, .number, .array, .object: true
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func trimmed(_ text: String) -> String {
    let rest = text.utf8.drop(while: isBlank)
    let end = rest.lastIndex { !isBlank($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    return String(rest[..<end]) ?? text
  }
}
