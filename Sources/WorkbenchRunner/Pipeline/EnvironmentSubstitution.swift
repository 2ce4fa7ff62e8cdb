import WorkbenchKit

/// Replaces `${NAME}` and `${NAME:-default}` inside scalars; `$${` stands for `${` itself.
///
/// It works on parsed scalars alone, so that a value can never add lines or keys to a pipeline.
struct EnvironmentSubstitution {
  private let environment: [String: String]

  init(_ environment: [String: String]) {
    self.environment = environment
  }

  func apply(to node: Node, problems: inout [SettingProblem]) -> Node {
    var found: [SettingProblem] = []
    let replaced = node.replacingScalars { scalar, range in
      guard scalar.text.contains("${") else { return nil }
      return replace(scalar.text, at: range, problems: &found)
    }
    problems += found
    return replaced
  }

  private func replace(_ text: String, at range: SourceRange, problems: inout [SettingProblem])
    -> String
  {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "${") {
      let before = rest[..<start.lowerBound]
      if before.hasSuffix("$") {
        result += before.dropLast() + "${"
        rest = rest[start.upperBound...]
        continue
      }
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
        problems.append(SettingProblem("'${' is not closed; write ${NAME}", at: range))
        return text
      }
      result += before
      result += value(of: rest[start.upperBound..<end], at: range, problems: &problems)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func value(
    of reference: Substring, at range: SourceRange, problems: inout [SettingProblem]
  ) -> String {
    let separator = reference.firstRange(of: ":-")
    let name = String(reference[..<(separator?.lowerBound ?? reference.endIndex)])
    let fallback = separator.map { String(reference[$0.upperBound...]) }
    guard Self.isName(name), fallback?.contains("${") != true else {
      let written = Prose.quoted("${\(reference)}")
      problems.append(
        SettingProblem(
          "\(written) names no environment variable; write ${NAME} or ${NAME:-default}", at: range))
      return ""
    }
    if let value = environment[name], !value.isEmpty || fallback == nil { return value }
    if let fallback { return fallback }
    problems.append(
      SettingProblem(
        "the environment variable '\(name)' is not set; set it, or write ${\(name):-default}",
        at: range))
    return ""
  }

  /// Letters, digits and underscores, no digit first (as POSIX has it).
  private static func isName(_ text: String) -> Bool {
    text.first?.isNumber == false
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
