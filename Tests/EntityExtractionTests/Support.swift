import WorkbenchKit

@testable import EntityExtraction

/// A document with what `Entities` finds in it.
func analyzed(_ text: String, date: String? = nil, by entities: Entities = Entities()) throws
  -> Document
{
  let metadata = Metadata(date: date.flatMap { CalendarDate($0) })
  var document = try Document(
    DocumentInput(id: "test", metadata: metadata, text: Text(text), origin: "test"))
  try entities.analyze(&document)
  return document
}

/// The mentions as "text:type" or "text:type:CODE".
func mentions(_ text: String, date: String? = nil) throws -> [String] {
  let document = try analyzed(text, date: date)
  return document[EntityMention.self].map { mention in
    let code = mention.country.map { ":" + $0.code } ?? ""
    return document.text[mention.span] + ":" + mention.type.rawValue + code
  }
}
