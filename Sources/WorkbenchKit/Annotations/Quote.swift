/// Something that somebody says: the words, who says them, and the cue that tells so.
public struct Quote: Annotation {
  /// See `Layer`.
  public static let key = "quotes"
  /// See `Annotation`.
  public static let summary = "A quotation or reported statement with its speaker."
  /// See `Annotation`.
  public static let fields: [Field<Quote>] = [
    .choice("kind", "Whether its words stand in quotation marks: all, some, or none.") { $0.kind },
    .excerpt("speaker", "Who says it, as the text puts it.", Speaker.fields) { quote in
      quote.speaker.map { ($0.span, $0) }
    },
    .excerpt("cue", "The words that attribute it, such as a verb of saying.", [Field<Void>]()) {
      quote in quote.cue.map { ($0, ()) }
    },
  ]

  /// Whether the words of a quote stand in quotation marks.
  public enum Kind: String, Sendable, CaseIterable {
    /// All of them.
    case direct
    /// Some of them.
    case mixed
    /// None of them.
    case indirect
  }

  /// Who says something.
  public struct Speaker: Sendable, Equatable {
    static let fields: [Field<Speaker>] = [
      .string("name", "The fullest name of the speaker in the document.") { $0.name },
      .string("represents", "The country that the speaker speaks for.") { $0.represents },
    ]

    /// The speaker as the text puts it.
    public let span: TextSpan
    /// The fullest name in the document.
    public let name: String?
    /// The country that the speaker speaks for.
    public let represents: String?

    /// Makes a speaker.
    public init(span: TextSpan, name: String?, represents: String? = nil) {
      self.span = span
      self.name = name
      self.represents = represents
    }
  }

  /// See `Annotation`.
  public let span: TextSpan
  /// See `Annotation`.
  public let rule: String
  /// Whether its words stand in quotation marks.
  public let kind: Kind
  /// Who says it; nil where the text does not tell.
  public let speaker: Speaker?
  /// The words that attribute it.
  public let cue: TextSpan?

  /// Makes a quote.
  public init(span: TextSpan, kind: Kind, speaker: Speaker?, cue: TextSpan?, rule: String) {
    self.span = span
    self.kind = kind
    self.speaker = speaker
    self.cue = cue
    self.rule = rule
  }
}
