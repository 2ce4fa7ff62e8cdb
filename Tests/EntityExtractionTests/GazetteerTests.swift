import Foundation
import Testing
import WorkbenchKit

@testable import EntityExtraction

/// Prepares `Entities` with a gazetteer of these lines.
private func prepared(_ lines: String) throws -> (Entities, Preparation) {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try Data(lines.utf8).write(to: path)
  defer { try? FileManager.default.removeItem(at: path) }
  var entities = Entities()
  entities.gazetteer = FilePath(path.path)
  var preparation = Preparation()
  try entities.prepare(&preparation)
  return (entities, preparation)
}

@Test func `a user's names are found, and others taken out`() throws {
  let (entities, preparation) = try prepared("Avaria\tAVA\nAvarian\tAVA\nPeru\t-\n")
  let document = try analyzed("Avaria wrote to Peru.", by: entities)
  #expect(document[EntityMention.self].compactMap { $0.country?.code } == ["AVA"])
  #expect(preparation.gazetteer.country("AVA")?.name == "Avaria")
}

@Test func `problems of the file are told by line`() throws {
  let problem = #expect(throws: WrongSetting.self) { try prepared("Avaria\tAVA\nBorduria\tbor\n") }
  #expect(problem?.setting == "gazetteer")
  #expect(problem?.message.contains(":2: 'bor' is no code") == true)
}

@Test func `a missing file is told`() {
  var entities = Entities()
  entities.gazetteer = FilePath("no-such-file.tsv")
  var preparation = Preparation()
  let problem = #expect(throws: WrongSetting.self) { try entities.prepare(&preparation) }
  #expect(problem?.message == "cannot read no-such-file.tsv: No such file or directory")
}

@Test func `every class of name_words.tsv is known`() {
  for row in LexiconFile.named("name_words").rows {
    #expect(!NameWordClasses(named: row[0]).isEmpty, "line \(row.line)")
  }
}
