/// A decimal number held exactly: a whole number of up to 38 digits and a power of ten.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits; without trailing zeros, so that equal numbers are equal values.
  private let significand: Int128
  private let exponent: Int

  private init(normalizing significand: Int128, exponent: Int) {
    var significand = significand
    var exponent = significand == 0 ? 0 : exponent
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// Makes a whole number.
  public init(_ whole: Int) {
    self.init(normalizing: Int128(whole), exponent: 0)
  }

  /// Makes a power of ten.
  public init(powerOfTen exponent: Int) {
    self.init(normalizing: 1, exponent: exponent)
  }

  /// Reads digits with at most one decimal point and an optional minus: "1234.56"; nil for anything
  /// else, or for more than 38 digits.
  public init?(_ text: String) {
    var digits: Int128 = 0
    var exponent = 0
    var hasPoint = false
    var hasDigit = false
    let isNegative = text.hasPrefix("-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard ASCII.isDigit(byte) else { return nil }
      let (shifted, overflows) = digits.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = shifted.addingReportingOverflow(Int128(byte - 0x30))
      guard !overflows, !overflowsToo else { return nil }
      digits = sum
      hasDigit = true
      if hasPoint { exponent -= 1 }
    }
    guard hasDigit else { return nil }
    self.init(normalizing: isNegative ? -digits : digits, exponent: exponent)
  }

  /// The product; nil where it does not fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflows) = significand.multipliedReportingOverflow(by: other.significand)
    guard !overflows else { return nil }
    return ExactDecimal(normalizing: product, exponent: exponent + other.exponent)
  }

  /// The sum; nil where it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = min(exponent, other.exponent)
    guard let one = scaled(to: common), let two = other.scaled(to: common) else { return nil }
    let (sum, overflows) = one.addingReportingOverflow(two)
    return overflows ? nil : ExactDecimal(normalizing: sum, exponent: common)
  }

  /// The same number with the other sign.
  public var negated: ExactDecimal {
    ExactDecimal(normalizing: -significand, exponent: exponent)
  }

  private func scaled(to common: Int) -> Int128? {
    var value = significand
    for _ in 0..<min(exponent - common, 60) {
      let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      value = shifted
    }
    return value
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits without an exponent: "30000000000", "0.5".
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: exponent) }
    let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
    let padded = padding + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}

extension ExactDecimal: Comparable {
  /// Compares numbers; two that are too far apart to be brought to one scale compare by sign and
  /// size.
  public static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
    let common = min(one.exponent, other.exponent)
    if let first = one.scaled(to: common), let second = other.scaled(to: common) {
      return first < second
    }
    return one.exponent < other.exponent ? other.significand > 0 : one.significand < 0
  }
}
