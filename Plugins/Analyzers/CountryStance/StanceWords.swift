import WorkbenchKit

/// What a word does to the stance that it stands beside: the word classes of `stance_frames.tsv`.
struct StanceWordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  private static let names = [
    "do", "more", "less", "end", "growing", "shrinking", "good", "bad", "auxiliary", "future",
    "adverb", "negation", "no-longer", "possible", "required", "claimed", "promise", "refusal",
    "continue", "official", "deed", "not-state", "place-preposition", "preposition", "determiner",
    "clause", "copula", "get", "seek",
  ]

  /// The class with a name of the table; nil for an unknown name.
  init?(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: 1 << UInt32(index))
  }

  static let does = StanceWordClasses(rawValue: 1 << 0)
  static let more = StanceWordClasses(rawValue: 1 << 1)
  static let less = StanceWordClasses(rawValue: 1 << 2)
  static let end = StanceWordClasses(rawValue: 1 << 3)
  static let growing = StanceWordClasses(rawValue: 1 << 4)
  static let shrinking = StanceWordClasses(rawValue: 1 << 5)
  static let good = StanceWordClasses(rawValue: 1 << 6)
  static let bad = StanceWordClasses(rawValue: 1 << 7)
  static let auxiliary = StanceWordClasses(rawValue: 1 << 8)
  static let future = StanceWordClasses(rawValue: 1 << 9)
  static let adverb = StanceWordClasses(rawValue: 1 << 10)
  static let negation = StanceWordClasses(rawValue: 1 << 11)
  static let noLonger = StanceWordClasses(rawValue: 1 << 12)
  static let possible = StanceWordClasses(rawValue: 1 << 13)
  static let required = StanceWordClasses(rawValue: 1 << 14)
  static let claimed = StanceWordClasses(rawValue: 1 << 15)
  static let promise = StanceWordClasses(rawValue: 1 << 16)
  static let refusal = StanceWordClasses(rawValue: 1 << 17)
  static let goesOn = StanceWordClasses(rawValue: 1 << 18)
  static let official = StanceWordClasses(rawValue: 1 << 19)
  static let deed = StanceWordClasses(rawValue: 1 << 20)
  static let notState = StanceWordClasses(rawValue: 1 << 21)
  static let placePreposition = StanceWordClasses(rawValue: 1 << 22)
  static let preposition = StanceWordClasses(rawValue: 1 << 23)
  static let determiner = StanceWordClasses(rawValue: 1 << 24)
  static let clause = StanceWordClasses(rawValue: 1 << 25)
  static let copula = StanceWordClasses(rawValue: 1 << 26)
  static let gets = StanceWordClasses(rawValue: 1 << 27)
  static let seeks = StanceWordClasses(rawValue: 1 << 28)

  /// A verb that lends itself to a noun: "impose sanctions", "lift sanctions".
  static let lightVerb: StanceWordClasses = [.does, .more, .less, .end, .gets, .seeks]
  /// What may stand between a subject and its verb.
  static let verbChain: StanceWordClasses = [
    .auxiliary, .future, .adverb, .negation, .noLonger, .possible, .required, .claimed, .promise,
    .refusal, .goesOn,
  ]
  /// What may stand before a noun.
  static let modifier: StanceWordClasses = [.determiner, .growing, .shrinking, .good, .bad]

  func isAny(of others: StanceWordClasses) -> Bool { !isDisjoint(with: others) }
}
