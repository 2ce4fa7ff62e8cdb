/// The words that end in a full stop of their own.
enum Abbreviations {
  /// Whether a word, given without its stop, is an abbreviation; common English ones, from general
  /// knowledge.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= longest && all.contains(word.map(ASCII.lowercase))
  }

  /// Whether a sentence hardly ever ends with it, since a name or number follows: "Mr.", "No.".
  static func bindsToNext(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= longest && binding.contains(word.map(ASCII.lowercase))
  }

  private static let longest = 5

  private static let binding = words(
    """
    mr mrs ms mx rs dr prof gen lt col sgt capt cmdr adm maj brig pvt rev hon sen rep gov pres st ste
    fr sr mt ft no nos art sec vs approx est jan feb mar apr jun jul aug sept sep oct nov dec fig
    """)

  private static let all = binding.union(
    words("jr inc corp co ltd llc bros etc al dept univ assn ave blvd rd cf eg ie ca plc"))

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
  }
}

/// The endings that stand as tokens of their own.
enum Clitics {
  /// Where a word is to be split, or nil where it is one token.
  static func splitPoint(_ word: ArraySlice<UInt8>) -> Int? {
    if equals(word, "cannot") { return word.startIndex + 3 }
    guard let mark = apostrophe(in: word) else { return nil }
    let ending = word[mark.end...]
    if equals(ending, "t"), mark.start > word.startIndex + 1,
      ASCII.lowercase(word[mark.start - 1]) == UInt8(ascii: "n")
    {
      return mark.start - 1
    }
    let endings = ["s", "ll", "re", "ve", "d", "m"]
    return endings.contains { equals(ending, $0) } ? mark.start : nil
  }

  private static func apostrophe(in word: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
    if let straight = word.lastIndex(of: UInt8(ascii: "'")) { return (straight, straight + 1) }
    guard let last = word.lastIndex(of: 0x99), last >= word.startIndex + 2,
      word[last - 2] == 0xE2, word[last - 1] == 0x80
    else { return nil }
    return (last - 2, last + 1)
  }

  private static func equals(_ word: ArraySlice<UInt8>, _ other: String) -> Bool {
    word.count == other.utf8.count && zip(word, other.utf8).allSatisfy { ASCII.lowercase($0) == $1 }
  }
}

/// Letters beyond ASCII, as far as names in the news need them.
enum Letters {
  /// Whether a word begins with a capital letter of ASCII, Latin-1, Latin Extended-A, Greek or
  /// Cyrillic.
  static func isUppercase(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    guard first >= 0x80 else { return ASCII.isUppercase(first) }
    return isUppercase(first, word.dropFirst().first ?? 0)
  }

  /// Whether two bytes of UTF-8 are a capital letter.
  private static func isUppercase(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xC3, 0x97): false  // the multiplication sign
    case (0xC3, 0x80...0x9E), (0xCE, 0x86...0xAB), (0xD0, 0x80...0xAF), (0xC5, 0xB8): true
    case (0xC4, 0xB9...0xBF), (0xC5, 0x80...0x88), (0xC5, 0xB9...0xBE): second & 1 == 1
    case (0xC4, _), (0xC5, 0x8A...0xB7): second & 1 == 0
    default: false
    }
  }

  /// The lower-case form of a byte of ASCII, Latin-1 or Latin Extended-A; no letter changes its
  /// length.
  static func lowercased(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    guard byte >= 0x80 else { return ASCII.lowercase(byte) }
    guard (0xC3...0xC5).contains(previous), byte < 0xBF, isUppercase(previous, byte) else {
      return byte
    }
    return previous == 0xC3 ? byte + 0x20 : byte + 1
  }
}
