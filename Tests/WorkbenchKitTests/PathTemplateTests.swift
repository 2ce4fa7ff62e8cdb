import Testing
import YAML

@testable import WorkbenchKit

struct PathTemplateTests {
  private func template(_ written: String) throws -> PathTemplate {
    let node = try #require(try YAMLDocument(parsing: Array("'\(written)'".utf8)).root)
    return try PathTemplate.read(node, in: SettingScope(folder: "pipelines"))
  }

  @Test(arguments: [
    ("out/all.jsonl", "pipelines/out/all.jsonl"), ("/srv/all.jsonl", "/srv/all.jsonl"),
    ("out/{outlet}.jsonl", "pipelines/out/The Gazette.jsonl"),
    ("{date}/{outlet}-{id}.jsonl", "pipelines/2024-05-01/The Gazette-a%2Fb.jsonl"),
    ("{pages}{missing}", "pipelines/12none"),
  ])
  func `fields of the record are filled in`(written: String, path: String) throws {
    let record = Record(
      JSONObject([
        .init(key: "id", value: "a/b"), .init(key: "date", value: "2024-05-01"),
        .init(key: "outlet", value: "The Gazette"), .init(key: "pages", value: 12),
      ]))
    #expect(try template(written).path(for: record) == path)
  }

  @Test(arguments: [
    ("", "none"), (".", "%2E"), ("..", "%2E."), ("../../etc", "%2E.%2F..%2Fetc"), ("a\\b", "a%5Cb"),
    ("100%", "100%25"), ("a\nb\u{7F}", "a%0Ab%7F"), ("v1.2", "v1.2"), ("Ōsaka 新聞", "Ōsaka 新聞"),
  ])
  func `a value is one harmless name`(value: String, name: String) {
    #expect(PathTemplate.harmless(value) == name)
  }

  @Test func `long values are shortened without meeting`() {
    let long = String(repeating: "新", count: 100)
    let names = [long, long + "a", long + "b"].map(PathTemplate.harmless)
    #expect(Set(names).count == 3)
    #expect(names.allSatisfy { $0.utf8.count <= 180 && $0.hasPrefix("新新") })
    #expect(names.allSatisfy { !$0.contains("\u{FFFD}") })
  }

  @Test func `a template tells its fields`() throws {
    #expect(try template("out/{outlet}/{date}.jsonl").fields == ["outlet", "date"])
    #expect(try !template("out/{outlet}.jsonl").isConstant)
    #expect(try template("out/all.jsonl").isConstant)
    #expect(try template("out/{outlet}.jsonl").pathWithoutFields == "pipelines/out/all.jsonl")
    #expect(try template("{table}.csv").path { "<\($0)>" } == "pipelines/%3Ctable%3E.csv")
  }

  @Test(arguments: [
    (
      "out/{outlet.jsonl",
      "'out/{outlet.jsonl' has a { without its }; write a field of the record between them"
    ),
    ("out/{}", "'out/{}' has a { without its }; write a field of the record between them"),
    ("out/", "'out/' is a folder; write the path of a file"), ("", "a path is missing"),
  ])
  func `a wrong template is refused`(written: String, message: String) throws {
    let problems = #expect(throws: SettingProblems.self) { try template(written) }
    #expect(problems?.all.map(\.message) == [message])
  }
}
