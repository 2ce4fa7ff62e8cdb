import Testing
import YAML

/// Files that are not YAML, with what is told about them.
struct SyntaxProblemTests {
  @Test(arguments: Self.indentation)
  func `lines that do not line up`(_ file: Broken) {
    #expect(problems(in: file.text) == file.problems)
  }

  static let indentation = [
    Broken(
      "a: 1\n  b: 2",
      "2:3-2:7 this line is indented too far: 'a: 1' above has its value already",
    ),
    Broken(
      "a: 1\n b: 2",
      "2:2-2:6 this line is indented too far: 'a: 1' above has its value already",
    ),
    Broken(
      "a:\n  b: 1\n c: 2",
      "3:2-3:6 the indentation of this line, 1 space, fits no line above",
    ),
    Broken(
      "a:\n    b: 1\n  c: 2\n",
      "3:3-3:7 the indentation of this line, 2 spaces, fits no line above",
    ),
    Broken(
      "  a: 1\nb: 2",
      "2:1-2:5 this line is indented less than the first line of the file",
    ),
    Broken(
      "- a\nb: 1",
      "2:1-2:5 this line is indented like the list items above, so it must begin with '- '",
    ),
    Broken(
      "a: 1\n- b",
      "2:1-2:2 this '-' lines up with no list above; indent it like the other items",
    ),
    Broken(
      "a:\n- b\nc: 1\n- d",
      "4:1-4:2 this '-' lines up with no list above; indent it like the other items",
    ),
    Broken(
      "a: - b",
      "1:4-1:5 a list item must begin on a line of its own; break the line here",
    ),
    Broken(
      "- a: - b",
      "1:6-1:7 a list item must begin on a line of its own; break the line here",
    ),
    Broken("a:\n\tb: 1", "2:1-2:2 a tab is used for indentation; YAML wants spaces"),
    Broken("a: 1\n\tb: 2", "2:1-2:2 a tab is used for indentation; YAML wants spaces"),
    Broken("\ta: 1", "1:1-1:2 a tab is used for indentation; YAML wants spaces"),
    Broken("a:\n  - b\n\t- c", "3:1-3:2 a tab is used for indentation; YAML wants spaces"),
    Broken("a:\n  - b\n  \t- c", "3:3-3:4 a tab is used for indentation; YAML wants spaces"),
    Broken("-\t- a", "1:2-1:3 a tab is used for indentation; YAML wants spaces"),
    Broken("a: 1\n\t\nb: 2", "2:1-2:2 a tab is used for indentation; YAML wants spaces"),
    Broken("a: |\n\tfoo", "2:1-2:2 a tab is used for indentation; YAML wants spaces"),
    Broken("a: |\n  x\n\tfoo", "3:1-3:2 a tab is used for indentation; YAML wants spaces"),
    Broken("a: |0\n  x", "1:5-1:6 the indentation after '|' must be a digit from 1 to 9"),
    Broken(
      "a: |\n    x\n  y\n",
      "3:3-3:4 the indentation of this line, 2 spaces, fits no line above",
    ),
    Broken(
      "a: |\n  x\n y\n",
      "3:2-3:3 the indentation of this line, 1 space, fits no line above",
    ),
    Broken(
      "a:\n  - b\n - c",
      "3:2-3:3 this '-' lines up with no list above; indent it like the other items",
    ),
    Broken(
      "a:\n  - b\n c: 1",
      "3:2-3:6 the indentation of this line, 1 space, fits no line above",
    ),
    Broken(
      "a:\n  - b\n  c: 1",
      "3:3-3:7 this line is indented like the list items above, so it must begin with '- '",
    ),
    Broken(
      "- - a\n -  b",
      "2:2-2:3 this '-' lines up with no list above; indent it like the other items",
    ),
    Broken("a:\n  b: 1\n\tc: 2", "3:1-3:2 a tab is used for indentation; YAML wants spaces"),
    Broken(
      "a: \"x\"\n  b: 1",
      "2:3-2:7 this line is indented too far: 'a: \"x\"' above has its value already",
    ),
    Broken(
      "- \"x\"\n  - y",
      "2:3-2:6 this line is indented too far: '\"x\"' above has its value already",
    ),
    Broken("a: ü\n\tb: 1", "2:1-2:2 a tab is used for indentation; YAML wants spaces"),
    Broken(
      "a: x  # c\n  b: 2",
      "2:3-2:7 this line is indented too far: 'a: x' above has its value already",
    ),
    Broken(
      "a: 1\n# note\n\n  # more\n   b: 2",
      "5:4-5:8 this line is indented too far: 'a: 1' above has its value already",
    ),
    Broken(
      "sources:\n  - text:\n   path: x",
      "3:4-3:11 the indentation of this line, 3 spaces, fits no line above",
    ),
    Broken(
      "a: b\n  - c: d",
      "2:3-2:9 this line is indented too far: 'a: b' above has its value already",
    ),
  ]

