/// Finds the bytes and characters that no YAML file may have.
///
/// libyaml finds them too, but does not tell the right place.
func byteProblems(in bytes: [UInt8], lines: SourceLines, limits: YAMLLimits) -> [YAMLProblem] {
  let start = lines.range(0..<0)
  guard bytes.count <= limits.bytes else {
    let message = "the file has \(bytes.count) bytes; at most \(limits.bytes) are read"
    return [YAMLProblem(message, at: start)]
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return [YAMLProblem("the file is in UTF-16; save it as UTF-8", at: start)]
  }
  if let invalid = firstInvalidByte(in: bytes) {
    let hexadecimal = String(invalid.byte, radix: 16, uppercase: true)
    let message = "the byte 0x\(hexadecimal) is not valid UTF-8; save the file as UTF-8"
    return [YAMLProblem(message, at: lines.range(invalid.index..<invalid.index + 1))]
  }
  return lines.scalars.indices.lazy
    .filter { !isAllowed(lines.scalars[$0]) }
    .prefix(limits.problems)
    .map { forbidden(lines.scalars[$0], at: lines.range($0..<$0 + 1)) }
}

private func firstInvalidByte(in bytes: [UInt8]) -> (byte: UInt8, index: Int)? {
  var decoder = UTF8.ForwardParser()
  let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
  var rest = text.makeIterator()
  var offset = text.startIndex
  var index = 0
  while true {
    switch decoder.parseScalar(from: &rest) {
    case .valid(let encoded):
      offset += encoded.count
      index += 1
    case .error: return (bytes[offset], index)
    case .emptyInput: return nil
    }
  }
}

/// The printable characters of https://yaml.org/spec/1.2.2/#51-character-set.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}

private func forbidden(_ scalar: Unicode.Scalar, at range: SourceRange) -> YAMLProblem {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  let name = scalar.value == 0 ? "the NUL character \(code)" : "the control character \(code)"
  return YAMLProblem("\(name) is not allowed; delete it", at: range)
}
