import WorkbenchKit

/// A predicate by which one country takes a stance toward another: a row of `stance_frames.tsv`.
struct StanceFrame: Sendable {
  /// What kind of word carries it.
  enum Kind: String, Sendable {
    case verb, noun, role
  }

  /// Which form of a verb stands in the text.
  enum Form: Sendable {
    case base, present, past, participle, pastOrParticiple, gerund, noun
  }

  let kind: Kind
  /// The forms as the table lists them; the first names the frame.
  let forms: [String]
  /// What stands before the target; "-" for a direct object.
  let prepositions: [String]
  /// The CAMEO root, 1 to 20.
  let root: Int
  /// The Goldstein value.
  let value: Double
  let polarity: Int
  let isMutual: Bool
  let isRequest: Bool
  let isGraded: Bool
  let example: String

  /// A row of the table; nil where it lists a class of words.
  init?(_ row: LexiconFile.Row) {
    guard let kind = Kind(rawValue: row[0]), let root = Int(row[3]), let value = Double(row[4]),
      let polarity = Int(row[5])
    else { return nil }
    self.kind = kind
    forms = row.list(1)
    prepositions = row[2].split(separator: " ").map { String($0) }
    self.root = root
    self.value = value
    self.polarity = polarity
    let flags = row[6].split(separator: " ")
    isMutual = flags.contains("mutual")
    isRequest = flags.contains("request")
    isGraded = flags.contains("graded")
    example = row[7]
  }

  /// The name by which results refer to it: `verb:condemn`.
  var name: String { kind.rawValue + ":" + (forms.first ?? "") }

  var takesDirectObject: Bool { prepositions.contains("-") }

  /// The forms to look for in texts.
  var writtenForms: [(String, Form)] {
    guard kind == .verb else { return forms.map { ($0, .noun) } }
    let all = Inflection.forms(of: forms)
    return all
      + all.compactMap { form, role in
        form.hasSuffix(" itself") ? (form.dropLast("itself".count) + "themselves", role) : nil
      }
  }
}

/// Makes the forms of regular English verbs.
enum Inflection {
  /// The forms of a verb given by its base alone, or by base, third person, past, participle and
  /// gerund.
  static func forms(of listed: [String]) -> [(String, StanceFrame.Form)] {
    guard listed.count >= 5 else { return listed.first.map(regularForms) ?? [] }
    let words = listed[4].split(separator: " ").dropFirst()
    let rest = words.map { " " + $0 }.joined()
    let whole = listed.map { $0.contains(" ") ? $0 : $0 + rest }
    let isSame = whole[2] == whole[3]
    return [
      (whole[0], .base), (whole[1], .present), (whole[2], isSame ? .pastOrParticiple : .past),
      (whole[4], .gerund),
    ] + (isSame ? [] : [(whole[3], .participle)])
  }

  private static func regularForms(of base: String) -> [(String, StanceFrame.Form)] {
    let words = base.split(separator: " ", maxSplits: 1)
    guard let verb = words.first.map({ String($0) }) else { return [] }
    let rest = words.count > 1 ? " " + words[1] : ""
    return [
      (base, .base), (thirdPerson(verb) + rest, .present), (past(verb) + rest, .pastOrParticiple),
      (gerund(verb) + rest, .gerund),
    ]
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    verb.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { verb.hasSuffix($0) }
  }

  private static func thirdPerson(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    return verb + (["s", "sh", "ch", "x", "z"].contains { verb.hasSuffix($0) } ? "es" : "s")
  }

  private static func past(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
    return verb + (verb.hasSuffix("e") ? "d" : "ed")
  }

  private static func gerund(_ verb: String) -> String {
    verb.hasSuffix("e") && !verb.hasSuffix("ee") ? verb.dropLast() + "ing" : verb + "ing"
  }
}
