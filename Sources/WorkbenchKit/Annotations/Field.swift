/// One field of a kind of annotation: its name, type and meaning, and how to get its value.
public struct Field<Owner>: Sendable {
  /// What can be told of the field without an annotation.
  public let description: FieldDescription
  let value: @Sendable (Owner) -> FieldValue?

  private init(
    _ name: String, _ type: FieldType, _ summary: String,
    _ value: @escaping @Sendable (Owner) -> FieldValue?
  ) {
    description = FieldDescription(name: name, type: type, summary: summary)
    self.value = value
  }

  /// A field of text.
  public static func string(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> String?
  ) -> Field {
    Field(name, .string, summary) { value($0).map { .string($0) } }
  }

  /// A field that is one word of a closed list.
  public static func choice<Choice: RawRepresentable & CaseIterable & SendableMetatype>(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> Choice?
  ) -> Field where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return Field(name, .choice(words), summary) { value($0).map { .string($0.rawValue) } }
  }

  /// A field of whole numbers.
  public static func integer(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> Int?
  ) -> Field {
    Field(name, .integer, summary) { value($0).map { .integer($0) } }
  }

  /// A field of floating-point numbers; written rounded to three decimals, so that it is the same
  /// on every processor.
  public static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> Double?
  ) -> Field {
    Field(name, .number, summary) { value($0).map { .number($0) } }
  }

  /// A field of exact decimals, written as strings such as "30000000000".
  public static func decimal(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> ExactDecimal?
  ) -> Field {
    Field(name, .decimal, summary) { value($0).map { .string($0.description) } }
  }

  /// A field that is written only where it is true.
  public static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> Bool
  ) -> Field {
    Field(name, .flag, summary) { value($0) ? .flag : nil }
  }

  /// A field of whole numbers in a list.
  public static func integers(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Owner) -> [Int]
  ) -> Field {
    Field(name, .integers, summary) { .integers(value($0)) }
  }

  /// A field that is a piece of the text with fields of its own, such as a speaker.
  public static func excerpt<Part>(
    _ name: String, _ summary: String, _ fields: [Field<Part>],
    _ value: @escaping @Sendable (Owner) -> (span: TextSpan, part: Part)?
  ) -> Field {
    Field(name, .excerpt(fields.map(\.description)), summary) { owner in
      value(owner).map { excerpt in
        .excerpt(
          excerpt.span, fields.map { ($0.description.name, $0.value(excerpt.part)) })
      }
    }
  }
}

/// The type of a field, from which schemas and table columns are made.
public indirect enum FieldType: Sendable, Hashable {
  /// Text.
  case string
  /// One word of a closed list.
  case choice([String])
  /// A whole number.
  case integer
  /// A floating-point number.
  case number
  /// An exact decimal, written as a string.
  case decimal
  /// True, or left out.
  case flag
  /// A list of whole numbers.
  case integers
  /// An object with start, end and text and these fields beside them.
  case excerpt([FieldDescription])
}

/// What can be told of a field without an annotation.
public struct FieldDescription: Sendable, Hashable {
  /// Its key in the record.
  public let name: String
  /// Its type.
  public let type: FieldType
  /// What it means, in a sentence.
  public let summary: String

  /// Makes a description.
  public init(name: String, type: FieldType, summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }
}

/// The value of a field, before spans are turned into offsets.
enum FieldValue: Sendable {
  case string(String)
  case integer(Int)
  case number(Double)
  case flag
  case integers([Int])
  case excerpt(TextSpan, [(name: String, value: FieldValue?)])
}
