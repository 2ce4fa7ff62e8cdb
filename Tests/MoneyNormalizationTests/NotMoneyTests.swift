import Testing

/// What looks like money and is not.
struct NotMoneyTests {
  @Test(arguments: [
    "The anchor weighs over 4,200 pounds.", "He lost 30 pounds in a year.",
    "A 300-pound bear came.",
    "They seized 20 pounds of heroin.", "A pound of flesh.", "He won 5 times.",
    "The party won 3 seats.",
    "Of the voters, 3 million won the right.", "The 5,000 won by the club.",
    "Atlas won 4 of 6 games.",
    "Dollar Tree closed 12 shops.", "They feel a yen for the sea.", "Eyes like dollar signs.",
    "Where the dollars go, power follows.", "The dollar rose 3 percent.", "A dollar store opened.",
    "A dollar amount was not given.", "7 million bushels of wheat.", "He owns 5 million shares.",
    "It grew by 30 percent.", "It grew by 5%.", "It ended 27-14.", "It won by 3-2.",
    "ALL 8 boats sank.",
    "They TRY 6 more doors.", "The TOP 10 songs.", "The pen 4 sheep slept in.", "Try 9 more keys.",
    "He dreamt of dollars two thousand nights.", "Penny Lane has 40 houses.",
    "Rand, 38, ran 12 laps.",
    "Creditors got 35 cents on the dollar.", "A million-dollar smile.", "The $64,000 question.",
    "A grand jury of 23.",
    "Two grand pianos.", "Three grand slams.", "He is number 2.", "On 5 May 2019 it rained.",
    "In 2019 it rained.",
    "Chapter 11 and section 5.", "The 1990s were loud.", "Over 2.5 billion trees.",
    "Room 101 is shut.",
    "Call 555-0199 now.", "It is 5 km away.", "A 10-year loan.", "The euro zone has 20 members.",
    "Millions of people came.", "Tens of thousands of refugees.", "A few billion people.",
    "A multimillion-year rock.",
    "He wrote a 50K check.", "Hundreds of pounds of meat.",
  ])
  func `no sums`(text: String) throws {
    #expect(try sums(in: text) == [])
  }
}
