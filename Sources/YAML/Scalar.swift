/// A single value: what is written and what it means.
public struct Scalar: Hashable, Sendable {
  /// What a scalar means by the core schema of YAML 1.2.
  public enum Value: Hashable, Sendable {
    /// Nothing: `~`, `null`, or no text at all.
    case null

    /// `true` or `false`; `yes`, `no`, `on` and `off` are text.
    case bool(Bool)

    /// A whole number: decimal, or octal after `0o`, or hexadecimal after `0x`.
    case int(Int)

    /// A number with a point or an exponent, or `.inf`, or `.nan`.
    case double(Double)

    /// Text.
    case string(String)
  }

  /// The text without quotes, with escapes replaced and lines folded.
  public let text: String

  /// Whether it is written without quotes and not as a block after `|` or `>`.
  public let isPlain: Bool

  /// What it means; quoted scalars, blocks and those tagged `!!str` are always text.
  public let value: Value
}

extension Scalar.Value {
  /// What a message calls it, as in "expected a list, found a number".
  var describedKind: String {
    switch self {
    case .null: "nothing"
    case .bool(let isTrue): isTrue ? "'true'" : "'false'"
    case .int, .double: "a number"
    case .string: "text"
    }
  }

  /// Reads a scalar without quotes by the core schema.
  ///
  /// See https://yaml.org/spec/1.2.2/#103-core-schema.  The result is nil for a number that neither
  /// `Int` nor `Double` can hold.
  init?(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case ".nan", ".NaN", ".NAN": self = .double(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .double(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .double(-.infinity)
    default:
      switch NumberForm(text) {
      case .integer(let digits, let radix):
        guard let value = Int(digits, radix: radix) else { return nil }
        self = .int(value)
      case .real:
        guard let value = Double(text), value.isFinite else { return nil }
        self = .double(value)
      case nil: self = .string(text)
      }
    }
  }
}

/// The notations for numbers in the core schema.
private enum NumberForm {
  case integer(digits: Substring, radix: Int)
  case real

  init?(_ text: String) {
    if text.hasPrefix("0o"), text.utf8.dropFirst(2).isAll(in: .octal) {
      self = .integer(digits: text.dropFirst(2), radix: 8)
    } else if text.hasPrefix("0x"), text.utf8.dropFirst(2).isAll(in: .hexadecimal) {
      self = .integer(digits: text.dropFirst(2), radix: 16)
    } else {
      self.init(decimal: text)
    }
  }

  /// Reads the notation for decimal numbers.
  ///
  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private init?(decimal text: String) {
    var rest = text.utf8[...]
    rest.skip(oneOf: "+-")
    let whole = rest.skipDigits()
    if whole > 0, rest.isEmpty {
      self = .integer(digits: text[...], radix: 10)
      return
    }
    let fraction = rest.skip(oneOf: ".") ? rest.skipDigits() : 0
    guard whole + fraction > 0 else { return nil }
    if rest.skip(oneOf: "eE") {
      rest.skip(oneOf: "+-")
      guard rest.skipDigits() > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    self = .real
  }
}

private enum Digits {
  case octal, decimal, hexadecimal

  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "7"): true
    case UInt8(ascii: "8"), UInt8(ascii: "9"): self != .octal
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      self == .hexadecimal
    default: false
    }
  }
}

extension Substring.UTF8View {
  fileprivate func isAll(in digits: Digits) -> Bool {
    !isEmpty && allSatisfy(digits.contains)
  }

  @discardableResult
  fileprivate mutating func skip(oneOf accepted: String) -> Bool {
    guard let first, accepted.utf8.contains(first) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func skipDigits() -> Int {
    let digits = prefix(while: Digits.decimal.contains).count
    removeFirst(digits)
    return digits
  }
}
