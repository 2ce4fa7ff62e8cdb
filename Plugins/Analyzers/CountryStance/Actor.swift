import WorkbenchKit

/// One or several countries named in one place of a sentence, as a noun phrase can be.
struct Actor {
  /// How the words stand in the sentence.
  enum Form {
    /// As a noun of their own: "Moscow", "Russian officials".
    case noun
    /// As an owner: "Russia's".
    case possessive
    /// Before a noun: "Russian", "US".
    case adjective
    /// As a place: "in Russia".
    case place
    /// As nothing that acts: "China-based", "former President X".
    case none
  }

  var codes: [String]
  /// From the first word that belongs to it to the last, without the ending of the genitive.
  var tokens: Range<Int>
  var form: Form
  /// Whether it joins two countries by a hyphen: "US-China".
  var isCompound = false
  /// Whether a reader may take it in the plural, so that a verb's base form agrees with it.
  var isPlural = false

  /// Whether it may be the subject of a verb.
  var isSubject: Bool { form == .noun && !isCompound }
}
