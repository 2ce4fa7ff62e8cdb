/// Something that a person has to mend in a file: where it is, what is wrong and what would be
/// right.
public struct Diagnostic: Error, Hashable, Sendable {
  /// A second place that belongs to the story, such as the first of two equal keys.
  public struct Note: Hashable, Sendable {
    /// What stands at the place.
    public let message: String
    /// The place, in the same file.
    public let range: SourceRange

    /// Makes a note on a place.
    public init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// The file as its user wrote its name.
  public let file: String
  /// The place in the file; nil where the whole file is meant.
  public let range: SourceRange?
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// Other places of the same file that explain it.
  public let notes: [Note]

  /// Makes a diagnostic.
  public init(file: String, range: SourceRange? = nil, _ message: String, notes: [Note] = []) {
    self.file = file
    self.range = range
    self.message = message
    self.notes = notes
  }
}

/// All that is wrong with one or several files, in the order of their places.
public struct Diagnostics: Error, Sendable {
  /// The single diagnostics.
  public let all: [Diagnostic]

  /// Keeps the files in the given order and sorts by place within each.
  public init(_ diagnostics: [Diagnostic]) {
    var files: [String] = []
    for diagnostic in diagnostics where !files.contains(diagnostic.file) {
      files.append(diagnostic.file)
    }
    all = files.flatMap { file in
      diagnostics.filter { $0.file == file }
        .enumerated()
        .sorted { Self.place($0) < Self.place($1) }
        .map(\.element)
    }
  }

  private static func place(_ numbered: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
    let start = numbered.element.range?.start
    return (start?.line ?? 0, start?.column ?? 0, numbered.offset)
  }
}
