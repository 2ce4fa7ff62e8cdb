/// Tells whether a text begins with its headline.
enum Headline {
  /// The first paragraph where it is the title, or, without a title, where it reads like one.
  static func find(in tokens: TokenizedText, title: String?) -> TextSpan? {
    guard let first = tokens.sentences.first else { return nil }
    let paragraph = tokens.sentences.prefix { $0.paragraph == first.paragraph }
    guard let last = paragraph.last, last.span.end < (tokens.sentences.last?.span.end ?? 0) else {
      return nil
    }
    let span = TextSpan(start: first.span.start, end: last.span.end)
    if let title { return tokens.text[span] == title ? span : nil }
    return paragraph.count == 1 && !endsLikeSentence(span, in: tokens.text) ? span : nil
  }

  private static func endsLikeSentence(_ span: TextSpan, in text: Text) -> Bool {
    let enders = [".", "!", ":", ";", ",", "\"", "”", "…"]
    let end = text[span].unicodeScalars.last.map { String($0) } ?? ""
    return enders.contains(end)
  }
}
