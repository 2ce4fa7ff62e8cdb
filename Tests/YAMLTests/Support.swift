import Testing
import YAML

/// A file that cannot be read, and what is told, each problem as `line:column-line:column message`.
struct Broken: CustomTestStringConvertible {
  let text: String
  let problems: [String]

  init(_ text: String, _ problems: String...) {
    self.text = text
    self.problems = problems
  }

  var testDescription: String { text.debugDescription }
}

func parse(_ text: String, limits: YAMLLimits = .default) throws(YAMLProblems) -> Node? {
  try YAMLDocument(parsing: Array(text.utf8), limits: limits).root
}

/// The problems of a file in the notation of `Broken`; a note is a line of its own.
func problems(in text: String, limits: YAMLLimits = .default) -> [String] {
  problems(in: Array(text.utf8), limits: limits)
}

func problems(in bytes: [UInt8], limits: YAMLLimits = .default) -> [String] {
  do {
    _ = try YAMLDocument(parsing: bytes, limits: limits)
    return []
  } catch {
    return error.problems.flatMap { problem in
      ["\(problem.range.notation) \(problem.message)"]
        + (problem.note.map { ["note \($0.range.notation) \($0.message)"] } ?? [])
    }
  }
}

extension SourceRange {
  /// `1:2-3:4`.
  var notation: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

extension Node {
  /// The node on one line: `{a: 1, b: ["x", null]}`.
  var outline: String {
    switch kind {
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "null"
      case .bool(let value): "\(value)"
      case .int(let value): "\(value)"
      case .double(let value): "\(value)"
      case .string(let value): value.debugDescription
      }
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{" + mapping.entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
