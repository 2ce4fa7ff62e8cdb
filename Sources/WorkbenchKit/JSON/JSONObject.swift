/// A JSON object that keeps its keys in order.
///
/// Lookup is linear: the objects of a record have a dozen keys, for which that is the fastest way.
public struct JSONObject: Sendable, Hashable {
  /// One key with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value under the key.
    public var value: JSONValue

    /// Makes a member of a key and its value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members, in order.
  public private(set) var members: [Member]

  /// Makes an object of members in the given order.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// The value under `key`; setting a new key puts it last, setting nil takes the key out.
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Puts a member last without looking whether its key is there already.
  public mutating func append(_ key: String, _ value: JSONValue) {
    members.append(Member(key: key, value: value))
  }
}
