import WorkbenchKit

/// A word or phrase that attributes speech.
struct ReportingWord {
  /// What part of speech it is.
  enum Kind: String {
    /// A verb with its subject: "said".
    case verb
    /// A noun with an owner and a clause: "Smith's claim that".
    case noun
    /// Words before a source: "according to".
    case phrase
  }

  let kind: Kind
  let complements: Complements

  /// What may follow a verb beside quotation marks.
  struct Complements: OptionSet {
    let rawValue: UInt8
    /// A clause with no "that".
    static let clause = Complements(rawValue: 1)
    /// An infinitive: "promised to go".
    static let infinitive = Complements(rawValue: 2)
    /// Somebody who is told.
    static let hearer = Complements(rawValue: 4)
    /// Something and what it is called.
    static let label = Complements(rawValue: 8)
    /// Nothing but quotation marks.
    static let marks = Complements(rawValue: 16)
    /// What is asked for, or who is accused: "called for new talks".
    static let object = Complements(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ words: String) {
      let all: [(String, Complements)] = [
        ("clause", .clause), ("to", .infinitive), ("hearer", .hearer), ("label", .label),
        ("marks", .marks), ("object", .object),
      ]
      let given = words.split(separator: " ")
      self = all.reduce(into: []) { set, pair in
        if given.contains(where: { $0 == pair.0 }) { set.insert(pair.1) }
      }
    }
  }
}

/// The closed classes that a word belongs to.
struct WordClass: OptionSet {
  let rawValue: UInt16
  static let determiner = WordClass(rawValue: 1)
  static let pronoun = WordClass(rawValue: 2)
  static let preposition = WordClass(rawValue: 4)
  static let conjunction = WordClass(rawValue: 8)
  static let complementizer = WordClass(rawValue: 16)
  static let be = WordClass(rawValue: 32)
  static let auxiliary = WordClass(rawValue: 64)
  static let modal = WordClass(rawValue: 128)
  static let adverb = WordClass(rawValue: 256)
  static let time = WordClass(rawValue: 512)
  static let never = WordClass(rawValue: 1024)
  static let source = WordClass(rawValue: 2048)
  static let profession = WordClass(rawValue: 4096)
  static let office = WordClass(rawValue: 8192)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  fileprivate static let byName: [String: WordClass] = [
    "determiner": .determiner, "pronoun": .pronoun, "preposition": .preposition,
    "conjunction": .conjunction, "complementizer": .complementizer, "be": .be,
    "auxiliary": .auxiliary, "modal": .modal, "adverb": .adverb, "time": .time, "never": .never,
    "source": .source, "profession": .profession,
    "office": .office,
  ]
}

/// The words that attribute speech, and those that stand around a source.
struct ReportingLexicon {
  /// What is built in, read once from the table `reporting_words`.
  static let builtIn = ReportingLexicon(LexiconFile.named("reporting_words"))

  private var cues = PhraseTable<ReportingWord>()
  private var classes = PhraseTable<WordClass>()

  private init(_ file: LexiconFile) {
    for row in file.rows {
      if let kind = ReportingWord.Kind(rawValue: row[0]) {
        let word = ReportingWord(kind: kind, complements: .init(row[3]))
        for form in row.list(2) { cues.add(form, word) }
      } else if let wordClass = WordClass.byName[row[0]] {
        for form in row.list(2) { classes.add(form, wordClass) }
      }
    }
  }

  /// What the words at a token may be, "claim" a verb or a noun, and their number of tokens.
  func cue(at index: Int, in tokens: TokenizedText) -> (count: Int, words: [ReportingWord])? {
    cues.longestMatch(at: index, in: tokens).map { ($0.count, $0.values) }
  }

  /// The classes of every token of a text.
  func classes(of tokens: TokenizedText) -> [WordClass] {
    (0..<tokens.count).map { index in
      guard let match = classes.longestMatch(at: index, in: tokens), match.count == 1 else {
        return []
      }
      return match.values.reduce(into: []) { $0.formUnion($1) }
    }
  }
}
