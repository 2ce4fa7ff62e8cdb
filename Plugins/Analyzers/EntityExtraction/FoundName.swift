import WorkbenchKit

/// A name as it was found in the text, before the names of one entity are joined.
struct FoundName {
  /// A name inside it.
  struct Part {
    let tokens: Range<Int>
    let match: CountryNames.Match
  }

  var tokens: Range<Int>
  var type: EntityType
  var rule: String
  /// What the gazetteer says of it.
  var match: CountryNames.Match?
  /// The names inside it, where they matter for countries.
  var parts: [Part] = []
  /// The country that it acts for by the words beside it: "Turkish" before "Foreign Minister X".
  var actsFor: Part?
  /// The title that stands before it.
  var title: Range<Int>?
  /// Whether only the same name elsewhere in the document makes it a name.
  var isTentative = false
  /// The country that it stands for, once the whole document is known.
  var country: CountryLink?
}

extension TokenizedText {
  /// Whether a token is written as names are.
  func isCapitalized(_ index: Int) -> Bool {
    let shape = shape(ofToken: index)
    return shape.contains(.capitalized) || shape.contains(.allCapitals)
  }

  func isPunctuation(_ index: Int) -> Bool { shape(ofToken: index).contains(.punctuation) }

  func isAttached(_ index: Int) -> Bool { shape(ofToken: index).contains(.attached) }

  /// The genitive ending, straight or typographic.
  func isGenitive(_ index: Int) -> Bool {
    guard index < count, isAttached(index) else { return false }
    let word = string(ofToken: index)
    return word == "'s" || word == "’s" || word == "'" || word == "’"
  }
}
