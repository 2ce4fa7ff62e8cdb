/// What a source tells of a document beside its text, in the order in which it goes to the record.
public struct Metadata: Sendable, Hashable {
  /// The headline.
  public var title: String?
  /// The day of publication; never taken from a file's time or from the clock.
  public var date: CalendarDate?
  /// Everything else, such as `outlet`, `url`, `author` and `language`, in the order of the source.
  public var others: JSONObject

  /// Makes metadata.
  public init(title: String? = nil, date: CalendarDate? = nil, others: JSONObject = JSONObject()) {
    self.title = title
    self.date = date
    self.others = others
  }

  /// The outlet that published the document.
  public var outlet: String? { others["outlet"]?.string }

  /// The value of a field by its name in the record, as text; nil where it is not given.
  public subscript(name: String) -> String? {
    switch name {
    case "title": title
    case "date": date?.description
    default: others[name].map { $0.string ?? $0.text }
    }
  }
}
