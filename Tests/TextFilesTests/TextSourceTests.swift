import Testing
import TextFiles
import WorkbenchKit
import WorkbenchTesting

struct TextSourceTests {
  private func item(_ text: String) throws -> SourceItem {
    let folder = try TestFolder(["a.txt": text])
    return try #require(try folder.plugin(TextSource.self, "{ paths: a.txt }").items().first)
  }

  @Test(arguments: [
    ("Ministers meet\n\nThey talked.\n", "Ministers meet"),
    ("\n  Ministers meet \r\n\r\nThey talked.\r\n", "Ministers meet"),
    ("\u{FEFF}Ministers meet\n \nThey talked.", "Ministers meet"),
    ("Ministers met.\nThey talked.\n", nil),
    ("Ministers met.\n\n", nil),
    (String(repeating: "Ministers met. ", count: 30) + "\n\nThey talked.", nil),
  ])
  func `without front matter the first line may be the title, and the text is the file's`(
    text: String, title: String?
  ) throws {
    let document = try #require(try item(text).document)
    #expect(document.id == "a.txt" && document.origin == "a.txt")
    #expect(document.metadata == Metadata(title: title))
    #expect(
      document.text
        == Text(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text))
  }

  @Test func `front matter gives title and metadata, and its title goes before the text`() throws {
    let document = try #require(
      try item(
        """
        ---
        title: "Ministers: they meet"
        tags: [talks, trade]
        author: 007
        date: 2025-11-05
        url: https://example.org/1
        words: 12
        outlet: Example Times
        id: ignored
        place:
        ---

        They talked.

        """
      ).document)
    #expect(document.id == "a.txt")
    #expect(document.text == Text("Ministers: they meet\n\nThey talked.\n"))
    #expect(document.metadata.title == "Ministers: they meet")
    #expect(document.metadata.date == CalendarDate("2025-11-05"))
    #expect(
      JSONValue.object(document.metadata.others).text == """
        {"outlet":"Example Times","url":"https://example.org/1","tags":["talks","trade"],\
        "author":"007","words":12}
        """)
  }

  @Test(arguments: [
    (
      "---\ntitle: They meet\n---\nThey meet\n\nThey talked.", "They meet",
      "They meet\n\nThey talked."
    ),
    (
      "---\r\ntitle: They meet\r\n---\r\nThey talked.\r\n", "They meet",
      "They meet\n\nThey talked.\r\n"
    ),
    ("---\noutlet: O\n---\nThey meet\n\nThey talked.", "They meet", "They meet\n\nThey talked."),
    ("---\n---\nThey talked.", nil, "They talked."),
    ("--- \n# nothing\n---\t\nThey talked.", nil, "They talked."),
    ("\n---\ntitle: x\n---\nThey talked.", nil, "\n---\ntitle: x\n---\nThey talked."),
  ])
  func `the headline is in the text once`(file: String, title: String?, text: String) throws {
    let document = try #require(try item(file).document)
    #expect(document.metadata.title == title)
    #expect(document.text == Text(text))
  }

  @Test(arguments: [
    ("", "a.txt: the file is empty"),
    (" \n\n", "a.txt: the text is empty"),
    ("---\ntitle: x\n---\n", "a.txt: the text is empty"),
    (
      "---\ntitle: x\n",
      "a.txt:1:1: this `---` begins front matter that no other `---` ends; "
        + "leave a line blank before it where it is part of the text"
    ),
    (
      "---\nWords.\n---\nWords.",
      "a.txt:2:1: front matter must be lines such as `title: ...`, found text; "
        + "leave a line blank before the `---` where it is part of the text"
    ),
    (
      "---\ntitle: x\ndate: 5.11.25\n---\nWords.",
      "a.txt:3:7: '5.11.25' is no date; write 2025-11-05"
    ),
    ("---\ntitle: [x]\n---\nWords.", "a.txt:2:8: 'title' must be text, found a list"),
    (
      "---\ntitle: x\ntitle: y\n---\nWords.",
      "a.txt:3:1: in the front matter: the key 'title' is given twice"
    ),
    (
      "---\ntitle: Talks: the end\n---\nWords.",
      "a.txt:2:13: in the front matter: a value cannot contain ': '; put the whole value in quotes"
    ),
  ])
  func `what is no document is told with its place`(file: String, message: String) throws {
    #expect(try item(file).notation == "! a.txt, " + message)
  }

  @Test func `documents come in the order of their names, and bad ones cost no other`() throws {
    let folder = try TestFolder(["x/b.txt": "B.", "x/a.txt": "A.", "x/c.txt": "", "x/d.txt": "D."])
    #expect(
      try folder.plugin(TextSource.self, "{ paths: ['x/*.txt'] }").items().map(\.notation) == [
        "x/a.txt: A.", "x/b.txt: B.", "! x/c.txt, x/c.txt: the file is empty", "x/d.txt: D.",
      ])
  }

  @Test func `a missing file is a wrong setting`() throws {
    let folder = try TestFolder(["articles/a.txt": "A."])
    let wrong = #expect(throws: WrongSetting.self) {
      try folder.plugin(TextSource.self, "{ paths: ['articels/*.txt'] }").items()
    }
    #expect(
      wrong
        == WrongSetting(
          "paths", "no file matches 'articels/*.txt'; did you mean 'articles/*.txt'?"))
  }
}
