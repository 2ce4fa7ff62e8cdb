/// Many phrases, each with values, found in tokenized text by longest match.
///
/// Phrases are split by the tokenizer itself, so that a phrase and its occurrence are always cut
/// alike. Case does not matter, unless a phrase is added as case-sensitive ("US", "Chad").
///
/// - Complexity: a match costs one hash of each token that it reads, without allocation.
public struct PhraseTable<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var values: [Value] = []
    var exact: [(bytes: [UInt8], value: Value)] = []
  }

  private var nodes = [Node()]
  private var edges: [UInt64: Int32] = [:]

  /// Makes a table of no phrases.
  public init() {}

  /// Adds a phrase.
  ///
  /// - Parameters:
  ///   - phrase: The words.
  ///   - value: What a match gives.
  ///   - isCaseSensitive: Whether only these very letters match.
  public mutating func add(_ phrase: String, _ value: Value, isCaseSensitive: Bool = false) {
    let tokens = TokenizedText(phrase: phrase)
    guard tokens.count > 0 else { return }
    var node = 0
    for index in 0..<tokens.count { node = child(of: node, tokens.wordHash(ofToken: index)) }
    if isCaseSensitive {
      nodes[node].exact.append((tokens.text.bytes, value))
    } else {
      nodes[node].values.append(value)
    }
  }

  private mutating func child(of node: Int, _ word: UInt64) -> Int {
    let edge = Self.edge(from: node, word)
    if let child = edges[edge] { return Int(child) }
    nodes.append(Node())
    edges[edge] = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  private static func edge(from node: Int, _ word: UInt64) -> UInt64 {
    (word ^ UInt64(node) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
  }

  /// The longest phrase that begins at a token, with its values.
  ///
  /// - Parameters:
  ///   - index: The first token.
  ///   - tokens: The text.
  /// - Returns: The number of tokens and the values, or nil where no phrase begins here.
  public func longestMatch(at index: Int, in tokens: TokenizedText) -> (
    count: Int, values: [Value]
  )? {
    var best: (count: Int, values: [Value])?
    var node = 0
    for next in index..<tokens.count {
      guard let child = edges[Self.edge(from: node, tokens.wordHash(ofToken: next))] else { break }
      node = Int(child)
      let values = values(at: node, from: index, to: next, in: tokens)
      if !values.isEmpty { best = (next - index + 1, values) }
    }
    return best
  }

  private func values(at node: Int, from first: Int, to last: Int, in tokens: TokenizedText)
    -> [Value]
  {
    guard !nodes[node].exact.isEmpty else { return nodes[node].values }
    let span = tokens.span(ofTokens: first..<(last + 1))
    let written = tokens.text.bytes[span.start..<span.end]
    return nodes[node].values
      + nodes[node].exact.filter { written.elementsEqual($0.bytes) }.map(\.value)
  }
}

extension TokenizedText {
  /// A hash of a word in lower case, with the typographic apostrophe as the straight one (FNV-1a,
  /// 64 bits).
  func wordHash(ofToken index: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var previous: UInt8 = 0
    var offset = Int(starts[index])
    let end = Int(ends[index])
    while offset < end {
      var byte = text.bytes[offset]
      if byte == 0xE2, end - offset >= 3, text.bytes[offset + 1] == 0x80,
        text.bytes[offset + 2] == 0x99
      {
        byte = UInt8(ascii: "'")
        offset += 2
      }
      hash = (hash ^ UInt64(Letters.lowercased(byte, after: previous))) &* 0x100_0000_01b3
      previous = byte
      offset += 1
    }
    return hash
  }
}
