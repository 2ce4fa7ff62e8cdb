/// The tokens and sentences of one text, in columns.
public struct TokenizedText: Sendable {
  /// A sentence: its bytes, its tokens and its paragraph.
  public struct SentenceRange: Sendable, Hashable {
    /// From its first token to its last.
    public let span: TextSpan
    /// Its tokens.
    public let tokens: Range<Int>
    /// The number of its paragraph, from 0.
    public let paragraph: Int
  }

  /// The text.
  public let text: Text
  /// The sentences, in order; every token is in exactly one.
  public let sentences: [SentenceRange]

  let starts: [Int32]
  let ends: [Int32]
  let shapes: [TokenShape]

  /// Splits a text into tokens and sentences.
  ///
  /// - Complexity: linear in the length of the text.
  public init(_ text: Text) {
    self.init(text, splitsSentences: true)
  }

  /// Splits a phrase of a lexicon into tokens alone.
  init(phrase: String) {
    self.init(Text(phrase), splitsSentences: false)
  }

  private init(_ text: Text, splitsSentences: Bool) {
    var tokenizer = Tokenizer(text.bytes)
    tokenizer.run()
    self.text = text
    starts = tokenizer.starts
    ends = tokenizer.ends
    shapes = tokenizer.shapes
    let splitter = SentenceSplitter(
      bytes: text.bytes, starts: starts, ends: ends, shapes: shapes)
    sentences = splitsSentences ? splitter.sentences() : []
  }

  /// The number of tokens.
  public var count: Int { starts.count }

  /// The token with a number.
  public subscript(index: Int) -> Token {
    Token(index: index, span: span(ofToken: index), shape: shapes[index])
  }

  /// The bytes of a token.
  public func span(ofToken index: Int) -> TextSpan {
    TextSpan(start: Int(starts[index]), end: Int(ends[index]))
  }

  /// The bytes from the first to the last token of a range, which must not be empty.
  public func span(ofTokens range: Range<Int>) -> TextSpan {
    TextSpan(start: Int(starts[range.lowerBound]), end: Int(ends[range.upperBound - 1]))
  }

  /// The words of a token.
  public func string(ofToken index: Int) -> String { text[span(ofToken: index)] }

  /// What the letters of a token look like.
  public func shape(ofToken index: Int) -> TokenShape { shapes[index] }

  /// Whether a token is this word, whatever its case; `word` must be lower-case ASCII.
  public func token(_ index: Int, is word: StaticString) -> Bool {
    guard shapes.indices.contains(index), Int(ends[index] - starts[index]) == word.utf8CodeUnitCount
    else { return false }
    return word.withUTF8Buffer { expected in
      zip(text.bytes[Int(starts[index])..<Int(ends[index])], expected).allSatisfy {
        ASCII.lowercase($0) == $1
      }
    }
  }

  /// Whether a token is one of these words, whatever its case; the words must be lower-case ASCII.
  public func token(_ index: Int, isAnyOf words: StaticString...) -> Bool {
    words.contains { token(index, is: $0) }
  }

  /// The tokens that lie wholly in a span.
  public func tokens(in span: TextSpan) -> Range<Int> {
    let first = firstIndex(in: starts) { Int($0) >= span.start }
    let end = firstIndex(in: ends) { Int($0) > span.end }
    return first..<max(first, end)
  }

  /// The number of the sentence that a byte lies in, or of the last that begins before it.
  public func sentenceIndex(containingByte offset: Int) -> Int {
    max(0, firstIndex(in: sentences) { $0.span.start > offset } - 1)
  }

  /// The number of the sentence that a token belongs to.
  public func sentenceIndex(ofToken index: Int) -> Int {
    sentenceIndex(containingByte: Int(starts[index]))
  }

  private func firstIndex<Element>(in column: [Element], where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = column.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(column[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Classes of ASCII bytes.
enum ASCII {
  static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  static func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { isUppercase(byte) || isLowercase(byte) }
}
