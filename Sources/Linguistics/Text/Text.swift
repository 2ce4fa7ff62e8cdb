/// Immutable, valid UTF-8.
///
/// Inside, places are byte offsets; output counts Unicode scalars. Text that is ASCII alone
/// converts for nothing; other text by a checkpoint for each 64 bytes, so that a conversion looks
/// at no more than 64 bytes.
public struct Text: Sendable, Hashable {
  /// The bytes.
  public let bytes: [UInt8]
  /// The number of scalars that begin before each block of 64 bytes; empty for ASCII.
  private let scalarsBeforeBlock: [Int32]

  private static let blockSize = 64

  /// Takes the bytes of a string.
  public init(_ string: String) {
    self.init(valid: Array(string.utf8))
  }

  /// Takes bytes that must be UTF-8; nil where they are not (`firstInvalidByte(in:)` tells where).
  public init?(validating bytes: [UInt8]) {
    guard Text.firstInvalidByte(in: bytes) == nil else { return nil }
    self.init(valid: bytes)
  }

  private init(valid bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      scalarsBeforeBlock = []
      return
    }
    var checkpoints: [Int32] = []
    checkpoints.reserveCapacity(bytes.count / Self.blockSize + 1)
    var scalars: Int32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.blockSize == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    scalarsBeforeBlock = checkpoints
  }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// The words of a span, which must lie in the text.
  public subscript(span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// Whether a span is not empty, lies in the text and cuts no character in two.
  public func hasBoundaries(_ span: TextSpan) -> Bool {
    span.start >= 0 && span.start < span.end && span.end <= bytes.count
      && isBoundary(span.start) && isBoundary(span.end)
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  /// The number of Unicode scalars before a byte.
  public func scalarOffset(ofByte offset: Int) -> Int {
    guard !scalarsBeforeBlock.isEmpty, offset > 0 else { return offset }
    let block = min(offset / Self.blockSize, scalarsBeforeBlock.count - 1)
    return bytes[(block * Self.blockSize)..<offset].reduce(Int(scalarsBeforeBlock[block])) {
      $0 + ($1 & 0xC0 != 0x80 ? 1 : 0)
    }
  }

  /// The bytes of a range of Unicode scalars; nil where the text has no such range.
  public func span(ofScalars range: Range<Int>) -> TextSpan? {
    guard let start = byteOffset(ofScalar: range.lowerBound),
      let end = byteOffset(ofScalar: range.upperBound)
    else { return nil }
    return TextSpan(start: start, end: end)
  }

  private func byteOffset(ofScalar index: Int) -> Int? {
    guard index >= 0 else { return nil }
    guard !scalarsBeforeBlock.isEmpty else { return index <= bytes.count ? index : nil }
    var low = 0
    var high = scalarsBeforeBlock.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(scalarsBeforeBlock[middle]) <= index { low = middle } else { high = middle }
    }
    var scalars = Int(scalarsBeforeBlock[low])
    for offset in (low * Self.blockSize)..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if scalars == index { return offset }
      scalars += 1
    }
    return scalars == index ? bytes.count : nil
  }

  /// The offset of the first byte that is no UTF-8 (Unicode 15, table 3-7); nil where all are.
  public static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[offset] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    let rest = bytes[(offset + 2)..<(offset + length)]
    return rest.allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
  }
}
