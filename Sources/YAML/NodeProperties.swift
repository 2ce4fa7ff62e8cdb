/// The anchor and the tag before a value, as written; libyaml counts them as part of it.
struct NodeProperties {
  /// Where the tag stands.
  private(set) var tag: Range<Int>?

  /// Where the value itself begins.
  private(set) var end: Int

  init(of event: Event, in lines: SourceLines) {
    end = event.range.lowerBound
    guard event.anchor != nil || event.tag != nil else { return }
    while end < event.range.upperBound, let scalar = lines[end] {
      switch scalar {
      case " ", "\t", "\n", "\r": end += 1
      case "#": end = lines.line(containing: end).upperBound
      case "&": end = lines.word(at: end).upperBound
      case "!":
        tag = lines.word(at: end)
        end = lines.word(at: end).upperBound
      default: return
      }
    }
  }
}

extension Event {
  /// Whether the tag makes a scalar text: `!!str`, or `!` alone.
  var isTaggedAsText: Bool {
    guard case .scalar = kind else { return false }
    return tag == "tag:yaml.org,2002:str" || tag == "!"
  }
}
