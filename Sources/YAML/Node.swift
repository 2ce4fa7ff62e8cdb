/// A value in a YAML file and the place where it is written.
public struct Node: Hashable, Sendable {
  /// What a value is.
  public enum Kind: Hashable, Sendable {
    /// A single value: text, a number, true or false, or nothing.
    case scalar(Scalar)

    /// A list.
    case sequence([Node])

    /// Keys with their values.
    case mapping(Mapping)
  }

  /// What the value is.
  public let kind: Kind

  /// Where it is written, with quotes and brackets, without anchor and tag.
  ///
  /// What an alias repeats is where its anchor is.
  public let range: SourceRange

  /// The single value, if this is one.
  public var scalar: Scalar? {
    guard case .scalar(let scalar) = kind else { return nil }
    return scalar
  }

  /// The text, if this is text by the rules of YAML: `"12"` is, `12` and `true` are not.
  public var string: String? {
    guard case .string(let string) = scalar?.value else { return nil }
    return string
  }

  /// The items, if this is a list.
  public var sequence: [Node]? {
    guard case .sequence(let items) = kind else { return nil }
    return items
  }

  /// The keys with their values, if this is a mapping.
  public var mapping: Mapping? {
    guard case .mapping(let mapping) = kind else { return nil }
    return mapping
  }

  /// What a message calls it, as in "expected a list, found text".
  public var describedKind: String {
    switch kind {
    case .scalar(let scalar): scalar.value.describedKind
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension Node {
  /// How many nodes it consists of, keys included, and how many lists and mappings deep it is.
  var size: (count: Int, height: Int) {
    let children: [Node]
    var count = 1
    switch kind {
    case .scalar: return (1, 0)
    case .sequence(let items): children = items
    case .mapping(let mapping):
      children = mapping.entries.map(\.value)
      count += mapping.entries.count
    }
    var height = 0
    for child in children.lazy.map(\.size) {
      count += child.count
      height = max(height, child.height)
    }
    return (count, height + 1)
  }
}

/// Keys with their values, in the order of the file; no key is given twice.
public struct Mapping: Hashable, Sendable {
  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key as text, whatever it looks like: `1:` is "1".
    public let key: String

    /// Where the key is written, its quotes included.
    public let keyRange: SourceRange

    /// What is given under the key.
    public let value: Node
  }

  /// The keys and values in the order of the file.
  public let entries: [Entry]

  /// The value of a key, or nil if it is not given.
  public subscript(key: String) -> Node? {
    entries.first { $0.key == key }?.value
  }
}
