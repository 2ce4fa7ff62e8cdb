import Testing
import WorkbenchKit

@testable import QuoteSentiment

/// A text whose tokens and sentences are known and nothing else.
private func document(_ text: String, targets: [Range<Int>] = []) throws -> Document {
  try Document(
    DocumentInput(
      id: "test", metadata: Metadata(), text: Text(text), targets: targets, origin: "test"))
}

private func judged(_ subjects: [SentimentAnalyzer.Subject]) -> SentimentAnalyzer {
  var analyzer = SentimentAnalyzer()
  analyzer.of = subjects
  return analyzer
}

@Test(arguments: [
  ("The concert was superb.", Sentiment.Label.positive),
  ("The concert was awful.", .negative),
  ("The concert begins at eight.", .neutral),
  ("The concert was not good.", .negative),
  ("It was never a bad plan.", .neutral),
  ("It was a nice idea, but the result is a disgrace.", .negative),
  ("It was a disgrace at first, but the result is truly superb.", .positive),
  ("The attorney general spoke.", .neutral),
  ("They don’t deserve praise.", .negative),
])
func `a sentence has a tone`(text: String, expected: Sentiment.Label) throws {
  var document = try document(text)
  try document.run(judged([.sentences]))
  #expect(document[Sentiment.self].map(\.label) == [expected])
}

@Test(arguments: [
  ("It was good.", "It was very good."),
  ("It was somewhat good.", "It was good."),
  ("It was awful.", "It was bad."),
  ("It was not very good.", "It was not bad."),
  ("The awful lie, the fraud and the cruel attack.", "It was awful."),
])
func `scores are ordered and bounded`(lower: String, higher: String) throws {
  func score(_ text: String) throws -> Double {
    let document = try document(text)
    return TonedText(document.tokens, names: [], lexicon: .builtIn)
      .score(of: TextSpan(start: 0, end: document.text.count))
  }
  let (low, high) = (try score(lower), try score(higher))
  #expect(-1 < low && low < high && high < 1)
}

@Test func `near words count most toward a target`() throws {
  let text =
    "The mill did superb work all year while far away in the valley the bakery was a disgrace."
  let bakery = 67..<73
  var document = try document(text, targets: [4..<8, bakery])
  try document.run(judged([.targets]))
  #expect(document[Sentiment.self].map(\.label) == [.positive, .negative])
  #expect(document[Sentiment.self].allSatisfy { $0.subjectKey == TargetSpan.key })
}

@Test func `names carry no tone, and the only one is the target`() throws {
  let text = "“Hope Valley is superb.”"
  var document = try document(text)
  try document.add(
    EntityMention(
      span: TextSpan(start: 3, end: 14), type: .location, name: "Hope Valley", entity: 1,
      rule: "test"))
  try document.add(
    Quote(
      span: TextSpan(start: 0, end: document.text.count), kind: .direct, speaker: nil, cue: nil,
      rule: "test"))
  try document.run(SentimentAnalyzer())
  let sentiment = try #require(document[Sentiment.self].first)
  #expect(sentiment.label == .positive)
  #expect(sentiment.target == "Hope Valley")
  let alone = TonedText(
    document.tokens, names: document[EntityMention.self].map(\.span), lexicon: .builtIn)
  #expect(alone.score(of: TextSpan(start: 3, end: 14)) == 0)
}

@Test(arguments: [
  ([SentimentAnalyzer.Subject.quotes], ["tokens", "quotes"]),
  ([.entities], ["tokens", "entities"]),
  ([.sentences, .targets], ["tokens", "sentences", "targets"]),
])
func `what is judged decides what is read`(of: [SentimentAnalyzer.Subject], expected: [String]) {
  #expect(judged(of).reads.map { $0.key } == expected)
}
