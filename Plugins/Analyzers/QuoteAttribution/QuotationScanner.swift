import WorkbenchKit

/// Pairs quotation marks, paragraph by paragraph, so that one odd mark costs no more than its own
/// paragraph.
///
/// - Complexity: linear in the number of tokens.
struct QuotationScanner {
  private let tokens: TokenizedText
  private var found: [Quotation] = []
  private var isContinued = false
  /// Up to here no single mark closes, plural possessives left out; known so that nothing is
  /// searched twice.
  private var noClosingBefore = 0
  /// Up to here no single mark closes at all.
  private var noneBefore = 0

  /// All quotations of a text, in order.
  static func quotations(in tokens: TokenizedText, paragraphs: [Range<Int>]) -> [Quotation] {
    var scanner = QuotationScanner(tokens: tokens)
    for (number, paragraph) in paragraphs.enumerated() {
      let isLast = number + 1 == paragraphs.count
      scanner.scan(paragraph, next: isLast ? nil : paragraphs[number + 1].lowerBound)
    }
    return scanner.found
  }

  private init(tokens: TokenizedText) {
    self.tokens = tokens
  }

  private mutating func scan(_ paragraph: Range<Int>, next: Int?) {
    var open: Int?
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      switch QuotationMark(index, in: tokens) {
      case .opening: open = index
      case .closing: close(&open, at: index)
      case .double where open == nil:
        if isAttached(index + 1, in: paragraph) { open = index }
      case .double:
        if looksLikeOpening(index, in: paragraph) { open = index } else { close(&open, at: index) }
      case .single where open == nil:
        if let end = endOfSingle(index, in: paragraph), !isShortened(index + 1, before: end) {
          add(index..<(end + 1), words: (index + 1)..<end)
          index = end
        }
      case .single, nil: break
      }
      index += 1
    }
    finish(open, in: paragraph, next: next)
  }

  private mutating func close(_ open: inout Int?, at index: Int) {
    if let start = open { add(start..<(index + 1), words: (start + 1)..<index) }
    open = nil
  }

  /// A mark left open counts where the next paragraph opens one again, or where it began the
  /// paragraph.
  private mutating func finish(_ open: Int?, in paragraph: Range<Int>, next: Int?) {
    let goesOn = next.map { opensDouble($0) } ?? false
    if let open, goesOn || open == paragraph.lowerBound {
      let end = paragraph.upperBound
      add(open..<end, words: (open + 1)..<end, isOpenEnded: goesOn)
      isContinued = goesOn
    } else {
      isContinued = false
    }
  }

  private mutating func add(_ range: Range<Int>, words: Range<Int>, isOpenEnded: Bool = false) {
    let isContinuation = isContinued
    isContinued = false
    guard !words.isEmpty else { return }
    found.append(
      Quotation(
        tokens: range, words: words, isOpenEnded: isOpenEnded, isContinuation: isContinuation))
  }

  private func opensDouble(_ index: Int) -> Bool {
    switch QuotationMark(index, in: tokens) {
    case .opening, .double: true
    default: false
    }
  }

  /// Inside a quotation, a straight mark behind a blank and before a word: the mark before it was
  /// never closed.
  private func looksLikeOpening(_ index: Int, in paragraph: Range<Int>) -> Bool {
    guard isAttached(index + 1, in: paragraph), isFree(index, in: paragraph) else { return false }
    return !tokens.token(index + 1, isAnyOf: ",", ".", ";", ":", "!", "?", ")")
  }

  /// Where a single quotation ends that begins at a token; nil where that is an apostrophe.
  private mutating func endOfSingle(_ index: Int, in paragraph: Range<Int>) -> Int? {
    guard index >= noneBefore, isFree(index, in: paragraph), isAttached(index + 1, in: paragraph),
      !tokens.shape(ofToken: index + 1).contains(.numeric)
    else { return nil }
    var possessive: Int?
    var candidate = index + 2
    while candidate < paragraph.upperBound, !endsSearch(candidate) {
      if closesSingle(candidate, in: paragraph) {
        if !isPossessive(candidate, in: paragraph) { return candidate }
        possessive = possessive ?? candidate
        if index < noClosingBefore { return possessive }
      }
      candidate += 1
    }
    noClosingBefore = candidate
    if possessive == nil { noneBefore = candidate }
    return possessive
  }

  /// "rock 'n' roll".
  private func isShortened(_ index: Int, before end: Int) -> Bool {
    index + 1 == end && tokens.span(ofToken: index).count < 3
  }

  private func closesSingle(_ index: Int, in paragraph: Range<Int>) -> Bool {
    QuotationMark.closesSingle(index, in: tokens) && isAttached(index, in: paragraph)
      && !isWordAttached(index + 1, in: paragraph)
  }

  /// A double mark ends the search for a single one.
  private func endsSearch(_ index: Int) -> Bool {
    switch QuotationMark(index, in: tokens) {
    case .opening, .closing, .double: true
    default: false
    }
  }

  /// "the voters' choice": behind an s and before a word in lower case.
  private func isPossessive(_ index: Int, in paragraph: Range<Int>) -> Bool {
    let before = tokens.span(ofToken: index - 1)
    let next = index + 1
    guard tokens.text.bytes[before.end - 1] == UInt8(ascii: "s"), paragraph.contains(next) else {
      return false
    }
    return tokens.shape(ofToken: next).isEmpty
  }

  /// Whether a mark stands behind a blank, an opening bracket or a dash.
  private func isFree(_ index: Int, in paragraph: Range<Int>) -> Bool {
    !isAttached(index, in: paragraph)
      || tokens.token(index - 1, isAnyOf: "(", "[", "-", "--", "—", "–", ":")
  }

  private func isAttached(_ index: Int, in paragraph: Range<Int>) -> Bool {
    index > paragraph.lowerBound && index < paragraph.upperBound
      && tokens.shape(ofToken: index).contains(.attached)
  }

  private func isWordAttached(_ index: Int, in paragraph: Range<Int>) -> Bool {
    isAttached(index, in: paragraph) && !tokens.shape(ofToken: index).contains(.punctuation)
  }
}
