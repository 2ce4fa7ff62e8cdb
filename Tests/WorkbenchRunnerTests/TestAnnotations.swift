import WorkbenchKit

/// The key of a kind of mark.
protocol MarkKind {
  static var key: String { get }
}

/// An annotation of nothing but its span: `Mark<Name>` is written under "names".
struct Mark<Kind: MarkKind>: Annotation {
  static var key: String { Kind.key }
  static var summary: String { "A mark of a test." }
  static var fields: [Field<Mark>] { [] }

  let span: TextSpan
  var rule = "test"

  init(_ start: Int, _ end: Int) {
    span = TextSpan(start: start, end: end)
  }
}

enum Name: MarkKind { static let key = "names" }
enum Speech: MarkKind { static let key = "speeches" }
enum Mood: MarkKind { static let key = "moods" }
enum Hen: MarkKind { static let key = "hens" }
enum Egg: MarkKind { static let key = "eggs" }
enum Chick: MarkKind { static let key = "chicks" }
enum Lost: MarkKind { static let key = "lost" }
