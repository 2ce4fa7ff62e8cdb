/// One document on its way through the analyzers: its text, its base layers, and what was found so
/// far.
public struct Document: Sendable {
  /// The name by which the document is known.
  public let id: String
  /// What is known of it beside its text.
  public let metadata: Metadata
  /// The text.
  public let text: Text
  /// The tokens and sentences of the text.
  public let tokens: TokenizedText
  /// The headline, where the text begins with one.
  public let headline: TextSpan?

  private var annotations: [ObjectIdentifier: any AnnotationList] = [:]
  private var writer: (name: String, types: [any Annotation.Type])?

  /// Tokenizes a text and marks its sentences and targets.
  ///
  /// - Parameter input: The document as its source yielded it.
  /// - Throws: `DocumentError` where a target lies outside of the text.
  public init(_ input: DocumentInput) throws(DocumentError) {
    id = input.id
    metadata = input.metadata
    text = input.text
    tokens = TokenizedText(text)
    headline = Headline.find(in: tokens, title: metadata.title)
    store(sentences())
    store(try targets(of: input))
  }

  /// The day of publication.
  public var date: CalendarDate? { metadata.date }

  /// All annotations of a type, sorted by place.
  public subscript<Kind: Annotation>(_ type: Kind.Type) -> [Kind] {
    (annotations[ObjectIdentifier(type)] as? List<Kind>)?.items ?? []
  }

  /// Adds an annotation.
  ///
  /// - Parameter annotation: What was found.
  /// - Throws: `DocumentError` where its type is not declared in the analyzer's `writes`, or its
  ///   span does not lie on whole characters of the text.
  public mutating func add<Kind: Annotation>(_ annotation: Kind) throws(DocumentError) {
    try add(contentsOf: CollectionOfOne(annotation))
  }

  /// Adds annotations of one type; they need not be sorted.
  ///
  /// - Parameter found: What was found.
  /// - Throws: `DocumentError` as `add(_:)`.
  public mutating func add<Kind: Annotation>(contentsOf found: some Collection<Kind>)
    throws(DocumentError)
  {
    if let writer, !writer.types.contains(where: { $0 == Kind.self }) {
      throw .undeclared(key: Kind.key, analyzer: writer.name)
    }
    for annotation in found where !text.hasBoundaries(annotation.span) {
      throw .misplaced(key: Kind.key, span: annotation.span, length: text.count)
    }
    store(self[Kind.self] + found)
  }

  /// The sentence that holds the first byte of a span, counted from 0.
  public func sentenceIndex(of span: TextSpan) -> Int {
    tokens.sentenceIndex(containingByte: span.start)
  }

  /// Runs an analyzer with only its declared types allowed to be added.
  package mutating func run(_ analyzer: some Analyzer) throws {
    writer = (type(of: analyzer).name, type(of: analyzer).writes)
    defer { writer = nil }
    try analyzer.analyze(&self)
  }

  private mutating func store<Kind: Annotation>(_ items: [Kind]) {
    let sorted = items.enumerated().sorted {
      ($0.element.span, $0.offset) < ($1.element.span, $1.offset)
    }
    annotations[ObjectIdentifier(Kind.self)] = List(items: sorted.map(\.element))
  }

  private func sentences() -> [Sentence] {
    tokens.sentences.map { sentence in
      Sentence(span: sentence.span, isHeadline: headline?.overlaps(sentence.span) ?? false)
    }
  }

  private func targets(of input: DocumentInput) throws(DocumentError) -> [TargetSpan] {
    var targets: [TargetSpan] = []
    for target in input.targets {
      guard !target.isEmpty, let span = text.span(ofScalars: target) else {
        throw .targetOutside(start: target.lowerBound, end: target.upperBound)
      }
      targets.append(TargetSpan(span: span))
    }
    return targets
  }
}

/// The annotations of one type.
private protocol AnnotationList: Sendable {}

private struct List<Kind: Annotation>: AnnotationList {
  let items: [Kind]
}

/// Why something could not be put into a document.
public enum DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An analyzer added a type that its `writes` do not list.
  case undeclared(key: String, analyzer: String)
  /// A span lies outside of the text or cuts a character in two.
  case misplaced(key: String, span: TextSpan, length: Int)
  /// A target that came with the document lies outside of its text.
  case targetOutside(start: Int, end: Int)

  /// What happened and what to mend.
  public var description: String {
    switch self {
    case .undeclared(let key, let analyzer):
      "'\(analyzer)' added \(key), which its `writes` do not list"
    case .misplaced(let key, let span, let length):
      "a span of \(key), bytes \(span.start)..<\(span.end), is no piece of the text of \(length) bytes"
    case .targetOutside(let start, let end):
      "the target \(start)..<\(end) is no piece of the text (Unicode scalars, end exclusive)"
    }
  }
}
