import Testing
import YAML

/// Scalars and what they mean by the core schema of YAML 1.2.
struct CoreSchemaTests {
  @Test(arguments: [
    ("~", Scalar.Value.null), ("null", .null), ("Null", .null), ("NULL", .null), ("", .null),
    ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)),
    ("false", .bool(false)), ("False", .bool(false)), ("FALSE", .bool(false)),
    ("0", .int(0)), ("12", .int(12)), ("-12", .int(-12)), ("+12", .int(12)), ("007", .int(7)),
    ("0o17", .int(15)), ("0xFf", .int(255)),
    ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
    ("1.5", .double(1.5)), ("1.", .double(1)), (".5", .double(0.5)), ("-.5", .double(-0.5)),
    ("1e3", .double(1000)), ("12e03", .double(12000)), ("-2.5E-1", .double(-0.25)),
    (".inf", .double(.infinity)), ("+.Inf", .double(.infinity)), ("-.INF", .double(-.infinity)),
    ("NO", .string("NO")), ("no", .string("no")), ("yes", .string("yes")), ("on", .string("on")),
    ("off", .string("off")), ("nUll", .string("nUll")), ("tRUE", .string("tRUE")),
    ("0o8", .string("0o8")), ("0o", .string("0o")), ("0x", .string("0x")), ("0xG", .string("0xG")),
    ("-0x1", .string("-0x1")), ("0o+7", .string("0o+7")), ("0b1", .string("0b1")),
    ("1_000", .string("1_000")), ("1,000", .string("1,000")), ("1e", .string("1e")),
    ("1e+", .string("1e+")), (".", .string(".")), ("+", .string("+")), (".e1", .string(".e1")),
    ("inf", .string("inf")), ("nan", .string("nan")), ("0x1p3", .string("0x1p3")),
    ("+.nan", .string("+.nan")), ("12:30", .string("12:30")), ("90d", .string("90d")),
    ("2026-01-31", .string("2026-01-31")), ("1%", .string("1%")), ("<<", .string("<<")),
    ("٣", .string("٣")), ("a b", .string("a b")),
    ("'12'", .string("12")), ("\"true\"", .string("true")), ("''", .string("")),
    ("!!str 12", .string("12")), ("! true", .string("true")), ("!!str", .string("")),
    ("|\n  12\n", .string("12\n")), (">-\n  a\n  b\n", .string("a b")),
    ("\"\\0\\e\\u00e9\"", .string("\0\u{1B}é")),
  ])
  func `a scalar has its meaning`(text: String, value: Scalar.Value) throws {
    let scalar = try #require(parse("key: \(text)")?.mapping?["key"]?.scalar)
    #expect(scalar.value == value)
  }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func `not a number`(text: String) throws {
    guard case .double(let value) = try parse("- " + text)?.sequence?.first?.scalar?.value else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(value.isNaN)
  }

  @Test(arguments: [
    ("99999999999999999999", "'99999999999999999999'"),
    ("-9223372036854775809", "'-9223372036854775809'"),
    ("0xFFFFFFFFFFFFFFFFF", "'0xFFFFFFFFFFFFFFFFF'"), ("1e999", "'1e999'"),
    (String(repeating: "9", count: 50), "'" + String(repeating: "9", count: 40) + "…'"),
  ])
  func `a number that does not fit is told`(text: String, quoted: String) {
    let message = "the number \(quoted) is too large; quotes would make it text"
    #expect(problems(in: "- " + text) == ["1:3-1:\(3 + text.count) \(message)"])
  }

  @Test(arguments: [
    ("12", "12", true), ("'1''2'", "1'2", false), ("|\n  x\n", "x\n", false), ("~", "~", true),
    ("!!str 12", "12", true),
  ])
  func `the text is kept as written`(source: String, text: String, isPlain: Bool) throws {
    let scalar = try #require(parse("- " + source)?.sequence?.first?.scalar)
    #expect(scalar.text == text)
    #expect(scalar.isPlain == isPlain)
  }
}
