import Testing
import WorkbenchKit

@testable import CountryStance

private func stance(
  _ polarity: Int, _ intensity: Double, shift: Stance.Shift = .none, time: String? = nil,
  modality: Stance.Modality = .actual
) -> Stance {
  let span = TextSpan(start: 0, end: 1)
  return Stance(
    span: span, source: "CHL", target: "PER", polarity: polarity, intensity: intensity,
    quad: .verbalConflict, modality: modality, shift: shift, time: time, trigger: span, rule: "test"
  )
}

@Test func `intensity weighs`() {
  let position = PositionJudge(stances: [stance(1, 3.5), stance(1, 3.5), stance(-1, -10)])
    .positions()
  #expect(position.map(\.polarity) == [-1])
  #expect(position.map(\.evidence) == [[0, 1, 2]])
}

@Test func `what is not asserted is no evidence`() {
  #expect(PositionJudge(stances: [stance(-1, -9, modality: .alleged)]).positions().isEmpty)
}

@Test func `support in the past and opposition now is a cooling`() {
  let stances = [stance(1, 7, time: "2018"), stance(-1, -4)]
  #expect(PositionJudge(stances: stances).positions().map(\.shift) == [.cooling])
}

@Test func `the shift that most stances tell wins`() {
  let stances = [
    stance(1, 5, shift: .warming), stance(1, 5, shift: .cooling), stance(1, 5, shift: .cooling),
  ]
  #expect(PositionJudge(stances: stances).positions().map(\.shift) == [.cooling])
}

@Test(
  arguments: zip(
    ["VEM", "US"],
    ["no country has the code 'VEM'; did you mean 'VEN'?", "no country has the code 'US'"]))
func `unknown codes are told with the nearest`(code: String, message: String) {
  var analyzer = StanceAnalyzer()
  analyzer.about = [CountryCode(code)]
  var preparation = Preparation()
  let problem = #expect(throws: WrongSetting.self) { try analyzer.prepare(&preparation) }
  #expect(problem?.setting == "about")
  #expect(problem?.message.hasPrefix(message) == true)
}

@Test(arguments: [(["CHL"], [], 1), ([], ["CHL"], 0), ([], ["PER"], 1)])
func `of and toward narrow what is kept`(of: [String], toward: [String], count: Int) throws {
  var analyzer = StanceAnalyzer()
  analyzer.of = of.map { CountryCode($0) }
  analyzer.toward = toward.map { CountryCode($0) }
  #expect(try analyzed("Chile praised Peru.", by: analyzer)[Stance.self].count == count)
}
