/// Composes libyaml's events into nodes and stops at once where a limit is exceeded.
///
/// What is wrong but leaves the rest readable is collected in `problems`; what is thrown ends the
/// reading.
struct DocumentReader {
  private enum Anchor {
    /// The value of the anchor has begun and not yet ended.
    case open
    case closed(Node)
  }

  private(set) var problems: [YAMLProblem] = []
  private let lines: SourceLines
  private let limits: YAMLLimits
  private let events: EventStream
  private var anchors: [String: Anchor] = [:]
  private var nodeCount = 0

  /// What was read before an error of syntax helps to explain it.
  private var progress = SyntaxProblem.Progress()

  init(_ bytes: [UInt8], lines: SourceLines, limits: YAMLLimits) {
    self.lines = lines
    self.limits = limits
    let hasMark = bytes.starts(with: byteOrderMark)
    events = EventStream(hasMark ? bytes.dropFirst(byteOrderMark.count) : bytes[...])
  }

  /// The value of the file's only document, or nil if there is none or `problems` tells why not.
  mutating func read() -> Node? {
    do {
      return try readStream()
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func readStream() throws(YAMLProblem) -> Node? {
    _ = try next()  // the start of the stream
    guard case .documentStart = try next().kind else { return nil }
    let root = try node(from: try next(), depth: 1)
    _ = try next()  // the end of the document
    let following = try next()
    if case .documentStart = following.kind {
      let message = "a second document begins here; a file holds one"
      throw YAMLProblem(message, at: lines.range(following.range))
    }
    return root.range.start == root.range.end ? nil : root
  }

  private mutating func next() throws(YAMLProblem) -> Event {
    do {
      return try events.next()
    } catch {
      throw SyntaxProblem(failure: error, progress: progress, lines: lines).explained()
    }
  }

  /// Adds a problem that leaves the rest of the file readable.
  private mutating func report(_ problem: YAMLProblem) throws(YAMLProblem) {
    guard problems.count + 1 < limits.problems else { throw problem }
    problems.append(problem)
  }
}

// MARK: - Nodes

extension DocumentReader {
  /// Reads on until the node that begins with an event has ended.
  private mutating func node(from event: Event, depth: Int) throws(YAMLProblem) -> Node {
    if case .alias(let name) = event.kind {
      return try aliased(name, at: event.range, depth: depth)
    }
    try count(1, at: event.range)
    if let anchor = event.anchor { anchors[anchor] = .open }
    let node = try contents(of: event, depth: depth)
    if let anchor = event.anchor { anchors[anchor] = .closed(node) }
    return node
  }

  private mutating func contents(of event: Event, depth: Int) throws(YAMLProblem) -> Node {
    let properties = NodeProperties(of: event, in: lines)
    if let tag = properties.tag, !event.isTaggedAsText {
      let written = quoted(lines.scalars[tag])
      let message = "the tag \(written) is not known; put text that begins with '!' in quotes"
      try report(YAMLProblem(message, at: lines.range(tag)))
    }
    let start = properties.end
    switch event.kind {
    case .sequenceStart(let hasBrackets):
      try enter(at: start, hasBrackets: hasBrackets, depth: depth)
      let items = try items(depth: depth)
      return Node(kind: .sequence(items), range: leave(from: start, hasBrackets: hasBrackets))
    case .mappingStart(let hasBrackets):
      try enter(at: start, hasBrackets: hasBrackets, depth: depth)
      let entries = try entries(depth: depth)
      let mapping = Mapping(entries: entries)
      return Node(kind: .mapping(mapping), range: leave(from: start, hasBrackets: hasBrackets))
    default: return try scalar(from: event, start: start)
    }
  }

  private mutating func enter(at start: Int, hasBrackets: Bool, depth: Int) throws(YAMLProblem) {
    guard depth <= limits.depth else { throw tooDeep(at: lines.range(start..<start + 1)) }
    if hasBrackets { progress.openBrackets.append(start) }
    progress.end = start
  }

  /// The range of a list or mapping whose last event was just read.
  private mutating func leave(from start: Int, hasBrackets: Bool) -> SourceRange {
    if hasBrackets { progress.openBrackets.removeLast() }
    return lines.range(start..<max(start, progress.end))
  }

  private mutating func items(depth: Int) throws(YAMLProblem) -> [Node] {
    var items: [Node] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        endCollection(at: event.range)
        return items
      }
      items.append(try node(from: event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLProblem) -> [Mapping.Entry] {
    var entries: [Mapping.Entry] = []
    var places: [String: SourceRange] = [:]
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        endCollection(at: event.range)
        return entries
      }
      let key = try key(from: event, depth: depth + 1)
      let value = try node(from: try next(), depth: depth + 1)
      guard let key else { continue }
      if let first = places.updateValue(key.range, forKey: key.text) {
        places[key.text] = first
        let note = YAMLProblem.Note(message: "first given here", range: first)
        let message = "the key \(quoted(key.text.unicodeScalars)) is given twice"
        try report(YAMLProblem(message, at: key.range, note: note))
      } else {
        entries.append(Mapping.Entry(key: key.text, keyRange: key.range, value: value))
      }
    }
  }

  /// The brackets of a flow collection end it; a block ends with what was last read in it.
  private mutating func endCollection(at range: Range<Int>) {
    if !range.isEmpty { progress.end = range.upperBound }
  }

  private mutating func key(
    from event: Event, depth: Int,
  ) throws(YAMLProblem) -> (text: String, range: SourceRange)? {
    let node = try node(from: event, depth: depth)
    guard let scalar = node.scalar else {
      try report(YAMLProblem("a key must be text, not \(node.describedKind)", at: node.range))
      return nil
    }
    guard !(scalar.isPlain && scalar.text.isEmpty) else {
      try report(YAMLProblem("a key is missing before this ':'", at: node.range))
      return nil
    }
    if case .alias = event.kind { return (scalar.text, lines.range(event.range)) }
    return (scalar.text, node.range)
  }

  private mutating func scalar(from event: Event, start: Int) throws(YAMLProblem) -> Node {
    guard case .scalar(let text, let isPlain) = event.kind else {
      preconditionFailure("libyaml gave \(event.kind) where a value begins")
    }
    let written = start..<lines.endOfText(in: start..<max(start, event.range.upperBound))
    let range = lines.range(written)
    progress.end = written.upperBound
    progress.lastScalar = written
    let isText = !isPlain || event.tag != nil
    let value = isText ? .string(text) : Scalar.Value(plain: text)
    if value == nil {
      let number = quoted(text.unicodeScalars)
      let message = "the number \(number) is too large; quotes would make it text"
      try report(YAMLProblem(message, at: range))
    }
    let scalar = Scalar(text: text, isPlain: isPlain, value: value ?? .string(text))
    return Node(kind: .scalar(scalar), range: range)
  }
}

// MARK: - Aliases and limits

extension DocumentReader {
  private mutating func aliased(
    _ name: String, at indices: Range<Int>, depth: Int,
  ) throws(YAMLProblem) -> Node {
    let range = lines.range(indices)
    progress.end = indices.upperBound
    switch anchors[name] {
    case .closed(let node):
      let size = node.size
      guard depth - 1 + size.height <= limits.depth else { throw tooDeep(at: range) }
      try count(size.count, at: indices)
      return node
    case .open:
      let message = "the alias '*\(name)' stands inside the value that it repeats"
      try report(YAMLProblem(message, at: range))
    case nil:
      let message = "there is no '&\(name)' before the alias '*\(name)'; quote it if it is text"
      try report(YAMLProblem(message, at: range))
    }
    let placeholder = Scalar(text: "*" + name, isPlain: true, value: .null)
    return Node(kind: .scalar(placeholder), range: range)
  }

  private mutating func count(_ nodes: Int, at indices: Range<Int>) throws(YAMLProblem) {
    nodeCount += nodes
    guard nodeCount > limits.nodes else { return }
    let message = "there are more than \(limits.nodes) keys and values, aliases counted in full"
    throw YAMLProblem(message, at: lines.range(indices))
  }

  private func tooDeep(at range: SourceRange) -> YAMLProblem {
    YAMLProblem("lists and mappings are nested more than \(limits.depth) deep", at: range)
  }
}
