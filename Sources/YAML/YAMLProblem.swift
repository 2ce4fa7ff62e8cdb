/// What is wrong in a file, where, and what to do about it.
public struct YAMLProblem: Error, Hashable, Sendable {
  /// A second place that explains a problem, such as the first of two equal keys.
  public struct Note: Hashable, Sendable {
    /// What is to be seen at the place, such as "first given here".
    public let message: String

    /// The place.
    public let range: SourceRange
  }

  /// What is wrong and what would be right, without the place; quotes what the user wrote.
  public let message: String

  /// The stretch of the file to mark.
  public let range: SourceRange

  /// Where to look as well, if one place does not tell all.
  public let note: Note?

  init(_ message: String, at range: SourceRange, note: Note? = nil) {
    self.message = message
    self.range = range
    self.note = note
  }
}

/// Everything found wrong in one file; at least one problem.
public struct YAMLProblems: Error, Hashable, Sendable {
  /// The problems in the order of their places.
  public let problems: [YAMLProblem]

  init(_ problems: [YAMLProblem]) {
    self.problems = problems.sorted { $0.range.start < $1.range.start }
  }
}

/// What a user wrote, in quotes for a message: on one line and not too long.
func quoted(_ text: some Sequence<Unicode.Scalar>) -> String {
  let longest = 40
  let scalars = Array(text.prefix(longest + 1))
  var result = "'"
  for scalar in scalars.prefix(longest) {
    let isControl = scalar.properties.generalCategory == .control
    result += isControl ? scalar.escaped(asASCII: true) : String(scalar)
  }
  return result + (scalars.count > longest ? "…'" : "'")
}
