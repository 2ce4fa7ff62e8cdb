import Testing

@testable import Linguistics

private func tokens(_ text: String) -> [String] {
  let tokenized = TokenizedText(Text(text))
  return (0..<tokenized.count).map { tokenized.string(ofToken: $0) }
}

private func sentences(_ text: String) -> [String] {
  let tokenized = TokenizedText(Text(text))
  return tokenized.sentences.map { tokenized.text[$0.span] }
}

struct TokenizerTests {
  @Test(arguments: [
    ("They don't know.", ["They", "do", "n't", "know", "."]),
    ("Russia's aid", ["Russia", "'s", "aid"]),
    ("Russia’s aid", ["Russia", "’s", "aid"]),
    ("US-led talks", ["US", "-", "led", "talks"]),
    ("The U.S. said", ["The", "U.S.", "said"]),
    ("1,234.56 or $30", ["1,234.56", "or", "$", "30"]),
    ("“Yes,” she said…", ["“", "Yes", ",", "”", "she", "said", "…"]),
    ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
    ("at a.b@example.org", ["at", "a.b@example.org"]),
    ("#COP30 in Belém", ["#COP30", "in", "Belém"]),
    ("AT&T cannot", ["AT&T", "can", "not"]),
    ("", []),
  ])
  func `words are cut as Universal Dependencies cut them`(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("He came. She left.", ["He came.", "She left."]),
    (
      "Mr. Smith met Gen. Lee in the U.S. capital.", ["Mr. Smith met Gen. Lee in the U.S. capital."]
    ),
    ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
    ("“It works.” She smiled.", ["“It works.”", "She smiled."]),
    ("Talks resume\n\nThey met.", ["Talks resume", "They met."]),
    ("It cost the U.S. $5 and Rs. 500.", ["It cost the U.S. $5 and Rs. 500."]),
    ("J. P. Morgan paid. Who?", ["J. P. Morgan paid.", "Who?"]),
  ])
  func `sentences end where they end`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: 0..<200)
  func `no byte is lost or moved`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let alphabet = Array("aB1 .,'’“”\"-–$€é\n\t#@/&…()中🇻".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<80 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    let tokenized = TokenizedText(Text(String(text)))
    var end = 0
    for index in 0..<tokenized.count {
      let span = tokenized.span(ofToken: index)
      #expect(span.start >= end && tokenized.text.hasBoundaries(span))
      let gap = tokenized.text.bytes[end..<span.start]
      #expect(gap.allSatisfy { $0 <= 0x20 })
      end = span.end
    }
    #expect(tokenized.text.bytes[end...].allSatisfy { $0 <= 0x20 })
    #expect(tokenized.sentences.map(\.tokens.count).reduce(0, +) == tokenized.count)
  }
}

struct TextTests {
  @Test(arguments: ["", "plain", "é", String(repeating: "naïve “text” 🇻🇪 ", count: 40)])
  func `bytes and scalars convert both ways`(string: String) {
    let text = Text(string)
    var byte = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(text.scalarOffset(ofByte: byte) == index)
      let length = String(scalar).utf8.count
      #expect(
        text.span(ofScalars: index..<(index + 1)) == TextSpan(start: byte, end: byte + length))
      byte += length
    }
    #expect(text.scalarOffset(ofByte: byte) == string.unicodeScalars.count)
    #expect(text.span(ofScalars: 0..<(string.unicodeScalars.count + 1)) == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0x61, 0xE2, 0x80], 1), ([0xE2, 0x80, 0x99], nil), ([], nil),
    ] as [([UInt8], Int?)])
  func `bytes that are no UTF-8 are found`(bytes: [UInt8], offset: Int?) {
    #expect(Text.firstInvalidByte(in: bytes) == offset)
    #expect((Text(validating: bytes) == nil) == (offset != nil))
  }
}

struct PhraseTableTests {
  private static let table: PhraseTable<String> = {
    var table = PhraseTable<String>()
    table.add("China", "CHN")
    table.add("South China Sea", "blocked")
    table.add("US", "USA", isCaseSensitive: true)
    table.add("Côte d'Ivoire", "CIV")
    return table
  }()

  @Test(
    arguments: [
      ("china", ["CHN"]), ("South China Sea", ["blocked"]), ("US", ["USA"]), ("us", nil),
      ("CÔTE D’IVOIRE", ["CIV"]), ("Chinatown", nil),
    ] as [(String, [String]?)])
  func `the longest phrase is found, in its letters where they matter`(
    text: String, expected: [String]?
  ) {
    let tokenized = TokenizedText(Text(text))
    #expect(Self.table.longestMatch(at: 0, in: tokenized)?.values == expected)
  }
}
