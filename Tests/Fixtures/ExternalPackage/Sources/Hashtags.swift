import WorkbenchKit

/// Finds hashtags.
struct Hashtags: Analyzer {
  static let name = "hashtags"
  static let summary = "Finds hashtags such as #COP30."
  static let writes: [any Annotation.Type] = [Hashtag.self]
  static let examples = [
    Example(
      "one tag", text: "Live from #COP30 in Belém",
      finds: ["hashtags": [["text": "#COP30", "tag": "cop30"]]])
  ]

  @Setting("Shortest tag to report, in characters.", in: 1...100) var minimumLength = 2

  func analyze(_ document: inout Document) throws {
    for index in 0..<document.tokens.count {
      let word = document.tokens.string(ofToken: index)
      guard word.hasPrefix("#"), word.count > minimumLength else { continue }
      let span = document.tokens.span(ofToken: index)
      try document.add(Hashtag(span: span, tag: word.dropFirst().lowercased()))
    }
  }
}

/// A hashtag.
struct Hashtag: Annotation {
  static let key = "hashtags"
  static let summary = "A hashtag."
  static let fields: [Field<Hashtag>] = [.string("tag", "The tag in lower case.") { $0.tag }]

  let span: TextSpan
  let rule = "number-sign"
  let tag: String
}
