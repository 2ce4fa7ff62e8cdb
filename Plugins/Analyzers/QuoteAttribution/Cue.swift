import WorkbenchKit

/// Words that attribute something to somebody.
struct Cue {
  /// Where what is attributed stands, seen from the cue.
  enum Order {
    /// "Smith said that ...": behind it, or around it as in "Prices, Smith said, will rise".
    case subjectFirst
    /// "..., said Smith".
    case inverted
    /// "..., saying that ...": the subject stands further up.
    case participle
    /// "According to Smith, ..." or "..., according to Smith".
    case phrase
  }

  /// The words of the cue alone.
  let tokens: Range<Int>
  /// What they are.
  let word: ReportingWord
  /// How cue and source stand.
  let order: Order
  /// The tokens of the source as the text puts it.
  let source: Range<Int>?
  /// Source, cue and what belongs to them; never part of what is said.
  let region: Range<Int>
}
