import Testing
import WorkbenchKit

struct JSONWriterTests {
  @Test(
    arguments: [
      .null, true, [], [:], 0, -7, .integer(.max), .integer(.min), 0.1, 1e300, 5e-300, -2.5, "",
      "é😀\u{0}\u{1F}\u{7F}\u{2028}\"\\/\u{FFFD}", ["a", 1, .null, [true, [[]]]],
      ["z": 1, "a": ["\n": [1.5, "x"]], "": .null],
    ] as [JSONValue])
  func `what is written is read again`(value: JSONValue) throws {
    #expect(try JSONReader.read(Array(value.text.utf8)[...]) == value)
  }

  @Test func `all characters below the blank are escaped`() throws {
    let text = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    let written = JSONValue.string(text).text
    #expect(written.utf8.allSatisfy { $0 >= 0x20 })
    #expect(try JSONReader.read(Array(written.utf8)[...]).string == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what JSON has no number for is null`(number: Double) {
    #expect(JSONValue.number(number).text == "null")
  }

  @Test func `a line ends with a line feed and holds no other`() {
    var writer = JSONWriter()
    writer.writeLine(["a\r\n": "b\n"])
    writer.writeLine(.null)
    #expect(writer.text == "{\"a\\r\\n\":\"b\\n\"}\nnull\n")
  }

  @Test func `an object keeps the order in which keys were set`() {
    var object = JSONObject()
    object["b"] = 1
    object["a"] = 2
    object["b"] = 3
    object["c"] = .null
    object["a"] = nil
    #expect(JSONValue.object(object).text == #"{"b":3,"c":null}"#)
    #expect(object["a"] == nil)
    #expect(object["c"] == .null)
  }
}
