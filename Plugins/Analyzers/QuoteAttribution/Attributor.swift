import WorkbenchKit

/// Goes through a text sentence by sentence and says who said what.
///
/// - Complexity: linear in the number of tokens.
struct Attributor {
  private let passage: Passage
  private let lexicon: ReportingLexicon
  private var drafts: [QuoteDraft] = []
  /// The last draft with a source, for those that follow it.
  private var lastSourced: QuoteDraft?
  private var lastParagraph = -1
  /// Who speaks in the marks behind a sentence that ended with a colon.
  private var announced: (source: Range<Int>, cue: Range<Int>?)?
  /// Whether the sentence before ended with a quotation and its tag.
  private var isBehindQuotation = false

  /// One word in marks is a name, or a word that the writer keeps at a distance.
  private static let shortest = 2
  /// Shorter fragments that nobody is near to are the writer's own.
  private static let shortestWithoutSource = 6

  /// The quotes of a text, in the order of their cues.
  static func drafts(_ passage: Passage, lexicon: ReportingLexicon) -> [QuoteDraft] {
    var attributor = Attributor(passage: passage, lexicon: lexicon)
    for sentence in passage.sentences { attributor.read(sentence) }
    return attributor.drafts
  }

  private init(passage: Passage, lexicon: ReportingLexicon) {
    self.passage = passage
    self.lexicon = lexicon
  }

  private mutating func read(_ sentence: Passage.Sentence) {
    let cues = CueFinder(passage, sentence: sentence.tokens, lexicon: lexicon).cues()
    let firstDraft = drafts.count
    var rest = passage.quotations[sentence.quotations]
    for statement in StatementFinder.statements(passage, sentence: sentence.tokens, cues: cues) {
      let content = statement.content
      addLoose(take(&rest, before: content.lowerBound), in: sentence, cues)
      add(statement, take(&rest, before: content.upperBound))
    }
    addLoose(rest, in: sentence, cues)
    announced = announcement(in: sentence, cues)
    isBehindQuotation =
      drafts[firstDraft...].last.map { $0.kind == .direct && $0.source != nil } ?? false
    lastParagraph = sentence.paragraph
  }

  /// Takes the quotations off the front that begin before a token.
  private func take(_ rest: inout ArraySlice<Quotation>, before end: Int) -> ArraySlice<Quotation> {
    let taken = rest.prefix { $0.tokens.lowerBound < end }
    rest = rest[taken.endIndex...]
    return taken
  }

  private mutating func add(_ draft: QuoteDraft) {
    drafts.append(draft)
    if draft.source != nil { lastSourced = draft }
  }

  // MARK: Quotes with a cue

  private mutating func add(_ statement: Statement, _ quotations: ArraySlice<Quotation>) {
    let marked = quotations.reduce(0) { $0 + passage.wordCount($1.words) }
    if marked < passage.wordCount(statement.content) {
      add(
        QuoteDraft(
          statement.content, marked > 0 ? .mixed : .indirect, by: statement.cue,
          isTagged: statement.isTagged, rule: statement.rule))
      return
    }
    for quotation in quotations where isSpoken(quotation, behind: statement.cue) {
      add(
        QuoteDraft(
          quotation.tokens, .direct, by: statement.cue, isTagged: statement.isTagged,
          rule: statement.rule))
    }
  }

  /// Not `on "The Daily Show"`: a title that the writer's words lead up to.
  private func isSpoken(_ quotation: Quotation, behind cue: Cue) -> Bool {
    let before = quotation.tokens.lowerBound - 1
    let isLedUpTo = before >= cue.region.upperBound && !passage.isSign(before)
    return passage.wordCount(quotation.words) >= Self.shortest && !(isLedUpTo && isTitle(quotation))
  }

  /// "The Daily Show": every word but short ones is written with a capital.
  private func isTitle(_ quotation: Quotation) -> Bool {
    quotation.words.allSatisfy { token in
      passage.isCapitalized(token) || passage.isSign(token)
        || passage.tokens.span(ofToken: token).count < 4
    }
  }

  // MARK: Quotations without a cue of their own

  private mutating func addLoose(
    _ quotations: ArraySlice<Quotation>, in sentence: Passage.Sentence, _ cues: [Cue]
  ) {
    guard !quotations.isEmpty else { return }
    let isOnlyMarks = cues.isEmpty && isOnlyMarks(sentence)
    for quotation in quotations where passage.wordCount(quotation.words) >= Self.shortest {
      if isOnlyMarks {
        add(whole(quotation, in: sentence))
      } else if !isTitle(quotation), let draft = fragment(quotation, in: sentence, cues) {
        add(draft)
      }
    }
  }

  /// Whether a sentence has no words of the writer's.
  private func isOnlyMarks(_ sentence: Passage.Sentence) -> Bool {
    sentence.tokens.allSatisfy { passage.quotation(at: $0) != nil || passage.isSign($0) }
  }

  /// A sentence all in marks: announced by a colon, or by the speaker of the quotes before it.
  private func whole(_ quotation: Quotation, in sentence: Passage.Sentence) -> QuoteDraft {
    if let announced {
      return QuoteDraft(
        tokens: quotation.tokens, kind: .direct, source: announced.source, cue: announced.cue,
        isTagged: false, rule: "announced")
    }
    if quotation.isContinuation, let last = drafts.last {
      return QuoteDraft(quotation, like: last, rule: "continued")
    }
    if let lastSourced, sentence.paragraph == lastParagraph || isBehindQuotation {
      return QuoteDraft(quotation, like: lastSourced, rule: "carried-over")
    }
    return QuoteDraft(quotation, source: nil, rule: "no-source")
  }

  /// A piece of a sentence: said by the source of the nearest cue, or by the subject.
  private func fragment(
    _ quotation: Quotation, in sentence: Passage.Sentence, _ cues: [Cue]
  ) -> QuoteDraft? {
    let place = quotation.tokens.lowerBound
    let cue =
      cues.last { $0.region.upperBound <= place } ?? cues.first { $0.region.lowerBound > place }
    if let cue { return QuoteDraft(quotation.tokens, .direct, by: cue, rule: "same-sentence") }
    let phrases = SourcePhrases(passage: passage, sentence: sentence.tokens)
    if let subject = phrases.subject(before: place) {
      return QuoteDraft(quotation, source: subject, rule: "subject")
    }
    let isLong = passage.wordCount(quotation.words) >= Self.shortestWithoutSource
    return isLong ? QuoteDraft(quotation, source: nil, rule: "no-source") : nil
  }

  /// Who is announced by "Smith declared:" or "Smith sent this letter:".
  private func announcement(in sentence: Passage.Sentence, _ cues: [Cue]) -> (
    source: Range<Int>, cue: Range<Int>?
  )? {
    let end = sentence.tokens.upperBound
    guard passage.tokens.token(end - 1, is: ":") else { return nil }
    if let cue = cues.last, let source = cue.source { return (source, cue.tokens) }
    let phrases = SourcePhrases(passage: passage, sentence: sentence.tokens)
    return phrases.subject(before: end).map { ($0, nil) }
  }
}
