extension Node {
  /// The same value with the text of some scalars replaced; keys stay, and plain scalars are read
  /// anew.
  ///
  /// - Parameter replacement: The new text of a scalar, or nil to keep it.
  /// - Returns: The value with its scalars replaced.
  public func replacingScalars(_ replacement: (Scalar, SourceRange) -> String?) -> Node {
    switch kind {
    case .scalar(let scalar):
      guard let text = replacement(scalar, range) else { return self }
      return Node(kind: .scalar(scalar.replacing(text)), range: range)
    case .sequence(let items):
      return Node(kind: .sequence(items.map { $0.replacingScalars(replacement) }), range: range)
    case .mapping(let mapping):
      let entries = mapping.entries.map { entry in
        Mapping.Entry(
          key: entry.key, keyRange: entry.keyRange,
          value: entry.value.replacingScalars(replacement))
      }
      return Node(kind: .mapping(Mapping(entries: entries)), range: range)
    }
  }
}

extension Scalar {
  fileprivate func replacing(_ text: String) -> Scalar {
    let value = isPlain ? Value(plain: text) : nil
    return Scalar(text: text, isPlain: isPlain, value: value ?? .string(text))
  }
}
