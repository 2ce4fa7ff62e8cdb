import Testing

@testable import WorkbenchKit

/// What can be told of a setting, and how it is read.
struct SettingTests {
  @Test func `settings are listed in the order of their declaration`() {
    let names = [
      "flag", "count", "minimum-ratio", "title", "period", "tags", "codes", "fields", "window",
      "size",
      "share", "path", "gazetteer", "limit", "currency", "API",
    ]
    #expect(Everything.settings.map(\.name) == names)
  }

  @Test(
    arguments: [
      ("flag", "true or false", "false"), ("count", "a whole number from 1 to 100", "2"),
      ("minimum-ratio", "a number from 0.0 to 1.0", "0.5"), ("title", "text", "''"),
      ("period", "year or month", "month"), ("tags", "a list, each item text", "[a, 'b c']"),
      ("codes", "a list, each item a country's code such as VEN, XKX or EU", "[EU, VEN]"),
      ("fields", "a mapping of names, each to text", "{ date: day, text: body }"),
      ("window", "a duration such as 90s, 15m, 12h, 7d or 4w", "2w"),
      ("size", "a size such as 500B, 64kB, 20MB or 2GB", "20MB"),
      ("share", "a share from 0% to 100% such as 1% or 0.5%", "0.5%"), ("path", "a path", nil),
      ("gazetteer", "a path", "none"), ("limit", "a whole number", "5"),
      ("currency", "a currency's ISO 4217 code such as USD", "none"), ("API", "a number", "1.0"),
    ] as [(String, String, String?)])
  func `a setting says what it accepts and what its default is`(
    name: String, accepted: String, defaultText: String?
  ) throws {
    let setting = try #require(Everything.settings.first { $0.name == name })
    #expect(setting.accepted == accepted)
    #expect(setting.defaultText == defaultText)
    #expect(setting.isRequired == (defaultText == nil))
  }

  @Test(arguments: [
    ("flag", #"{"type":"boolean","description":"A flag."}"#),
    ("count", #"{"type":"integer","minimum":1,"maximum":100,"description":"A count."}"#),
    ("minimum-ratio", #"{"type":"number","minimum":0.0,"maximum":1.0,"description":"A ratio."}"#),
    ("title", #"{"type":["string","number","boolean"],"description":"A title."}"#),
    ("period", #"{"enum":["year","month"],"description":"A period."}"#),
    (
      "codes",
      #"{"anyOf":[{"type":"array","items":{"type":"string","pattern":"^[A-Z][A-Z0-9]{1,11}$"}},{"type":"string","pattern":"^[A-Z][A-Z0-9]{1,11}$"}],"description":"Codes."}"#
    ),
    (
      "fields",
      #"{"type":"object","additionalProperties":{"type":["string","number","boolean"]},"description":"Fields."}"#
    ),
    ("window", #"{"type":"string","pattern":"^[0-9]+(s|m|h|d|w)$","description":"A window."}"#),
    ("size", #"{"type":"string","pattern":"^[0-9]+[kKmMgG]?[bB]$","description":"A size."}"#),
    ("limit", #"{"type":"integer","description":"A limit."}"#),
  ])
  func `a setting has a JSON Schema`(name: String, schema: String) throws {
    #expect(try #require(Everything.settings.first { $0.name == name }).schema.text == schema)
  }

  @Test func `what is not written has its default`() throws {
    let values = try read("path: a.txt")
    #expect(values.path.path == "folder/a.txt")
    #expect(values.count == 2)
    #expect(values.gazetteer == nil)
    #expect(values.limit == 5)
    #expect(values.period == .month)
    #expect(values.prepared == "kept")
  }

  @Test func `the default text of a setting is read as the default`() throws {
    for setting in Everything.settings {
      guard let text = setting.defaultText, text != "none" else { continue }
      let values = try read("{ path: a.txt, \(setting.name): \(text) }")
      let description = try #require(
        SettingsDeclaration.settings(in: SettingsDeclaration.properties(of: values))
          .first { $0.name == setting.name })
      #expect(description.defaultText == text, "\(setting.name)")
    }
  }

  @Test(arguments: [
    "", " ", "a b", "it's", "a: b", "#a", "a #b", "- a", "-", "*", "&a", "!a", "[a]", "{a}", "a,b",
    "null",
    "~", "NULL", "true", "12", "1.5", "é", "./a_b-c.txt", "out/{outlet}.csv", "'", "\"", "%", "@",
    "`", "a:",
  ])
  func `any text is written so that it is read again`(text: String) throws {
    let values = try read(
      "{ path: a.txt, title: \(text.settingText), tags: \([text, "x"].settingText) }")
    #expect(values.title == text)
    #expect(values.tags == [text, "x"])
  }

  @Test(arguments: [
    (0, "0s"), (1, "1s"), (60, "1m"), (90, "90s"), (3_600, "1h"), (86_400, "1d"), (604_800, "1w"),
    (691_200, "8d"),
  ])
  func `a duration is written in its largest unit`(seconds: Int, text: String) {
    #expect(Duration.seconds(seconds).settingText == text)
  }

  @Test(arguments: [
    (0, "0B"), (1, "1B"), (1_500, "1500B"), (64_000, "64kB"), (20_000_000, "20MB"),
    (3_000_000_000, "3GB"),
  ])
  func `a size is written in its largest unit`(bytes: Int, text: String) {
    #expect(ByteCount(bytes: bytes).settingText == text)
  }

  private func read(_ yaml: String) throws -> Everything {
    let node = try YAMLDocument(parsing: Array(yaml.utf8)).root
    let start = SourcePosition(line: 1, column: 1)
    return try SettingsReader<Everything>(title: "test", scope: SettingScope(folder: "folder"))
      .read(node, at: SourceRange(start: start, end: start))
  }

  private enum Period: String, SettingChoice { case year, month }

  private struct Everything: ConfigurableBySettings {
    @Setting("A flag.") var flag = false
    @Setting("A count.", in: 1...100) var count = 2
    @Setting("A ratio.", in: 0...1) var minimumRatio = 0.5
    @Setting("A title.") var title = ""
    @Setting("A period.") var period = Period.month
    @Setting("Tags.") var tags = ["a", "b c"]
    @Setting("Codes.") var codes: Set = [CountryCode("VEN"), CountryCode("EU")]
    @Setting("Fields.") var fields = ["text": "body", "date": "day"]
    @Setting("A window.") var window = Duration.seconds(14 * 86_400)
    @Setting("A size.") var size = ByteCount.megabytes(20)
    @Setting("A share.") var share = Percentage(percent: 0.5)
    @Setting("A path.") var path: FilePath
    @Setting("A gazetteer.") var gazetteer: FilePath?
    @Setting("A limit.") var limit: Int? = 5
    @Setting("A currency.") var currency: CurrencyCode?
    @Setting("An explicit name.", name: "API") var apiVersion = 1.0
    @Prepared var prepared = "kept"
  }
}
