import Testing
import WorkbenchKit

/// JSON is read strictly by RFC 8259, in linear time, and never by a stack that overflows.
struct JSONReaderTests {
  @Test(arguments: [
    ("null", "null"), (" true\n", "true"), ("\t[false]\r\n", "[false]"), ("0", "0"), ("-0", "0"),
    ("-12", "-12"), ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("9223372036854775808", "9.223372036854776e+18"), ("1.0", "1.0"), ("1e3", "1000.0"),
    ("-1.5E-2", "-0.015"), ("1e-400", "0.0"), ("0.1", "0.1"), (#""""#, #""""#),
    (#""a\/b""#, #""a/b""#),
    (#""\"\\\b\f\n\r\t""#, #""\"\\\u0008\u000c\n\r\t""#), (#""\u00e9\u20AC""#, #""é€""#),
    (#""\ud83d\ude00""#, #""😀""#), (#""\u0000""#, #""\u0000""#), ("\"\u{7F}\"", #""\u007f""#),
    ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"), ("{ }", "{}"),
    (#"{"b":1,"a":{"c":[1,"x",null]}}"#, #"{"b":1,"a":{"c":[1,"x",null]}}"#),
    (#"{ "": 1 , "a" : 2 }"#, #"{"":1,"a":2}"#), ("\"\u{2028}\"", "\"\u{2028}\""),
  ])
  func `what is valid is read`(json: String, written: String) throws {
    #expect(try JSONReader.read(Array(json.utf8)[...]).text == written)
  }

  @Test(arguments: [
    ("", "1: the line ends where a value is expected"),
    ("  ", "3: the line ends where a value is expected"),
    ("{", "2: a key in double quotes is expected"),
    ("[", "2: the line ends where a value is expected"),
    ("[1", "3: a comma or ] is expected"), ("[1,]", "4: a value is expected here"),
    ("[1 2]", "4: a comma or ] is expected"), ("[,]", "2: a value is expected here"),
    (#"{"a"}"#, "5: a colon is expected after the key"),
    (#"{"a":}"#, "6: a value is expected here"),
    (#"{"a":1,}"#, "8: a key in double quotes is expected"),
    (#"{"a":1 "b":2}"#, "8: a comma or } is expected"),
    ("{a:1}", "2: a key in double quotes is expected"),
    (#"{"é":1,"é":2}"#, "8: the key 'é' is given twice"),
    (#"{"a":1,"\u0061":2}"#, "8: the key 'a' is given twice"),
    ("nul", "1: a value is expected here"),
    ("True", "1: a value is expected here"), ("'a'", "1: a value is expected here"),
    ("nulls", "5: more text after the value"), ("{} {}", "4: more text after the value"),
    ("01", "1: a number has no leading zero"), ("-01", "2: a number has no leading zero"),
    ("-", "2: a digit is expected"), ("1.", "3: a digit is expected"),
    (".5", "1: a value is expected here"),
    ("+1", "1: a value is expected here"), ("1e", "3: a digit is expected"),
    ("[1e+]", "5: a digit is expected"), ("1e400", "1: the number is too large"),
    ("NaN", "1: a value is expected here"), ("0x10", "2: more text after the value"),
    (#""abc"#, "5: the string is not closed"), (#""abc\"#, "6: the string is not closed"),
    (#""a\x""#, "4: an unknown escape in a string"),
    (#""\u12g4""#, #"6: \u needs four hexadecimal digits"#),
    (#""\u12"#, #"6: \u needs four hexadecimal digits"#),
    ("\"é\tb\"", #"3: a control character in a string must be written as \u00XX"#),
    (#""é\ud800""#, "3: half of a surrogate pair stands alone"),
    (#""\udc00\ud800""#, "2: half of a surrogate pair stands alone"),
    (#""\ud800\u0041""#, "2: half of a surrogate pair stands alone"),
    (#""\ud83dx""#, "2: half of a surrogate pair stands alone"),
    ("// a\n1", "1: a value is expected here"),
  ])
  func `what is not valid has a place and a reason`(json: String, problem: String) {
    #expect(self.problem(in: Array(json.utf8)) == problem)
  }

  @Test(arguments: [
    ([0x22, 0xFF, 0x22], "2"), ([0x22, 0x41, 0xC3, 0xA9, 0xC3, 0x22], "4"),
    ([0x22, 0x5C, 0x6E, 0x41, 0xC0, 0x80, 0x22], "5"), ([0x22, 0xED, 0xA0, 0x80, 0x22], "2"),
  ])
  func `bytes that are no UTF-8 have the place of the first`(bytes: [UInt8], column: String) {
    #expect(problem(in: bytes) == "\(column): the string is not valid UTF-8")
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `nesting that is deeper than the limit is refused at once`(opening: String) {
    let json = String(repeating: opening, count: 100_000)
    #expect(problem(in: Array(json.utf8))?.hasSuffix("nested deeper than 128 levels") == true)
  }

  @Test func `nesting up to the limit is read`() throws {
    let json = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONReader.read(Array(json.utf8)[...]).text == json)
    #expect(problem(in: Array("[\(json)]".utf8)) == "129: nested deeper than 128 levels")
  }

  @Test func `an object of many keys keeps them all`() throws {
    let members = (0..<100_000).map { "\"key\($0)\":\($0)" }
    let json = "{" + members.joined(separator: ",") + "}"
    #expect(try JSONReader.read(Array(json.utf8)[...]).object?.members.count == 100_000)
  }

  @Test func `columns count from the start of a slice`() {
    let bytes = Array("{}\n[1,é]".utf8)
    let error = #expect(throws: JSONProblem.self) { try JSONReader.read(bytes[3...]) }
    #expect(error?.description == "not valid JSON at column 4: a value is expected here")
  }

  private func problem(in bytes: [UInt8]) -> String? {
    do {
      _ = try JSONReader.read(bytes[...])
      return nil
    } catch {
      return "\(error.column): \(error.message)"
    }
  }
}
