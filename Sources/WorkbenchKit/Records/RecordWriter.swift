/// Turns an analyzed document into its record: the one place where bytes become offsets in Unicode
/// scalars.
package struct RecordWriter: Sendable {
  private let types: [any Annotation.Type]
  private let joinedTypes: [any JoinedAnnotation.Type]
  /// The keys that metadata may not have, since a record means something else by them.
  private let reservedKeys: Set<String>

  /// A writer for documents to which annotations of these types may have been added.
  package init(_ types: [any Annotation.Type]) {
    self.types = RecordSchema.ordered(types)
    joinedTypes = types.compactMap { $0 as? any JoinedAnnotation.Type }
    reservedKeys = Set(
      RecordSchema.reservedKeys + RecordSchema.kindOrder + types.map { $0.key })
  }

  /// The record of a document; metadata under a key of the record's own are kept as `source_KEY`.
  package func record(of document: Document) -> Record {
    var json = JSONObject()
    json.append("id", .string(document.id))
    if let title = document.metadata.title { json.append("title", .string(title)) }
    if let date = document.date { json.append("date", .string(date.description)) }
    for member in document.metadata.others.members {
      let isTaken = reservedKeys.contains(member.key)
      json.append(isTaken ? "source_" + member.key : member.key, member.value)
    }
    for type in types where type != TargetSpan.self || !document[TargetSpan.self].isEmpty {
      json.append(type.key, .array(objects(of: type, in: document)))
    }
    return Record(json)
  }

  private func objects<Kind: Annotation>(of type: Kind.Type, in document: Document) -> [JSONValue] {
    let writer = ObjectWriter(document: document)
    let joined = joinedTypes.filter { $0.subjectKeys.contains(type.key) }
    return document[type].map { annotation in
      var object = writer.object(of: annotation)
      for joinedType in joined {
        let found = writer.object(of: joinedType, joining: type.key, at: annotation.span)
        if let found { object.append(joinedType.key, found) }
      }
      return .object(object)
    }
  }
}

/// Writes the annotations of one document as objects.
private struct ObjectWriter {
  let document: Document

  func object<Kind: Annotation>(of annotation: Kind) -> JSONObject {
    var object = JSONObject()
    append(annotation.span, to: &object)
    if Kind.self != Sentence.self {
      object.append("sentence", .integer(document.sentenceIndex(of: annotation.span) + 1))
    }
    append(Kind.fields, of: annotation, to: &object)
    object.append("rule", .string(annotation.rule))
    return object
  }

  func object<Kind: JoinedAnnotation>(of type: Kind.Type, joining key: String, at span: TextSpan)
    -> JSONValue?
  {
    let found = document[type].first { $0.span == span && $0.subjectKey == key }
    return found.map { annotation in
      var object = JSONObject()
      append(Kind.fields, of: annotation, to: &object)
      object.append("rule", .string(annotation.rule))
      return .object(object)
    }
  }

  private func append(_ span: TextSpan, to object: inout JSONObject) {
    object.append("start", .integer(document.text.scalarOffset(ofByte: span.start)))
    object.append("end", .integer(document.text.scalarOffset(ofByte: span.end)))
    object.append("text", .string(document.text[span]))
  }

  private func append<Kind>(
    _ fields: [Field<Kind>], of annotation: Kind, to object: inout JSONObject
  ) {
    for field in fields {
      if let value = field.value(annotation) {
        object.append(field.description.name, json(value))
      }
    }
  }

  private func json(_ value: FieldValue) -> JSONValue {
    switch value {
    case .string(let text): return .string(text)
    case .integer(let number): return .integer(number)
    case .number(let number): return .number((number * 1000).rounded() / 1000 + 0)
    case .flag: return .bool(true)
    case .integers(let numbers): return .array(numbers.map { .integer($0) })
    case .excerpt(let span, let members):
      var object = JSONObject()
      append(span, to: &object)
      for member in members {
        if let value = member.value { object.append(member.name, json(value)) }
      }
      return .object(object)
    }
  }
}
