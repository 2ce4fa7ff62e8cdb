import WorkbenchKit

/// A quote before its speaker is looked up.
struct QuoteDraft {
  /// Its tokens; marks at its ends belong to it.
  let tokens: Range<Int>
  let kind: Quote.Kind
  /// The tokens of the source as the text puts it; nil where the text names none.
  let source: Range<Int>?
  /// The tokens of the words that attribute it.
  let cue: Range<Int>?
  /// Whether the source stands behind what is said or inside of it.
  let isTagged: Bool
  let rule: String
}

extension QuoteDraft {
  /// What a cue attributes.
  init(_ tokens: Range<Int>, _ kind: Quote.Kind, by cue: Cue, isTagged: Bool = false, rule: String)
  {
    self.init(
      tokens: tokens, kind: kind, source: cue.source, cue: cue.tokens, isTagged: isTagged,
      rule: rule)
  }

  /// A quotation with a source and no cue, or with neither.
  init(_ quotation: Quotation, source: Range<Int>?, rule: String) {
    self.init(
      tokens: quotation.tokens, kind: .direct, source: source, cue: nil, isTagged: false,
      rule: rule)
  }

  /// A quotation of the same speaker as another quote.
  init(_ quotation: Quotation, like other: QuoteDraft, rule: String) {
    self.init(
      tokens: quotation.tokens, kind: .direct, source: other.source, cue: other.cue,
      isTagged: other.isTagged, rule: rule)
  }
}