  @Test(arguments: Self.colons)
  func `colons that are missing or too many`(_ file: Broken) {
    #expect(problems(in: file.text) == file.problems)
  }

  static let colons = [
    Broken(
      "--- a: 1", "1:1-1:9 a key cannot follow '---' on its line; begin a new line after '---'"),
    Broken(
      "%YAML 1.2\n---  é: 1",
      "2:1-2:10 a key cannot follow '---' on its line; begin a new line after '---'"),
    Broken("a: b: c", "1:5-1:6 a value cannot contain ': '; put the whole value in quotes"),
    Broken("a:b\nc: d", "1:2-1:3 a space is missing after this ':'"),
    Broken("a: 1\nb:c\nd: e", "2:2-2:3 a space is missing after this ':'"),
    Broken("a: 1\nb\nc: 2", "2:1-2:2 a ':' is missing after 'b'"),
    Broken("a: 1\nb\n", "2:1-2:2 a ':' is missing after 'b'"),
    Broken("a\nb: 1", "1:1-1:2 a ':' is missing after 'a'"),
    Broken("a: 1\n: b", "2:1-2:2 a key is missing before this ':'"),
    Broken("? a\nb", "2:1-2:2 a ':' is missing after 'b'"),
    Broken("- é: b: c", "1:7-1:8 a value cannot contain ': '; put the whole value in quotes"),
    Broken("a: {x:[1]}", "1:6-1:7 a space is missing after this ':'"),
    Broken("- entities\n    gazetteer: x", "1:3-1:11 a ':' is missing after 'entities'"),
    Broken("source:text\n  path: x", "1:7-1:8 a space is missing after this ':'"),
    Broken(": b\nc: 1", "1:1-1:2 a key is missing before this ':'"),
    Broken("\"a\nb\": c", "1:1-1:3 a key must stand on one line, with its ':'"),
    Broken("a: 1\n\"a\nb\": c", "2:1-2:3 a key must stand on one line, with its ':'"),
    Broken("a: 1\n[b,\n c]: d", "2:1-2:4 a key must stand on one line, with its ':'"),
    Broken("a: 1\nhttp://foo\nb: 2", "2:1-2:11 a ':' is missing after 'http://foo'"),
    Broken("a: é: b", "1:5-1:6 a value cannot contain ': '; put the whole value in quotes"),
    Broken("sources:\n- text\n  jsonl: x", "2:3-2:7 a ':' is missing after 'text'"),
  ]

  @Test(arguments: Self.quotes)
  func `quotes and escapes`(_ file: Broken) {
    #expect(problems(in: file.text) == file.problems)
  }

