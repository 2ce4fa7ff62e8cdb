import WorkbenchKit

/// What is printed of a run: gathered record by record, so that memory does not grow with the
/// articles' texts.
struct Digest: Sendable {
  private var run: RunDescription?
  private var articles = Articles()
  private var positions = PositionDigest()
  private var statements = StatementDigest()
  private var money = MoneyDigest()
  private var names = NameDigest()
  private var tables: [TrackerTable] = []

  init(run: RunDescription? = nil) {
    self.run = run
  }

  mutating func add(_ record: Record) {
    articles.add(record)
    guard record.error == nil else { return }
    let label = articles.label
    positions.add(record, article: label)
    statements.add(record, article: label)
    money.add(record, article: label)
    names.add(record)
  }

  mutating func add(_ table: TrackerTable) {
    tables.append(table)
  }

  func lines(on page: Page, mostRows: Int) -> [String] {
    guard let run else { return [] }
    let isSingle = articles.count == 1
    let countries = CountryNames(run.gazetteer)
    let form = Form(page: page, countries: countries, isSingle: isSingle, mostRows: mostRows)
    let parts = [
      articles.title(pipeline: run.pipeline, form: form),
      positions.lines(form, timeline: tables.first { $0.name == "stance-timeline" }),
      statements.lines(form), money.lines(form), names.lines(form),
      Doubts(articles: articles, statements: statements, money: money, positions: positions)
        .lines(form),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}

/// How a digest is set: what all its parts need to know.
struct Form: Sendable {
  let page: Page
  let countries: CountryNames
  let isSingle: Bool
  let mostRows: Int

  /// Where something stands: `[5]` in a single article, `a3[5]` among several.
  func place(_ place: Place) -> String {
    isSingle ? "[\(place.sentenceText)]" : "\(place.article)[\(place.sentenceText)]"
  }

  /// Rows up to the limit, and a line that counts the rest.
  func limited(_ rows: [[String]], _ noun: String) -> [String] {
    let rest = rows.count - mostRows
    let more =
      rest > 0
      ? ["      and \(Prose.count(rest, "more \(noun)")); the other sinks have them all"] : []
    return rows.prefix(mostRows).flatMap(\.self) + more
  }
}

/// Where something is said: the article and its sentence.
struct Place: Sendable, Hashable {
  let article: String
  let sentence: Int
  let isHeadline: Bool

  init?(_ annotation: JSONObject, in record: Record, article: String) {
    guard let sentence = annotation["sentence"]?.integer else { return nil }
    self.article = article
    self.sentence = sentence
    isHeadline = record.sentence(sentence)?["headline"]?.bool ?? false
  }

  var sentenceText: String { isHeadline ? "H" : "\(sentence)" }
}

/// The English names of countries by code.
struct CountryNames: Sendable {
  private let gazetteer: CountryGazetteer

  init(_ gazetteer: CountryGazetteer) {
    self.gazetteer = gazetteer
  }

  func name(_ code: String) -> String { gazetteer.country(code)?.name ?? code }
}
