import Testing
import WorkbenchKit

@testable import QuoteAttribution

/// A text in which every occurrence of some names is marked, and its quotes found.
///
/// - Parameters:
///   - text: The text.
///   - people: Full names; their last words are marked as well.
///   - others: Names of organizations or places.
/// - Returns: The document with its quotes.
/// - Throws: What the analyzer throws.
func analyzed(_ text: String, people: [String] = [], others: [String] = []) throws -> Document {
  let input = DocumentInput(id: "test", metadata: Metadata(), text: Text(text), origin: "test")
  var document = try Document(input)
  var mentions: [EntityMention] = []
  for (number, name) in (people + others).enumerated() {
    let type = number < people.count ? EntityType.person : .organization
    let surname = type == .person ? String(name.split(separator: " ").last ?? "") : name
    var spans = occurrences(of: name, in: document.text)
    let alone = occurrences(of: surname, in: document.text)
    spans += alone.filter { short in !spans.contains { $0.contains(short) } }
    mentions += spans.map {
      EntityMention(span: $0, type: type, name: name, entity: number + 1, rule: "test")
    }
  }
  try document.add(contentsOf: mentions)
  try document.run(Quotes())
  return document
}

private func occurrences(of word: String, in text: Text) -> [TextSpan] {
  let bytes = Array(word.utf8)
  guard !bytes.isEmpty, text.count >= bytes.count else { return [] }
  return (0...(text.count - bytes.count)).compactMap { start in
    let end = start + bytes.count
    return text.bytes[start..<end].elementsEqual(bytes) ? TextSpan(start: start, end: end) : nil
  }
}

extension Document {
  /// The quotes as "speaker > words", with the speaker's name, else words, else "?".
  var said: [String] {
    self[Quote.self].map { quote in
      let speaker = quote.speaker.map { $0.name ?? text[$0.span] } ?? "?"
      return speaker + " > " + text[quote.span]
    }
  }
}
