import WorkbenchKit

/// A stretch of text between quotation marks.
struct Quotation {
  /// Its tokens with the marks.
  let tokens: Range<Int>
  /// The tokens between the marks.
  let words: Range<Int>
  /// Whether the mark is closed only in a later paragraph.
  let isOpenEnded: Bool
  /// Whether it goes on with what the paragraph before left open.
  let isContinuation: Bool
}

/// What a token does as a quotation mark.
enum QuotationMark {
  /// A curly mark or guillemet that opens.
  case opening
  /// A curly mark or guillemet that closes.
  case closing
  /// A straight double mark, or two single ones in its place; it opens or closes.
  case double
  /// A single mark that may open: ‘ or '.
  case single

  /// The mark that a token is; nil for all others.
  init?(_ token: Int, in tokens: TokenizedText) {
    guard tokens.shape(ofToken: token).contains(.punctuation) else { return nil }
    let span = tokens.span(ofToken: token)
    switch Self.code(tokens.text.bytes[span.start..<span.end]) {
    case 0x22, 0x2727: self = .double
    case 0x6060, 0xE2809C, 0xE2809E, 0xC2AB: self = .opening
    case 0xE2809D, 0xC2BB: self = .closing
    case 0x27, 0xE28098: self = .single
    default: return nil
    }
  }

  /// Whether a token can close a single quotation: ' or ’.
  static func closesSingle(_ token: Int, in tokens: TokenizedText) -> Bool {
    let span = tokens.span(ofToken: token)
    let code = code(tokens.text.bytes[span.start..<span.end])
    return code == 0x27 || code == 0xE28099
  }

  /// The bytes of a short token as one number, so that marks compare without a string.
  private static func code(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.count > 3 ? 0 : bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