  static let quotes = [
    Broken("a: \"abc", "1:4-1:5 this quote is never closed"),
    Broken("a: \"abc\nb: c\n", "1:4-1:5 this quote is never closed"),
    Broken("a: 'abc", "1:4-1:5 this quote is never closed"),
    Broken(
      "a: 'it's'",
      "1:8-1:10 there is text after the closing quote; a quote inside the quotes is written ''",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "a: \"x\" y",
      "1:8-1:9 there is text after the closing quote; a quote inside the quotes is written \\\"",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "a: \"x\"y: 1",
      "1:7-1:9 there is text after the closing quote; a quote inside the quotes is written \\\"",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "\"a\" b",
      "1:5-1:6 there is text after the closing quote; a quote inside the quotes is written \\\"",
      "note 1:1-1:2 the quotes begin here",
    ),
    Broken(
      "a: \"\\q\"",
      "1:5-1:7 '\\q' means nothing in double quotes; write '\\\\' for a backslash",
    ),
    Broken(
      "a: \"C:\\path\"",
      "1:7-1:9 '\\p' means nothing in double quotes; write '\\\\' for a backslash",
    ),
    Broken(
      "a: \"\\xZZ\"",
      "1:7-1:8 '\\x' takes 2 hexadecimal digits, '\\u' 4 and '\\U' 8; here are fewer",
    ),
    Broken("a: \"\\ud800\"", "1:7-1:12 there is no character with this code"),
    Broken("a: \"x\n---\ny\"", "1:4-1:5 this quote is never closed"),
    Broken(
      "é: \"ü\" x",
      "1:8-1:9 there is text after the closing quote; a quote inside the quotes is written \\\"",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "a: \"abc\nb: \"def\"",
      "2:5-2:9 there is text after the closing quote; is a quote missing on line 1?",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "a: 'it's b'",
      "1:8-1:9 there is text after the closing quote; a quote inside the quotes is written ''",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "a: \"\\x",
      "1:7-1:7 '\\x' takes 2 hexadecimal digits, '\\u' 4 and '\\U' 8; here are fewer",
    ),
    Broken(
      "é: \"ü\n  ß\" x",
      "2:6-2:7 there is text after the closing quote; is a quote missing on line 1?",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken(
      "a: \"x\u{2028}y\" z\nb: c",
      "1:10-1:11 there is text after the closing quote; a quote inside the quotes is written \\\"",
      "note 1:4-1:5 the quotes begin here",
    ),
    Broken("a: 1\r\nb: 'x\r\n", "2:4-2:5 this quote is never closed"),
    Broken(
      "a: ['it's']",
      "1:9-1:11 there is text after the closing quote; a quote inside the quotes is written ''",
      "note 1:5-1:6 the quotes begin here",
    ),
    Broken(
      "a: \"\\u12\"",
      "1:7-1:8 '\\x' takes 2 hexadecimal digits, '\\u' 4 and '\\U' 8; here are fewer",
    ),
    Broken("a: \"\\U99999999\"", "1:7-1:16 there is no character with this code"),
    Broken("a: 'x", "1:4-1:5 this quote is never closed"),
  ]

  @Test(arguments: Self.brackets)
  func `lists and mappings in brackets`(_ file: Broken) {
    #expect(problems(in: file.text) == file.problems)
  }

  static let brackets = [
    Broken("a: [1, 2", "1:4-1:5 the list is never closed; ']' is missing"),
    Broken(
      "a: [1, 2\nb: 3",
      "1:4-1:5 the list is never closed; ']' is missing",
      "note 2:1-2:5 ']' is expected before this",
    ),
    Broken("a: [1, 2\n  - b", "1:4-1:5 the list is never closed; ']' is missing"),
    Broken("a: {x: 1, y: 2", "1:4-1:5 the mapping is never closed; '}' is missing"),
    Broken(
      "a: {x: 1\nb: 2",
      "1:4-1:5 the mapping is never closed; '}' is missing",
      "note 2:1-2:5 '}' is expected before this",
    ),
    Broken(
      "a: {x: 1 y: 2}",
      "1:11-1:12 this ':' is not expected; put the value in quotes, or a ',' between two values",
      "note 1:4-1:5 the mapping begins here",
    ),
    Broken("a: [1 2, 3]]", "1:12-1:13 this ']' closes nothing; no '[' is open"),
    Broken(
      "a: [\"x\" \"y\"]",
      "1:9-1:12 a ',' is missing before this, or quotes around the whole value",
      "note 1:4-1:5 the list begins here",
    ),
    Broken("a: }", "1:4-1:5 this '}' closes nothing; no '{' is open"),
    Broken("a: ]", "1:4-1:5 this ']' closes nothing; no '[' is open"),
    Broken("]", "1:1-1:2 this ']' closes nothing; no '[' is open"),
    Broken(
      "a: {x: 1]",
      "1:9-1:10 the mapping cannot end with ']'; write '}'",
      "note 1:4-1:5 the mapping begins here",
    ),
    Broken(
      "a: [x}",
      "1:6-1:7 the list cannot end with '}'; write ']'",
      "note 1:4-1:5 the list begins here",
    ),
    Broken("a: [,]", "1:5-1:6 a value is missing before this ','"),
    Broken("a: [a,,b]", "1:7-1:8 a value is missing before this ','"),
    Broken("a: {,}", "1:5-1:6 a value is missing before this ','"),
    Broken(
      "a: [a\n---\nb]",
      "1:4-1:5 the list is never closed; ']' is missing",
      "note 2:1-2:4 ']' is expected before this",
    ),
    Broken("a: [a, b #c]", "1:4-1:5 the list is never closed; ']' is missing"),
    Broken("a: [", "1:4-1:5 the list is never closed; ']' is missing"),
    Broken("a: {b:", "1:4-1:5 the mapping is never closed; '}' is missing"),
    Broken(
      "a: {b: [1, 2}",
      "1:13-1:14 the list cannot end with '}'; write ']'",
      "note 1:8-1:9 the list begins here",
    ),
    Broken(
      "a: {\n  x: 1\n  y: 2\n}",
      "3:4-3:5 this ':' is not expected; put the value in quotes, or a ',' between two values",
      "note 1:4-1:5 the mapping begins here",
    ),
    Broken("a: [- b]", "1:5-1:6 inside brackets list items have no '-'; separate them by ','"),
    Broken(
      "日本: [a\nb: c",
      "1:5-1:6 the list is never closed; ']' is missing",
      "note 2:1-2:5 ']' is expected before this",
    ),
    Broken(
      "a:\n  b: [1,\n    ü, \"\" x]",
      "3:11-3:12 a ',' is missing before this, or quotes around the whole value",
      "note 2:6-2:7 the list begins here",
    ),
    Broken(
      "a: {b: c: d}",
      "1:9-1:10 this ':' is not expected; put the value in quotes, or a ',' between two values",
      "note 1:4-1:5 the mapping begins here",
    ),
    Broken(
      "a: {b: \"c\" d: e}",
      "1:12-1:14 a ',' is missing before this, or quotes around the whole value",
      "note 1:4-1:5 the mapping begins here",
    ),
    Broken(
      "a: [b, c: d: e]",
      "1:12-1:13 this ':' is not expected; put the value in quotes, or a ',' between two values",
      "note 1:4-1:5 the list begins here",
    ),
    Broken("a: [x, y #]", "1:4-1:5 the list is never closed; ']' is missing"),
    Broken(
      "a: {x: 1,\n  y: 2\nb: 3",
      "1:4-1:5 the mapping is never closed; '}' is missing",
      "note 3:1-3:5 '}' is expected before this",
    ),
  ]

  @Test(arguments: Self.signs)
  func `signs that a value cannot begin with, and the rest`(_ file: Broken) {
    #expect(problems(in: file.text) == file.problems)
  }

  static let signs = [
    Broken("...", "1:1-1:2 a value is missing here"),
    Broken("[a]\nb", "2:1-2:2 this line does not belong to what stands above it"),
    Broken("%YAML 1.2\na: 1", "2:1-2:5 '---' is missing between the lines with '%' and this one"),
    Broken("a: %foo", "1:4-1:8 a value cannot begin with '%'; put it in quotes"),
    Broken(
      "%foo",
      "1:1-1:5 a line that begins with '%' is a directive to YAML; this one is not understood",
    ),
    Broken("a: @foo", "1:4-1:8 a value cannot begin with '@'; put it in quotes"),
    Broken("a: `foo`", "1:4-1:9 a value cannot begin with '`'; put it in quotes"),
    Broken("a: *.txt", "1:4-1:9 text that begins with '*' must be in quotes"),
    Broken("a: [*.txt]", "1:5-1:10 text that begins with '*' must be in quotes"),
    Broken("a: *x/y", "1:4-1:8 text that begins with '*' must be in quotes"),
    Broken("a: *", "1:4-1:5 text that begins with '*' must be in quotes"),
    Broken("a: &", "1:4-1:5 text that begins with '&' must be in quotes"),
    Broken("a: & b", "1:4-1:5 text that begins with '&' must be in quotes"),
    Broken("a: &x-y! b", "1:4-1:9 text that begins with '&' must be in quotes"),
    Broken("a: !<foo b", "1:4-1:9 text that begins with '!' must be in quotes"),
    Broken("a: !e!foo b", "1:4-1:10 text that begins with '!' must be in quotes"),
    Broken(
      "a: | foo",
      "1:6-1:9 after '|' text begins on the next line; quote a value that begins so",
    ),
    Broken(
      "a: >x\n  x",
      "1:5-1:6 after '>' text begins on the next line; quote a value that begins so",
    ),
    Broken(
      "%YAML 2.0\n---\na: 1",
      "1:1-1:10 a line that begins with '%' is a directive to YAML; this one is not understood",
    ),
    Broken(
      "%YAML\n---\na: 1",
      "1:1-1:6 a line that begins with '%' is a directive to YAML; this one is not understood",
    ),
    Broken(
      "%TAG ! x\n%TAG ! y\n---\na: 1",
      "2:1-2:9 a line that begins with '%' is a directive to YAML; this one is not understood",
    ),
    Broken(
      "%FOO x\n---\na: 1",
      "1:1-1:7 a line that begins with '%' is a directive to YAML; this one is not understood",
    ),
    Broken("a: , b", "1:4-1:5 a value cannot begin with ','; put it in quotes"),
    Broken(
      "a: &x &y 1",
      "1:7-1:9 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken(
      "a: &x *y",
      "1:7-1:9 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken(
      "a: !!str !!str b",
      "1:10-1:15 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken("a: ? b", "1:4-1:5 a value cannot begin with '? '; put it in quotes"),
    Broken(
      "a: [a, b]c",
      "1:10-1:11 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken(
      "a: {b: c}d: 1",
      "1:10-1:12 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken(
      "a: >=5",
      "1:5-1:7 after '>' text begins on the next line; quote a value that begins so",
    ),
    Broken(
      "a: [a\n]b",
      "2:2-2:3 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken(
      "# 😀\r\na: \"😀\" @\r\nb: \\\"",
      "2:8-2:9 a value cannot begin with '@'; put it in quotes",
    ),
    Broken("- é\n- ö: @ü", "2:6-2:8 a value cannot begin with '@'; put it in quotes"),
    Broken(
      "- text: { paths: [*.txt] }",
      "1:19-1:24 text that begins with '*' must be in quotes",
    ),
    Broken("a: 100%\nb: %5", "2:4-2:6 a value cannot begin with '%'; put it in quotes"),
    Broken(
      "a: |9a\n x",
      "1:6-1:7 after '|' text begins on the next line; quote a value that begins so",
    ),
    Broken("a: [!]", "1:5-1:6 text that begins with '!' must be in quotes"),
    Broken("a: !<>", "1:4-1:7 text that begins with '!' must be in quotes"),
  ]
}
