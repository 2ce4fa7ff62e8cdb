import Testing
import YAML

/// YAML that is well-formed but that we do not accept, and bytes that no file may have.
struct ContentProblemTests {
  @Test(arguments: contents)
  func `keys, tags, aliases, numbers and documents`(_ file: Broken) {
    #expect(problems(in: file.text) == file.problems)
  }

  static let contents = [
    Broken(
      "a: !foo b",
      "1:4-1:8 the tag '!foo' is not known; put text that begins with '!' in quotes",
    ),
    Broken("? [a]\n: b", "1:3-1:6 a key must be text, not a list"),
    Broken("[a]: b", "1:1-1:4 a key must be text, not a list"),
    Broken("{a: 1}: b", "1:1-1:7 a key must be text, not a mapping"),
    Broken("a: 1\n---\nb: 2", "2:1-2:4 a second document begins here; a file holds one"),
    Broken("a: 1\n...\nb: 2", "3:1-3:5 a second document begins here; a file holds one"),
    Broken(
      "a: 1\n%YAML 1.2\n---\n",
      "2:1-3:4 a second document begins here; a file holds one",
    ),
    Broken(
      "a: !env FOO",
      "1:4-1:8 the tag '!env' is not known; put text that begins with '!' in quotes",
    ),
    Broken(
      "a: *foo",
      "1:4-1:8 there is no '&foo' before the alias '*foo'; quote it if it is text",
    ),
    Broken(
      "a: &x [1, *x]",
      "1:11-1:13 the alias '*x' stands inside the value that it repeats",
    ),
    Broken(
      "? [1]\n: b\nc: d\n{x: y}: z",
      "1:3-1:6 a key must be text, not a list",
      "4:1-4:7 a key must be text, not a mapping",
    ),
    Broken(
      "a: 1\nb: 2\na: 3\nb: 4\n",
      "3:1-3:2 the key 'a' is given twice",
      "note 1:1-1:2 first given here",
      "4:1-4:2 the key 'b' is given twice",
      "note 2:1-2:2 first given here",
    ),
    Broken(
      "a: 99999999999999999999\nb: 1e999\nc: 0xFFFFFFFFFFFFFFFFF",
      "1:4-1:24 the number '99999999999999999999' is too large; quotes would make it text",
      "2:4-2:9 the number '1e999' is too large; quotes would make it text",
      "3:4-3:23 the number '0xFFFFFFFFFFFFFFFFF' is too large; quotes would make it text",
    ),
    Broken("a: 1\n---", "2:1-2:4 a second document begins here; a file holds one"),
    Broken("---\n---\n", "2:1-2:4 a second document begins here; a file holds one"),
    Broken("*a : b", "1:1-1:3 there is no '&a' before the alias '*a'; quote it if it is text"),
    Broken(
      "a: &x b\n*x : c\nb: d",
      "3:1-3:2 the key 'b' is given twice",
      "note 2:1-2:3 first given here",
    ),
    Broken("[a: 1, {b: 2}: c]", "1:8-1:14 a key must be text, not a mapping"),
    Broken(
      "a: 1\na: 2\n\"a\": 3",
      "2:1-2:2 the key 'a' is given twice",
      "note 1:1-1:2 first given here",
      "3:1-3:4 the key 'a' is given twice",
      "note 1:1-1:2 first given here",
    ),
    Broken(
      "é: {ü: 1, ü: 2}",
      "1:11-1:12 the key 'ü' is given twice",
      "note 1:5-1:6 first given here",
    ),
    Broken(
      "\"\\e[1m\": 1\n\"\\e[1m\": 2",
      "2:1-2:8 the key '\\u{1B}[1m' is given twice",
      "note 1:1-1:8 first given here",
    ),
    Broken(
      "- &x &y\n- !a b\n- *z\n",
      "1:6-1:8 there is text after the end of the value; put it all in quotes if it is one text",
    ),
    Broken(
      "a: !x 1\na: *y\nb: [",
      "1:4-1:6 the tag '!x' is not known; put text that begins with '!' in quotes",
      "2:1-2:2 the key 'a' is given twice",
      "note 1:1-1:2 first given here",
      "2:4-2:6 there is no '&y' before the alias '*y'; quote it if it is text",
      "3:4-3:5 the list is never closed; ']' is missing",
    ),
    Broken(
      "a: &x !!map {b: 1}",
      "1:7-1:12 the tag '!!map' is not known; put text that begins with '!' in quotes",
    ),
    Broken("a: 1\n: 2", "2:1-2:2 a key is missing before this ':'"),
    Broken("{a: 1, : 2}", "1:8-1:9 a key is missing before this ':'"),
  ]

  @Test(arguments: [
    ("", [0xFF, 0xFE, 0x61, 0x00], "1:1-1:1 the file is in UTF-16; save it as UTF-8"),
    ("", [0xFE, 0xFF, 0x00, 0x61], "1:1-1:1 the file is in UTF-16; save it as UTF-8"),
    ("a: ", [0xE9], "1:4-1:5 the byte 0xE9 is not valid UTF-8; save the file as UTF-8"),
    ("ü: 1\né: ß", [0xC3], "2:5-2:6 the byte 0xC3 is not valid UTF-8; save the file as UTF-8"),
    ("\u{FEFF}é", [0x80], "1:2-1:3 the byte 0x80 is not valid UTF-8; save the file as UTF-8"),
    ("# 😀\r\n", [0xED, 0xA0], "2:1-2:2 the byte 0xED is not valid UTF-8; save the file as UTF-8"),
    ("a\n", [0x00], "2:1-2:2 the NUL character U+0000 is not allowed; delete it"),
    ("é", [0x1B], "1:2-1:3 the control character U+001B is not allowed; delete it"),
    ("", [0x7F], "1:1-1:2 the control character U+007F is not allowed; delete it"),
    ("", [0xC2, 0x9B], "1:1-1:2 the control character U+009B is not allowed; delete it"),
    ("", [0xEF, 0xBF, 0xBE], "1:1-1:2 the control character U+FFFE is not allowed; delete it"),
  ])
  func `bytes that are no text`(start: String, bytes: [UInt8], problem: String) {
    #expect(problems(in: Array(start.utf8) + bytes) == [problem])
  }

  @Test func `every control character is told`() {
    #expect(problems(in: "a: \u{1}\nb: \u{2}").count == 2)
  }
}
