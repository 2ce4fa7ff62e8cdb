/// A token of a text: a view on the columns of a `TokenizedText`, made on demand.
public struct Token: Sendable {
  /// Its number in the text, from 0.
  public let index: Int
  /// Its bytes.
  public let span: TextSpan
  /// What its letters look like.
  public let shape: TokenShape
}

/// What the letters of a token look like.
public struct TokenShape: OptionSet, Sendable, Hashable {
  /// The flags as bits.
  public let rawValue: UInt8

  /// Makes a shape of flags as bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Begins with a capital letter.
  public static let capitalized = TokenShape(rawValue: 1)
  /// Has several letters, all of them capitals.
  public static let allCapitals = TokenShape(rawValue: 2)
  /// Begins with a digit.
  public static let numeric = TokenShape(rawValue: 4)
  /// Has neither letters nor digits.
  public static let punctuation = TokenShape(rawValue: 8)
  /// Begins right behind the token before it, without a blank.
  public static let attached = TokenShape(rawValue: 16)
}
