import Testing
import WorkbenchKit
import WorkbenchTesting

@testable import CSVFiles

struct CSVSourceTests {
  private func notations(_ text: String, _ settings: String = "") throws -> [String] {
    let folder = try TestFolder(["a.csv": text])
    return try folder.plugin(CSVSource.self, "{ paths: a.csv\(settings) }").items().map(\.notation)
  }

  @Test(arguments: [
    ("id,text\n1,One.\n2,Two.\n", ["1: One.", "2: Two."]),
    ("id,text\r\n1,One.\r\n\r\n2,Two.", ["1: One.", "2: Two."]),
    ("\u{FEFF}\"id\", text \n1,\"One, \"\"two\"\".\"\n", ["1: One, \"two\"."]),
    ("text,id\n\"One\r\n\ntwo\",1\r\nThree,2\n", ["1: One\r\n\ntwo", "2: Three"]),
    ("id;text\n1;One, two.\n", ["1: One, two."]),
    ("id\ttext\n1\t\"One\ttwo\"\n", ["1: One\ttwo"]),
    ("\"a,b,c\";text\n1;One.\n", ["a.csv:2: One."]),
    ("text\nOne 5\" pipe.\n", ["a.csv:2: One 5\" pipe."]),
    ("id,text\n,One.\n", ["a.csv:2: One."]),
    ("id,text\n", []),
  ])
  func `rows are documents`(text: String, documents: [String]) throws {
    #expect(try notations(text) == documents)
  }

  @Test(arguments: [
    (
      "id,text\n1,One.,x\n2,Two.\n",
      ["! a.csv:2, a.csv:2: 3 cells, but the header has 2", "2: Two."]
    ),
    ("id,text\n1\n", ["! a.csv:2, a.csv:2: 1 cell, but the header has 2"]),
    ("id,text\n1,\n2,Two.\n", ["! 1, a.csv:2: the text is empty", "2: Two."]),
    (
      "id,text\n1,\"One\" two\n2,Two.\n",
      [
        "! a.csv:2, a.csv:2: a cell goes on behind its closing quotation mark; double those inside",
        "2: Two.",
      ]
    ),
    (
      "id,text\n1,One.\n2,\"Two.\n3,Three.\n",
      [
        "1: One.",
        "! a.csv:3, a.csv:3: a quotation mark is opened in this row and never closed",
      ]
    ),
    (
      "id,text\n1,One.\n1,Two.\n",
      [
        "1: One.",
        "! 1, a.csv:3: the id '1' was given before, at a.csv:2; each document needs its own",
      ]
    ),
    (
      "id,text,date\n1,One.,5.11.25\n",
      ["! 1, a.csv:2: '5.11.25' is no date; write 2025-11-05"]
    ),
    (
      "id,text,id\n1,One.,2\n",
      ["! a.csv:1, a.csv:1: the header has two columns 'id'; rename one"]
    ),
    (
      "id,body\n1,One.\n",
      [
        "! a.csv:1, a.csv:1: the header has no column 'text'; it has id and body; "
          + "set `fields: { text: COLUMN }`"
      ]
    ),
    ("", ["! a.csv, a.csv: the file is empty"]),
  ])
  func `what is no document is told`(text: String, messages: [String]) throws {
    #expect(try notations(text) == messages)
  }

  @Test func `columns are mapped as the pipeline says`() throws {
    let text = "Headline;Body;Source;;Note\nH;B.;O;x;\n"
    let folder = try TestFolder(["a.csv": text])
    let items = try folder.plugin(
      CSVSource.self,
      "{ paths: a.csv, fields: { title: Headline, text: [Headline, Body], outlet: Source } }"
    ).items()
    #expect(items.map(\.notation) == ["a.csv:2: H\n\nB."])
    #expect(
      items.first?.document?.metadata
        == Metadata(title: "H", others: JSONObject([.init(key: "outlet", value: "O")])))
    #expect(
      try notations(text, ", fields: { text: Bdy }") == [
        "! a.csv:1, a.csv:1: the header has no column 'Bdy'; "
          + "it has Headline, Body, Source and Note; mend `fields`"
      ])
  }

  @Test(arguments: [
    (Separator.comma, "a,b;c"), (.semicolon, "a;b,c"), (.tab, "a\tb,c"),
  ])
  func `a separator that is given is the one that counts`(separator: Separator, header: String)
    throws
  {
    let rest = String(header.dropFirst(2))
    let text = "\(header)\nx\(header.dropFirst().first ?? " ")One.\n"
    #expect(
      try notations(text, ", separator: \(separator.rawValue), fields: { text: '\(rest)' }")
        == ["a.csv:2: One."])
  }

  @Test func `bad bytes are told where they stand, under the row that they are in`() throws {
    let folder = try TestFolder()
    try folder.write(Array("text\n\"One\ncaf".utf8) + [0xE9] + Array("\"\nTwo\n".utf8), to: "a.csv")
    #expect(
      try folder.plugin(CSVSource.self, "{ paths: a.csv }").items().map(\.notation) == [
        "! a.csv:2, a.csv:3:4: byte 0xE9 is not UTF-8; "
          + "set `encoding: windows-1252` if it is in that encoding",
        "a.csv:4: Two",
      ])
  }

  @Test func `a row that is too long is lost alone`() {
    var row = CSVRow(separator: UInt8(ascii: ","), longest: 10)
    row.add(Array("\"0123456".utf8))
    row.add(Array("789,x".utf8))
    #expect(row.isTooLong && row.isOpen)
    row.add(Array("\"".utf8))
    #expect(row.isTooLong && !row.isOpen && row.cells == [""])
  }
}
