import CLibYAML

/// The events that libyaml reads from a file, one at a time; each ends when it is fetched.
///
/// Owns the parser and a copy of the bytes, since libyaml keeps pointers into both.
final class EventStream {
  /// libyaml's words for a file that it cannot read, and the scalars that they point at.
  struct Failure: Error {
    let problem: String
    let context: String
    let problemIndex: Int
    let contextIndex: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Begins to read bytes of valid UTF-8 that have no byte order mark.
  init(_ bytes: ArraySlice<UInt8>) {
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Reads on until the next event; after the end of the stream there is only that end.
  func next() throws(Failure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return Event(event)
  }

  private func failure() -> Failure {
    Failure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      problemIndex: parser.pointee.problem_mark.index,
      contextIndex: parser.pointee.context_mark.index,
    )
  }
}

/// A step in reading a file: a scalar, an alias, or the start or end of something.
struct Event {
  enum Kind {
    case streamStart, streamEnd
    case documentStart, documentEnd
    case alias(String)
    case scalar(text: String, isPlain: Bool)
    case sequenceStart(hasBrackets: Bool)
    /// A mapping of one pair in a list, `[key: value]`, has no brackets of its own.
    case mappingStart(hasBrackets: Bool)
    case sequenceEnd, mappingEnd
  }

  let kind: Kind
  let anchor: String?
  let tag: String?

  /// The scalars that it is written with, anchor and tag included.
  let range: Range<Int>

  fileprivate init(_ event: yaml_event_t) {
    let data = event.data
    let start = event.start_mark.index
    range = start..<max(start, event.end_mark.index)
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    switch event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias(String(cString: data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let bytes = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      kind = .scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isPlain: data.scalar.style == YAML_PLAIN_SCALAR_STYLE,
      )
      (anchor, tag) = (data.scalar.anchor, data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let isFlow = data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      kind = .sequenceStart(hasBrackets: isFlow)
      (anchor, tag) = (data.sequence_start.anchor, data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      let isFlow = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      kind = .mappingStart(hasBrackets: isFlow && !range.isEmpty)
      (anchor, tag) = (data.mapping_start.anchor, data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamEnd
    }
    self.anchor = anchor.map { String(cString: $0) }
    self.tag = tag.map { String(cString: $0) }
  }
}
