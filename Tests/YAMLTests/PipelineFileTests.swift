import Testing
import YAML

/// A file as users write it, whole and damaged.
struct PipelineFileTests {
  static let text = """
    # yaml-language-server: $schema=../docs/pipeline.schema.json
    name: allies
    description: Where Norway (NO) and “others” stand.

    sources:
      - text: { paths: ["articles/*.txt", 'more/*.txt'] }   # front matter

    analyzers:
      - entities: { gazetteer: actors.tsv }
      - times
      - money: &money { convert-to: USD, rates: rates.csv }
      - quotes
      - stance:
          about: [VEN, NO]
          note: |
            Either
              direction
          threshold: 1.5
      - again: *money

    run: { workers: auto, max-errors: 1%, documents: 1_000,
           document-limit: { bytes: 20MB, time: 10s } }

    """

  @Test func `it is read as written`() throws {
    let outline = """
      {name: "allies", description: "Where Norway (NO) and “others” stand.", \
      sources: [{text: {paths: ["articles/*.txt", "more/*.txt"]}}], \
      analyzers: [{entities: {gazetteer: "actors.tsv"}}, "times", \
      {money: {convert-to: "USD", rates: "rates.csv"}}, "quotes", \
      {stance: {about: ["VEN", "NO"], note: "Either\\n  direction\\n", threshold: 1.5}}, \
      {again: {convert-to: "USD", rates: "rates.csv"}}], \
      run: {workers: "auto", max-errors: "1%", documents: "1_000", \
      document-limit: {bytes: "20MB", time: "10s"}}}
      """
    #expect(try parse(Self.text)?.outline == outline)
  }

  @Test func `places are those of the file`() throws {
    let root = try #require(parse(Self.text)?.mapping)
    let analyzers = try #require(root["analyzers"]?.sequence)
    #expect(root.entries.map(\.keyRange.start.line) == [2, 3, 5, 8, 21])
    #expect(
      analyzers.map(\.range.notation) == [
        "9:5-9:40", "10:5-10:10", "11:5-11:56", "12:5-12:11", "13:5-18:21", "19:5-19:18",
      ])
    #expect(root["run"]?.range.notation == "21:6-22:52")
  }

  private static let bytes = Array(text.utf8)

  @Test func `no prefix of it ends the program`() {
    for length in Self.bytes.indices {
      expectReadOrRefused(Array(Self.bytes.prefix(length)))
    }
  }

  @Test func `no missing byte ends the program`() {
    for index in Self.bytes.indices {
      var bytes = Self.bytes
      bytes.remove(at: index)
      expectReadOrRefused(bytes)
    }
  }

  @Test(arguments: "\t\n\r \"'[]{}:,-#&*!|>%@?~\\".utf8)
  func `no byte put in ends the program`(byte: UInt8) {
    for index in Self.bytes.indices {
      var bytes = Self.bytes
      bytes.insert(byte, at: index)
      expectReadOrRefused(bytes)
    }
  }

  /// Whatever is refused is refused with problems inside the file, in order, in our own words.
  private func expectReadOrRefused(_ bytes: [UInt8]) {
    do {
      _ = try YAMLDocument(parsing: bytes)
    } catch {
      let lines = SourceLines(bytes)
      #expect(!error.problems.isEmpty)
      #expect(error.problems == error.problems.sorted { $0.range.start < $1.range.start })
      for problem in error.problems {
        #expect(!problem.message.contains("not YAML"), "\(String(decoding: bytes, as: UTF8.self))")
        #expect(contains(problem.range.start, in: lines) && contains(problem.range.end, in: lines))
        #expect(problem.range.start <= problem.range.end)
      }
    }
  }

  private func contains(_ place: SourcePosition, in lines: SourceLines) -> Bool {
    guard let line = lines.text(ofLine: place.line) else { return false }
    return place.column >= 1 && place.column <= line.unicodeScalars.count + 1
  }
}
