/// Finds things in a document, by itself or from what others found.
public protocol Analyzer: Plugin {
  /// The types of annotations that it adds.
  static var writes: [any Annotation.Type] { get }

  /// Texts with what is found in them: run as tests, printed by `describe`, and put into the
  /// reference.
  static var examples: [Example] { get }

  /// What must have been found before; the settings may change it.
  var reads: [any Layer.Type] { get }

  /// What is read where some analyzer before gives it, and not missed otherwise.
  var uses: [any Layer.Type] { get }

  /// Adds what it finds to the document.
  ///
  /// Documents are analyzed side by side, each on its own copy of the analyzer.
  ///
  /// - Parameter document: The document with what was found before.
  /// - Throws: Any error; it costs this document only, which goes to the quarantine with the
  ///   error's description.
  func analyze(_ document: inout Document) throws
}

extension Analyzer {
  /// The tokens alone.
  public var reads: [any Layer.Type] { [Token.self] }

  /// Nothing more.
  public var uses: [any Layer.Type] { [] }
}

/// A text and what an analyzer finds in it.
public struct Example: Sendable {
  /// What the example shows, in a few words.
  public let title: String
  /// The text.
  public let text: String
  /// The date of the document.
  public let date: CalendarDate?
  /// Settings of the analyzer as they would be written in a pipeline file, or nil for the defaults.
  public let settings: String?
  /// By key of the record, the parts of each annotation that must be found; an empty list for none
  /// at all.
  public let finds: JSONValue
  /// The file in which the example is written.
  public let file: StaticString
  /// The line at which it is written.
  public let line: Int

  /// Makes an example.
  ///
  /// - Parameters:
  ///   - title: What it shows, in a few words.
  ///   - text: The text.
  ///   - date: The date of the document, in ISO 8601.
  ///   - settings: Settings as they would be written behind the analyzer's name: `{ of: [sentences]
  ///     }`.
  ///   - finds: By key of the record, a list with the parts of each annotation that must be found,
  ///     in order and with no others between: `["hashtags": [["text": "#COP30"]]]`.
  ///   - file: Given by the compiler.
  ///   - line: Given by the compiler.
  public init(
    _ title: String, text: String, date: String? = nil, settings: String? = nil,
    finds: JSONValue, file: StaticString = #filePath, line: Int = #line
  ) {
    self.title = title
    self.text = text
    self.date = date.flatMap { CalendarDate($0) }
    self.settings = settings
    self.finds = finds
    self.file = file
    self.line = line
  }
}
