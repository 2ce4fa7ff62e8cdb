import WorkbenchKit

/// Reads the stances of a whole document, a sentence at a time.
struct DocumentReader {
  private let document: Document
  private let context: StanceContext
  private let mentions: [CountryMention]

  init(_ document: Document) {
    self.document = document
    context = StanceContext(document)
    mentions = Self.mentions(of: document)
  }

  func stances() -> [Stance] {
    var next = 0
    return document.tokens.sentences.flatMap { sentence -> [Stance] in
      let first = next
      while next < mentions.count, mentions[next].tokens.lowerBound < sentence.tokens.upperBound {
        next += 1
      }
      let inside = Array(mentions[first..<next])
      guard Set(inside.compactMap(\.code)).count > 1 else { return [] }
      return stances(in: sentence, inside)
    }
  }

  /// The mentions and references, sorted by place; names without a country are kept for the titles
  /// before them.
  private static func mentions(of document: Document) -> [CountryMention] {
    let named = document[EntityMention.self].map { mention in
      CountryMention(
        code: mention.country?.code, tokens: document.tokens.tokens(in: mention.span),
        isDemonym: mention.type == .nationality, isPerson: mention.type == .person)
    }
    let owners = ["his", "her", "him"]
    let referred = document[Reference.self].filter {
      $0.represents != nil && !owners.contains(document.text[$0.span].lowercased())
    }.map { reference in
      CountryMention(
        code: reference.represents, tokens: document.tokens.tokens(in: reference.span),
        isDemonym: false, isPerson: false)
    }
    return (named + referred).filter { !$0.tokens.isEmpty }
      .sorted {
        ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
      }
  }

  private func stances(in sentence: TokenizedText.SentenceRange, _ mentions: [CountryMention])
    -> [Stance]
  {
    let view = SentenceView(sentence.tokens, of: document.tokens, mentions: mentions, .builtIn)
    var verbs = VerbReader(view)
    let found = verbs.stances() + NounReader(view).stances() + RoleReader(view).stances()
    var pairs: Set<[String]> = []
    return found.flatMap { stances(of: $0, in: sentence) }
      .sorted { $0.trigger < $1.trigger }
      .filter { pairs.insert([$0.source, $0.target, "\($0.polarity)"]).inserted }
  }

  /// One stance for each pair of a source and a target.
  private func stances(of found: FoundStance, in sentence: TokenizedText.SentenceRange) -> [Stance]
  {
    let span = document.tokens.span(ofTokens: found.tokens)
    let holder = context.holder(of: span)
    return found.source.codes.flatMap { source in
      found.target.codes.filter { $0 != source }.map { target in
        Stance(
          span: span, source: source, target: target, polarity: found.meaning.polarity,
          intensity: found.meaning.value, quad: found.meaning.quad,
          modality: modality(of: found, holder: holder, source: source), shift: found.meaning.shift,
          holder: holder, time: context.time(in: sentence.span),
          trigger: document.tokens.span(ofTokens: found.trigger),
          rule: found.construction + " " + found.frame.name)
      }
    }
  }

  /// What another country says of a country's hostile acts is a claim.
  private func modality(of found: FoundStance, holder: Quote.Speaker?, source: String)
    -> Stance.Modality
  {
    guard found.meaning.modality == .actual, found.meaning.polarity < 0,
      let speaker = holder?.represents, speaker != source
    else { return found.meaning.modality }
    return .alleged
  }
}
