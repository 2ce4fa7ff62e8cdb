/// A decoder that hands a plugin's own properties back to its synthesized `init(from:)`.
///
/// This is how a struct of `@Setting` properties is made from a list of values without a line of
/// code in the plugin.
struct SettingsDecoder: Decoder {
  private let values: [String: any Sendable]
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// Makes an owner of its properties.
  static func make<Owner: ConfigurableBySettings>(
    _ type: Owner.Type, from properties: [SettingsDeclaration.Property]
  ) -> Owner {
    let values = Dictionary(uniqueKeysWithValues: properties.map { ($0.swiftName, $0.value) })
    do {
      return try Owner(from: SettingsDecoder(values: values))
    } catch {
      preconditionFailure("\(type) has an init(from:) of its own, or a property that is no setting")
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container<Key>(values: values))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported() }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported() }

  private func unsupported() -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "settings are keyed by name"))
  }

  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let values: [String: any Sendable]
    let codingPath: [any CodingKey] = []

    var allKeys: [Key] { values.keys.sorted().compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { values[key.stringValue] != nil }

    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      guard let value = values[key.stringValue] as? T else {
        throw DecodingError.keyNotFound(
          key, .init(codingPath: [], debugDescription: "\(key.stringValue) is no setting"))
      }
      return value
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
      -> KeyedDecodingContainer<Nested>
    { throw unsupported(key) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw unsupported(key)
    }

    func superDecoder() throws -> any Decoder { SettingsDecoder(values: values) }

    func superDecoder(forKey key: Key) throws -> any Decoder { SettingsDecoder(values: values) }

    private func unsupported(_ key: Key) -> DecodingError {
      .dataCorrupted(.init(codingPath: [key], debugDescription: "settings are not nested"))
    }
  }
}
