/// Splits UTF-8 bytes into tokens by the conventions of Universal Dependencies for English.
///
/// Clitics stand alone ("do" + "n't", "Russia" + "'s"), so do hyphens, signs and punctuation;
/// decimals, abbreviations, initials, addresses and hashtags stay whole. Nothing but white space
/// lies between tokens.
struct Tokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  private(set) var shapes: [TokenShape] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts.reserveCapacity(bytes.count / 5)
    ends.reserveCapacity(bytes.count / 5)
    shapes.reserveCapacity(bytes.count / 5)
  }

  mutating func run() {
    while position < bytes.count {
      let (kind, length) = scalarKind(at: position)
      switch kind {
      case .blank: position += length
      case .punctuation: punctuation(length)
      case .letter: word()
      }
    }
  }

  private enum ScalarKind { case blank, punctuation, letter }

  /// The class and the length in bytes of the scalar at an offset.
  private func scalarKind(at offset: Int) -> (ScalarKind, Int) {
    let byte = bytes[offset]
    guard byte >= 0x80 else {
      if byte <= 0x20 || byte == 0x7F { return (.blank, 1) }
      return (ASCII.isLetter(byte) || ASCII.isDigit(byte) ? .letter : .punctuation, 1)
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let mask: UInt8 = length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F
    let scalar = bytes[(offset + 1)..<(offset + length)].reduce(UInt32(byte & mask)) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    switch scalar {
    case 0x80...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      return (.blank, length)
    case 0xA1...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2010...0x2027,
      0x2030...0x205E, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x3001...0x3003, 0x3008...0x3011:
      return (.punctuation, length)
    default: return (.letter, length)
    }
  }

  private mutating func add(_ start: Int, _ end: Int, _ shape: TokenShape) {
    guard end > start else { return }
    var shape = shape
    if let last = ends.last, Int(last) == start { shape.insert(.attached) }
    starts.append(Int32(start))
    ends.append(Int32(end))
    shapes.append(shape)
  }

  /// Runs of one sign ("...", "--", "''") are one token, other signs stand alone.
  private mutating func punctuation(_ length: Int) {
    let start = position
    if let end = addressEnd() {
      position = end
      return add(start, end, shape(start, end))
    }
    let byte = bytes[start]
    position += length
    if ".-'`!?*=_~".utf8.contains(byte) {
      while position < bytes.count, bytes[position] == byte { position += 1 }
      if byte == UInt8(ascii: "'"), position > start + 2 { position = start + 2 }
    }
    add(start, position, .punctuation)
  }

  /// A hashtag or name that begins with its sign.
  private func addressEnd() -> Int? {
    let byte = bytes[position]
    guard byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") else { return nil }
    var end = position + 1
    while end < bytes.count, isWordByte(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
    return end > position + 1 ? end : nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
  }

  private mutating func word() {
    let start = position
    if let end = webAddressEnd() {
      position = end
      return add(start, end, [])
    }
    while position < bytes.count, continuesWord(from: start) {
      position += scalarKind(at: position).1
    }
    if endsAsAbbreviation(start) { position += 1 }
    addSplittingClitics(start, position)
  }

  /// Whether the scalar at the position belongs to the word begun at `start`.
  private func continuesWord(from start: Int) -> Bool {
    let (kind, length) = scalarKind(at: position)
    if kind == .letter { return true }
    guard position > start, position + length < bytes.count else { return false }
    let next = position + length
    guard scalarKind(at: next).0 == .letter else { return false }
    switch bytes[position] {
    case UInt8(ascii: "'"): return true
    case UInt8(ascii: "&"):
      return ASCII.isUppercase(bytes[position - 1]) && ASCII.isUppercase(bytes[next])
    case UInt8(ascii: "."):
      let isDecimal = ASCII.isDigit(bytes[position - 1]) && ASCII.isDigit(bytes[next])
      return isDecimal || isInitial(before: position, from: start)
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
      return ASCII.isDigit(bytes[position - 1]) && ASCII.isDigit(bytes[next])
    default: return isApostrophe(at: position)
    }
  }

  /// Whether the letter before an offset stands alone: "U" in "U.S.", "a" in "a.m.".
  private func isInitial(before offset: Int, from start: Int) -> Bool {
    guard ASCII.isLetter(bytes[offset - 1]) else { return false }
    return offset - 1 == start || bytes[offset - 2] == UInt8(ascii: ".")
  }

  /// The right single quotation mark U+2019.
  private func isApostrophe(at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99
  }

  private func endsAsAbbreviation(_ start: Int) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "."),
      position + 1 == bytes.count || bytes[position + 1] != UInt8(ascii: ".")
    else { return false }
    if isInitial(before: position, from: start) {
      return position - start > 1 || ASCII.isUppercase(bytes[start])
    }
    return Abbreviations.contains(bytes[start..<position])
  }

  private func webAddressEnd() -> Int? {
    let rest = bytes[position..<min(position + 8, bytes.count)]
    let isAddress = ["http://", "https://", "www."].contains { rest.starts(with: $0.utf8) }
    guard isAddress || isMailAddress() else { return nil }
    var end = position
    while end < bytes.count, !"<>\"()[]".utf8.contains(bytes[end]) {
      let (kind, length) = scalarKind(at: end)
      guard kind != .blank else { break }
      end += length
    }
    while end > position + 1, ".,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Looks no further than the 64 bytes that the part before the @ may have (RFC 5321, 4.5.3.1.1).
  private func isMailAddress() -> Bool {
    let window = bytes[position..<min(position + 64, bytes.count)]
    let local = window.prefix { isWordByte($0) || "._+-".utf8.contains($0) }
    guard local.endIndex < window.endIndex, bytes[local.endIndex] == UInt8(ascii: "@") else {
      return false
    }
    return local.endIndex + 1 < bytes.count && isWordByte(bytes[local.endIndex + 1])
  }

  /// Splits "don't" into "do" and "n't", "Russia's" into "Russia" and "'s", "cannot" into "can" and
  /// "not".
  private mutating func addSplittingClitics(_ start: Int, _ end: Int) {
    let split = Clitics.splitPoint(bytes[start..<end]) ?? end
    add(start, split, shape(start, split))
    add(split, end, shape(split, end))
  }

  private func shape(_ start: Int, _ end: Int) -> TokenShape {
    guard start < end else { return [] }
    var shape: TokenShape = []
    if ASCII.isDigit(bytes[start]) { shape.insert(.numeric) }
    if Letters.isUppercase(bytes[start..<end]) { shape.insert(.capitalized) }
    let letters = bytes[start..<end].filter { ASCII.isLetter($0) }
    if letters.count > 1, letters.allSatisfy(ASCII.isUppercase) { shape.insert(.allCapitals) }
    return shape
  }
}
