/// A setting of a plugin: its name, meaning, default and bounds in one line.
///
/// ```swift
/// @Setting("Shortest tag to report, in characters.", in: 1...100) var minimumLength = 2
/// @Setting("The file to write.") var path: FilePath          // must be given
/// @Setting("Names of your own.") var gazetteer: FilePath?    // may be left out
/// ```
///
/// `minimumLength` is written `minimum-length` in a pipeline file, unless `name` says otherwise.
/// Everything that is told of a setting (lint, `describe`, JSON Schema, reference) comes from this
/// declaration.
@propertyWrapper
public struct Setting<Value: SettingValue>: Sendable {
  private var value: Value?
  let summary: String
  let explicitName: String?
  let bounds: Bounds?

  var hasValue: Bool { value != nil }

  /// The limits of a value, and how to say them.
  struct Bounds: Sendable {
    let contains: @Sendable (Value) -> Bool
    let accepted: String
    let schema: JSONObject
  }

  private init(value: Value?, summary: String, name: String?, bounds: Bounds?) {
    self.value = value
    self.summary = summary
    explicitName = name
    self.bounds = bounds
  }

  /// A setting with a default.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default.
  ///   - summary: What it does, in a sentence.
  ///   - name: Its name in a pipeline file where the property's own will not do.
  public init(wrappedValue: Value, _ summary: String, name: String? = nil) {
    self.init(value: wrappedValue, summary: summary, name: name, bounds: nil)
  }

  /// A setting with a default and bounds.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default.
  ///   - summary: What it does, in a sentence.
  ///   - name: Its name in a pipeline file where the property's own will not do.
  ///   - range: The least and the greatest value.
  public init(
    wrappedValue: Value, _ summary: String, name: String? = nil, in range: ClosedRange<Value>
  ) where Value: Comparable {
    self.init(value: wrappedValue, summary: summary, name: name, bounds: Bounds(range))
  }

  /// A setting that must be given, unless its type is optional.
  ///
  /// - Parameters:
  ///   - summary: What it does, in a sentence.
  ///   - name: Its name in a pipeline file where the property's own will not do.
  public init(_ summary: String, name: String? = nil) {
    self.init(value: Value.whenLeftOut, summary: summary, name: name, bounds: nil)
  }

  /// The value: as given in the pipeline file, else the default.
  public var wrappedValue: Value {
    get {
      guard let value else {
        preconditionFailure("a setting that must be given was read before it was: \(summary)")
      }
      return value
    }
    set { value = newValue }
  }
}

extension Setting.Bounds where Value: Comparable {
  init(_ range: ClosedRange<Value>) {
    let lower = range.lowerBound.settingText
    let upper = range.upperBound.settingText
    contains = { range.contains($0) }
    accepted = "from \(lower) to \(upper)"
    var schema = JSONObject()
    if let lower = range.lowerBound as? Int, let upper = range.upperBound as? Int {
      schema["minimum"] = .integer(lower)
      schema["maximum"] = .integer(upper)
    } else if let lower = range.lowerBound as? Double, let upper = range.upperBound as? Double {
      schema["minimum"] = .number(lower)
      schema["maximum"] = .number(upper)
    }
    self.schema = schema
  }
}

extension Setting: Decodable {
  /// Never used: the decoder of settings answers for every setting itself.
  ///
  /// - Parameter decoder: Any decoder.
  /// - Throws: Always.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "settings come from a pipeline file"))
  }
}

/// What a plugin keeps between calls and no pipeline file sets: tables it loaded, a file it has
/// open.
///
/// ```swift
/// @Prepared var lexicon = Lexicon()
/// ```
@propertyWrapper
public struct Prepared<Value: Sendable>: Sendable {
  /// The value.
  public var wrappedValue: Value

  /// Starts with a value that holds until `prepare` sets another.
  public init(wrappedValue: Value) {
    self.wrappedValue = wrappedValue
  }
}

extension Prepared: Decodable {
  /// Never used: the decoder of settings answers for every prepared property itself.
  ///
  /// - Parameter decoder: Any decoder.
  /// - Throws: Always.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "prepared properties are not read"))
  }
}
