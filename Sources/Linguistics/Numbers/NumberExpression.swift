/// A number that a text names in digits, words or both.
public struct NumberExpression: Sendable, Hashable {
  /// The number, magnitudes included.
  public let value: ExactDecimal
  /// The product of its magnitudes: a billion for "1.5 billion" and "20bn", 1 for "30".
  public let scale: ExactDecimal
  /// Its tokens, magnitudes included.
  public let tokens: Range<Int>
}

extension TokenizedText {
  /// Reads the number that begins at a token: "30", "1,234.56", "1.5 billion", "20m", "two and a
  /// half million", "half a billion", "a hundred and five", "two dozen".
  ///
  /// A comma before one or two last digits ("2,5") is no thousands separator and no number here;
  /// nor is a magnitude alone ("billion"), for which see `magnitude(at:)`.
  ///
  /// - Complexity: looks at no more than some dozen tokens.
  /// - Returns: The longest number from this token on, or nil where none begins here.
  public func number(at index: Int) -> NumberExpression? {
    guard index < count else { return nil }
    var reader = NumberReader(tokens: self, position: index)
    guard let (value, scale) = reader.read() else { return nil }
    return NumberExpression(value: value, scale: scale, tokens: index..<reader.position)
  }

  /// Reads the magnitude words that begin at a token: "billion", "hundred thousand", "lakh crore".
  ///
  /// - Returns: Their product as a number, or nil where no magnitude begins here.
  public func magnitude(at index: Int) -> NumberExpression? {
    guard index < count else { return nil }
    var reader = NumberReader(tokens: self, position: index)
    guard let scale = reader.magnitudes() else { return nil }
    return NumberExpression(value: scale, scale: scale, tokens: index..<reader.position)
  }
}
