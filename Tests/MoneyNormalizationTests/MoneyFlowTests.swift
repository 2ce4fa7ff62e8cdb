import MoneyNormalization
import Testing
import WorkbenchKit

/// What a sum is for, who gives and who receives; countries are marked as `[Freedonia:FRE]`.
struct MoneyFlowTests {
  /// A sum's parts as `provider > receiver flow`, with `-` for what is not told.
  private func flows(in marked: String) throws -> [String] {
    var (text, mentions) = ("", [(range: Range<Int>, code: String)]())
    for part in marked.split(separator: "[", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2 else {
        text += part
        continue
      }
      let names = pieces[0].split(separator: ":")
      mentions.append((text.utf8.count..<(text.utf8.count + names[0].utf8.count), String(names[1])))
      text += names[0] + pieces[1]
    }
    var document = try Document(
      DocumentInput(id: "test", metadata: Metadata(), text: Text(text), origin: "test"))
    for (entity, mention) in mentions.enumerated() {
      try document.add(
        EntityMention(
          span: TextSpan(start: mention.range.lowerBound, end: mention.range.upperBound),
          type: .location, name: mention.code, entity: entity,
          country: CountryLink(mention.code, via: .name), rule: "test"))
    }
    try MoneyNormalization().analyze(&document)
    return document[MoneyFigure.self].map { figure in
      let (provider, receiver) = (figure.provider ?? "-", figure.receiver ?? "-")
      return "\(provider) > \(receiver) \(figure.flow ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "[Freedonia:FRE] has provided [Sylvania:SYL] with nearly $6 billion in weapons.",
      "FRE > SYL arms"
    ),
    ("[Freedonia:FRE] lent [Sylvania:SYL] $5 million.", "FRE > SYL -"),
    ("[Freedonia:FRE] gave the [Sylvania:SYL] €5 million in aid.", "FRE > SYL aid"),
    ("It lent [Sylvania:SYL] $5 million.", "- > - -"),
    ("[Freedonia:FRE] never lent [Sylvania:SYL] $5 million.", "- > - -"),
    ("[Freedonia:FRE] will give [Sylvania:SYL] $5 million.", "- > - -"),
    ("It got $5 million in loans from [Freedonia:FRE].", "FRE > - loan"),
    ("It sent $5 million in military aid to the [Sylvania:SYL].", "- > SYL arms"),
    ("A $5 million loan from [Freedonia:FRE] to [Sylvania:SYL] failed.", "FRE > SYL loan"),
    ("It paid $5 million in fines in 2019.", "- > - fine"),
    ("It paid $5 million worth of weapons.", "- > - arms"),
    ("An 80-euro fine.", "- > - fine"),
    ("[Freedonia:FRE] earned $5 million.", "- > - -"),
    ("[Freedonia:FRE] and [Sylvania:SYL] spent $5 million.", "- > - -"),
    ("[Freedonia:FRE] wanted [Sylvania:SYL] to pay $5 million.", "- > - -"),
  ])
  func `flows and parties`(text: String, expected: String) throws {
    #expect(try flows(in: text) == [expected])
  }

  @Test(arguments: [
    ("It lent $5 million in 2019.", "2019"),
    ("It took $5 million in loans since 2000.", "2000/2025-11-05"),
    ("It took $5 million in loans from 2013 to 2018.", "2013/2018"),
    ("It took $5 billion last year.", "2024"),
    ("It will take $5 million by 2030.", nil), ("It lent $5 million to Bob in 2019.", nil),
  ])
  func `the time right behind a sum`(text: String, expected: String?) throws {
    #expect(try analyzed(text)[MoneyFigure.self].map(\.period) == [expected])
  }
}
