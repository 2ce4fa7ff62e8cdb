import WorkbenchKit

/// What stands between two cells of a row.
enum Separator: String, SettingChoice {
  /// Whichever of the others is most frequent in the first line.
  case auto
  /// `,`
  case comma
  /// `;`, which Excel writes where the comma is the decimal sign.
  case semicolon
  /// The tab character.
  case tab

  /// The byte, judged by the first line of the file where that is asked for.
  func byte(forFirstLine line: [UInt8]) -> UInt8 {
    switch self {
    case .auto: Self.mostFrequent(in: line)
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// What is inside of quotation marks does not count; of two that are as frequent, the comma goes
  /// first.
  private static func mostFrequent(in line: [UInt8]) -> UInt8 {
    let outside = line.split(separator: CSVRow.quote, omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset.isMultiple(of: 2) }.flatMap(\.element)
    let bytes = [Self.comma, .semicolon, .tab].map { $0.byte(forFirstLine: []) }
    let counts = bytes.map { byte in outside.count { $0 == byte } }
    let most = counts.max() ?? 0
    return zip(bytes, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }
}
