// What stands on a line, for messages that quote or mark it.
extension SourceLines {
  /// The stretch up to the next white space, comma or bracket; at least one scalar.
  func word(at start: Int) -> Range<Int> {
    var end = start + 1
    while !isBlank(at: end), !isFlowIndicator(at: end) { end += 1 }
    return start..<min(end, max(start, scalars.count))
  }

  private func isFlowIndicator(at index: Int) -> Bool {
    switch self[index] {
    case ",", "[", "]", "{", "}": true
    default: false
    }
  }

  /// Whether white space stands at an index, or nothing any more.
  func isBlank(at index: Int) -> Bool {
    guard let scalar = self[index] else { return true }
    return scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// The end of a range without the white space there, which libyaml counts as part of a block.
  func endOfText(in range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(at: end - 1) { end -= 1 }
    return end
  }

  /// How many spaces and tabs a line begins with.
  func indentation(ofLineWith index: Int) -> Int {
    scalars[line(containing: index)].prefix { $0 == " " || $0 == "\t" }.count
  }

  /// Whether only white space stands before a scalar on its line.
  func isFirstOnLine(_ index: Int) -> Bool {
    line(containing: index).lowerBound + indentation(ofLineWith: index) >= index
  }

  /// Whether a sign stands alone, followed by white space or the end, which gives it its meaning.
  func isIndicator(_ sign: Unicode.Scalar, at index: Int) -> Bool {
    self[index] == sign && isBlank(at: index + 1)
  }

  /// The text of a line without indentation, the '-' of list items, and a comment.
  func contents(ofLineWith index: Int) -> Range<Int> {
    let line = line(containing: index)
    var start = line.lowerBound + indentation(ofLineWith: index)
    while isIndicator("-", at: start), start + 1 < line.upperBound {
      start += 1
      while start < line.upperBound, isBlank(at: start) { start += 1 }
    }
    var end = start
    while end < line.upperBound, !isComment(at: end, from: start) { end += 1 }
    return start..<endOfText(in: start..<end)
  }

  private func isComment(at index: Int, from start: Int) -> Bool {
    self[index] == "#" && (index == start || isBlank(at: index - 1))
  }

  /// The contents of the nearest line above that has any.
  func contents(ofLineBefore index: Int) -> Range<Int>? {
    var start = line(containing: index).lowerBound
    while start > 0 {
      let previous = contents(ofLineWith: start - 1)
      if !previous.isEmpty { return previous }
      start = line(containing: start - 1).lowerBound
    }
    return nil
  }

  /// The first ':' that ends a key.
  func firstSpacedColon(in range: Range<Int>) -> Int? {
    range.first { isIndicator(":", at: $0) }
  }

  /// The first ':' that lacks the space to end a key and belongs to no web address.
  func firstTightColon(in range: Range<Int>) -> Int? {
    range.first { self[$0] == ":" && !isBlank(at: $0 + 1) && self[$0 + 1] != "/" }
  }
}
