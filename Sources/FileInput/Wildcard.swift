/// One component of a path in which `*`, `?` and `[abc]` stand for characters.
struct Wildcard: Sendable, Hashable {
  private enum Token: Hashable {
    case scalar(UInt32)
    case anyScalar
    case anyScalars
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  }

  private let tokens: [Token]

  /// Reads a component; nil where a `[` is not closed or its range runs backward.
  init?(_ component: some StringProtocol) {
    var rest = Array(component.unicodeScalars)[...]
    var tokens: [Token] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if tokens.last != .anyScalars { tokens.append(.anyScalars) }
      case "?": tokens.append(.anyScalar)
      case "[":
        guard let set = Self.set(&rest) else { return nil }
        tokens.append(set)
      default: tokens.append(.scalar(scalar.value))
      }
    }
    self.tokens = tokens
  }

  /// Whether characters stand for others at all.
  static func isNeeded(for component: some StringProtocol) -> Bool {
    component.utf8.contains { "*?[".utf8.contains($0) }
  }

  /// Reads what stands behind `[`, its `]` included; a `]` that comes first stands for itself.
  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token? {
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while let low = rest.popFirst() {
      if low == "]", !ranges.isEmpty { return .oneOf(ranges, isNegated: isNegated) }
      guard rest.count > 1, rest.first == "-", rest[rest.startIndex + 1] != "]" else {
        ranges.append(low.value...low.value)
        continue
      }
      let high = rest[rest.startIndex + 1]
      guard low <= high else { return nil }
      rest.removeFirst(2)
      ranges.append(low.value...high.value)
    }
    return nil
  }

  /// Whether a name matches as a whole; a dot at the beginning of a name must be written.
  ///
  /// - Complexity: At most the product of the two lengths: of several `*`, only the last is tried
  ///   again.
  func matches(_ name: String) -> Bool {
    let scalars = name.unicodeScalars.map(\.value)
    let dot = Unicode.Scalar(".").value
    guard scalars.first != dot || tokens.first == .scalar(dot) else { return false }
    var token = 0
    var place = 0
    var lastRun: (token: Int, place: Int)?
    while place < scalars.count {
      if token < tokens.count, tokens[token] == .anyScalars {
        lastRun = (token, place)
        token += 1
      } else if token < tokens.count, Self.matches(tokens[token], scalars[place]) {
        token += 1
        place += 1
      } else if let run = lastRun {
        lastRun = (run.token, run.place + 1)
        (token, place) = (run.token + 1, run.place + 1)
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .anyScalars }
  }

  private static func matches(_ token: Token, _ scalar: UInt32) -> Bool {
    switch token {
    case .scalar(let value): value == scalar
    case .anyScalar, .anyScalars: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
