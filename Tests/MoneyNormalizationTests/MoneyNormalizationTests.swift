@testable import MoneyNormalization
import Testing
import TimeExpressions
import WorkbenchKit

/// The sums of a text, each as `words = modifier amount currency/rate`; `?` behind an assumed
/// currency, `-` for none.
func sums(in text: String) throws -> [String] {
  let document = try analyzed(text)
  return document[MoneyFigure.self].map { "\(document.text[$0.span]) = \($0.notation)" }
}

func analyzed(_ text: String) throws -> Document {
  let metadata = Metadata(date: CalendarDate("2025-11-05"))
  var document = try Document(
    DocumentInput(id: "test", metadata: metadata, text: Text(text), origin: "test"))
  try TimeExpressions().analyze(&document)
  try MoneyNormalization().analyze(&document)
  return document
}

extension MoneyFigure {
  fileprivate var notation: String {
    let amount =
      switch value {
      case .exact(let amount): amount.description
      case .range(let low, let high): "\(low)..\(high)"
      case .vague: "vague"
      }
    let currency = (currency ?? "-") + (isCurrencyAssumed ? "?" : "")
    return (modifier.map { "\($0.rawValue) " } ?? "") + amount + " " + currency
      + (rate.map { "/\($0)" } ?? "")
  }
}

/// Sums that are found, with their exact values.
struct MoneyNormalizationTests {
  @Test(arguments: [
    ("It cost $5.", "$5 = 5 USD?"), ("It cost $ 5.", "$ 5 = 5 USD?"),
    ("It cost $1,234.56.", "$1,234.56 = 1234.56 USD?"),
    ("It cost $30 billion.", "$30 billion = 30000000000 USD?"),
    ("It cost €20m.", "€20m = 20000000 EUR"), ("It cost £3.4bn.", "£3.4bn = 3400000000 GBP?"),
    ("It cost $9million.", "$9million = 9000000 USD?"),
    ("It cost $1.2-billion.", "$1.2-billion = 1200000000 USD?"),
    ("It cost US$6.3 billion.", "US$6.3 billion = 6300000000 USD"),
    ("It cost US $5 million.", "US $5 million = 5000000 USD"),
    ("It cost U.S.$5.", "U.S.$5 = 5 USD"),
    ("It cost R$300.", "R$300 = 300 BRL"), ("It cost A$1.5m.", "A$1.5m = 1500000 AUD"),
    ("It cost HK$10.", "HK$10 = 10 HKD"), ("It cost C$9.", "C$9 = 9 CAD"),
    ("It cost NT$9.", "NT$9 = 9 TWD"),
    ("It cost Rs 500.", "Rs 500 = 500 INR?"), ("It cost Rs500.", "Rs500 = 500 INR?"),
    ("It cost Rs 5 crore.", "Rs 5 crore = 50000000 INR?"),
    ("It cost ₹2 lakh crore.", "₹2 lakh crore = 2000000000000 INR"),
    ("It cost ¥900.", "¥900 = 900 JPY?"), ("It cost ₽70.", "₽70 = 70 RUB"),
    ("It cost ₩5,000.", "₩5,000 = 5000 KRW"),
    ("It cost $12k.", "$12k = 12000 USD?"),
    ("It cost $3 trillion.", "$3 trillion = 3000000000000 USD?"),
    ("It cost $0.05.", "$0.05 = 0.05 USD?"), ("It cost Z$5.", "$5 = 5 -"),
    ("It cost $30 million dollars.", "$30 million dollars = 30000000 USD?"),
    ("It cost $5 Canadian dollars.", "$5 Canadian dollars = 5 CAD"),
    ("It cost $5 CAD.", "$5 CAD = 5 CAD"),
    ("It cost AUD $5.", "AUD $5 = 5 AUD"), ("Give us $5.", "$5 = 5 USD?"),
    ("A $5 note.", "$5 = 5 USD?"),
    ("Two of seven $80 lots.", "$80 = 80 USD?"),
    ("It cost $2½ million.", "$2½ million = 2500000 USD?"),
  ])
  func `signs before the number`(text: String, expected: String) throws {
    #expect(try sums(in: text) == [expected])
  }

  @Test(arguments: [
    ("It cost USD 5.", "USD 5 = 5 USD"),
    ("It cost USD 8.5 million.", "USD 8.5 million = 8500000 USD"),
    ("It cost EUR 31.0.", "EUR 31.0 = 31 EUR"), ("It cost USD260.", "USD260 = 260 USD"),
    ("It cost CNY3 million.", "CNY3 million = 3000000 CNY"), ("It cost 5 USD.", "5 USD = 5 USD"),
    ("It cost 61.5USD.", "61.5USD = 61.5 USD"), ("It cost 17 usd.", "17 usd = 17 USD"),
    ("It cost 33 rmb.", "33 rmb = 33 CNY"), ("It cost 60 EGP.", "60 EGP = 60 EGP"),
    ("It cost TRY 5 million.", "TRY 5 million = 5000000 TRY"), ("It cost 20€.", "20€ = 20 EUR"),
    ("It cost 10 $.", "10 $ = 10 USD?"), ("It cost 10¢.", "10¢ = 0.1 USD?"),
    ("It cost 20Rs.", "20Rs = 20 INR?"),
    ("In 2015 EUR 20 million were paid.", "EUR 20 million = 20000000 EUR"),
  ])
  func `codes and signs behind the number`(text: String, expected: String) throws {
    #expect(try sums(in: text) == [expected])
  }

  @Test(arguments: [
    ("It cost 30 billion dollars.", "30 billion dollars = 30000000000 USD?"),
    ("It cost 1.5 billion Chinese yuan.", "1.5 billion Chinese yuan = 1500000000 CNY"),
    ("It cost half a billion Swiss francs.", "half a billion Swiss francs = 500000000 CHF"),
    ("It cost 2.4 billion euros.", "2.4 billion euros = 2400000000 EUR"),
    ("An 80-euro fee.", "80-euro = 80 EUR"),
    ("It cost six million yen.", "six million yen = 6000000 JPY"),
    ("It cost twenty-five dollars.", "twenty-five dollars = 25 USD?"),
    ("It cost a million dollars.", "a million dollars = 1000000 USD?"),
    ("It cost a hundred dollars.", "a hundred dollars = 100 USD?"),
    ("It cost one and a half billion rubles.", "one and a half billion rubles = 1500000000 RUB"),
    ("It cost a quarter of a million pounds.", "a quarter of a million pounds = 250000 GBP?"),
    ("It cost two dozen million pesos.", "two dozen million pesos = 24000000 -"),
    ("It cost a half-billion dollars.", "a half-billion dollars = 500000000 USD?"),
    ("A billion-dollar machine.", "billion-dollar = 1000000000 USD?"),
    ("A half-million-dollar house.", "half-million-dollar = 500000 USD?"),
    ("A 10-million-euro loan.", "10-million-euro = 10000000 EUR"),
    ("It cost 50 cents.", "50 cents = 0.5 USD?"),
    ("It cost 85 pence.", "85 pence = 0.85 GBP"),
    ("It cost 3.75 cents.", "3.75 cents = 0.0375 USD?"),
    ("It cost 40 grand.", "40 grand = 40000 USD?"), ("It cost 19 bucks.", "19 bucks = 19 USD?"),
    ("It cost a dollar.", "a dollar = 1 USD?"), ("A euro for each.", "A euro = 1 EUR"),
    (
      "It cost eleven dollars and twenty-two cents.",
      "eleven dollars and twenty-two cents = 11.22 USD?"
    ),
    ("It cost 7 euros 15 cents.", "7 euros 15 cents = 7.15 EUR"),
    ("It cost 6 Canadian dollars.", "6 Canadian dollars = 6 CAD"),
    ("It cost 75 pesos.", "75 pesos = 75 -"),
    ("It cost 75 Mexican pesos.", "75 Mexican pesos = 75 MXN"),
    ("It cost 1.2 trillion won.", "1.2 trillion won = 1200000000000 KRW?"),
    ("It cost 5,000 won.", "5,000 won = 5000 KRW?"),
    ("It cost 5 million reais.", "5 million reais = 5000000 BRL"),
    ("It cost 90 Lebanese Pounds.", "90 Lebanese Pounds = 90 LBP"),
    ("It cost nine pounds.", "nine pounds = 9 GBP?"),
    ("A 5-pound note.", "5-pound = 5 GBP?"),
    ("A 3 million-pound deal.", "3 million-pound = 3000000 GBP?"),
    ("It cost 2 million pounds of public money.", "2 million pounds = 2000000 GBP?"),
    ("It cost 65 million Finnish markka.", "65 million Finnish markka = 65000000 FIM"),
    ("It cost eight rials.", "eight rials = 8 -"),
  ])
  func `names of currencies`(text: String, expected: String) throws {
    #expect(try sums(in: text) == [expected])
  }

  @Test(arguments: [
    ("Between $2bn and $3bn.", "$2bn and $3bn = 2000000000..3000000000 USD?"),
    ("It costs $5-10 billion.", "$5-10 billion = 5000000000..10000000000 USD?"),
    ("It costs $5–$10 billion.", "$5–$10 billion = 5000000000..10000000000 USD?"),
    ("It costs $8 to $10.", "$8 to $10 = 8..10 USD?"),
    ("It costs $5 to 10 million.", "$5 to 10 million = 5000000..10000000 USD?"),
    ("It costs $500 to $1 million.", "$500 to $1 million = 500..1000000 USD?"),
    ("It costs 10 to 20 dollars.", "10 to 20 dollars = 10..20 USD?"),
    ("It costs 10-20 dollars.", "10-20 dollars = 10..20 USD?"),
    ("Between 2.5 and 2.8 euros.", "2.5 and 2.8 euros = 2.5..2.8 EUR"),
    ("It costs 3-4 lakh rupees.", "3-4 lakh rupees = 300000..400000 INR?"),
    ("From $10 to $20 will do.", "$10 to $20 = 10..20 USD?"),
    (
      "It ranges from $3 billion to $4 billion.",
      "$3 billion to $4 billion = 3000000000..4000000000 USD?"
    ),
    ("Roughly between $5 and $10.", "$5 and $10 = about 5..10 USD?"),
    ("Between roughly $5 and $10.", "$5 and $10 = about 5..10 USD?"),
    ("It costs 20 to 30 cents.", "20 to 30 cents = 0.2..0.3 USD?"),
    ("It costs €1m to €2m a year.", "€1m to €2m = 1000000..2000000 EUR/year"),
    ("It costs A$5-$10.", "A$5-$10 = 5..10 AUD"),
    ("Wages range between $8 and $10 an hour.", "$8 and $10 = 8..10 USD?/hour"),
  ])
  func ranges(text: String, expected: String) throws {
    #expect(try sums(in: text) == [expected])
  }

  @Test(arguments: [
    ("It lost tens of millions of dollars.", "tens of millions of dollars = vague USD?"),
    ("It lost millions of dollars.", "millions of dollars = vague USD?"),
    ("It lost hundreds of thousands of euros.", "hundreds of thousands of euros = vague EUR"),
    ("It lost millions and millions of dollars.", "millions and millions of dollars = vague USD?"),
    ("It lost a few billion dollars.", "a few billion dollars = vague USD?"),
    ("It lost more than a few billion dollars.", "a few billion dollars = over vague USD?"),
    ("It lost a couple of billion dollars.", "a couple of billion dollars = vague USD?"),
    ("It lost several hundred euros.", "several hundred euros = vague EUR"),
    ("It lost thousands of dollars an hour.", "thousands of dollars = vague USD?/hour"),
    ("A multimillion-dollar loss.", "multimillion-dollar = vague USD?"),
    ("A multi-billion-euro loss.", "multi-billion-euro = vague EUR"),
    ("It lost billions of taxpayer dollars.", "billions of taxpayer dollars = vague USD?"),
    ("It lost millions of pounds.", "millions of pounds = vague GBP?"),
    ("It lost many millions of Swiss francs.", "many millions of Swiss francs = vague CHF"),
  ])
  func `orders of magnitude`(text: String, expected: String) throws {
    #expect(try sums(in: text) == [expected])
  }

  @Test(arguments: [
    ("It cost over $5.", "over"), ("It cost more than $5.", "over"),
    ("It cost upward of $5.", "over"),
    ("It cost in excess of $5.", "over"), ("It will surpass $5.", "over"),
    ("It cost $5-plus.", "over"),
    ("Incomes above $5.", "over"), ("It cost less than $5.", "under"),
    ("It cost just under $5.", "under"),
    ("It cost below $5.", "under"), ("It cost nearly $5.", "about"),
    ("It cost almost $5.", "about"),
    ("It cost roughly $5.", "about"), ("It cost close to $5.", "about"),
    ("It cost some $5.", "about"),
    ("It cost an estimated $5.", "about"), ("It was estimated at $5.", "about"),
    ("It cost $5 or so.", "about"), ("It is on the order of $5.", "about"),
    ("It cost at least $5.", "at least"),
    ("It cost as little as $5.", "at least"), ("It cost no less than $5.", "at least"),
    ("It cost $5 or more.", "at least"), ("It cost up to $5.", "at most"),
    ("It cost as much as $5.", "at most"),
    ("It cost no more than $5.", "at most"), ("It cost $5 or less.", "at most"),
    ("A fine of up to a $5 sum.", "at most"), ("It cost exactly $5.", nil),
    ("It is more than the $5 it expects.", nil), ("He handed over $5.", nil),
    ("Not above a $5 wage.", nil),
    ("The total of $5.", nil),
  ])
  func modifiers(text: String, expected: String?) throws {
    #expect(try analyzed(text)[MoneyFigure.self].map(\.modifier?.rawValue) == [expected])
  }

  @Test(arguments: [
    ("It pays $5 an hour.", "hour"), ("It pays $5 a year.", "year"),
    ("It pays $5 per barrel.", "barrel"),
    ("It pays $5 each month.", "month"), ("It pays $5 every week.", "week"),
    ("It pays $5 annually.", "year"),
    ("It pays $5 per capita.", "person"), ("It pays $5 a head.", "person"),
    ("It pays $5/hour.", "hour"),
    ("A $5-a-month plan.", "month"), ("It pays $5 a ton a year.", "ton/year"),
    ("It pays $5 per square foot per year.", "square foot/year"),
    ("It pays $5 per widget.", "widget"),
    ("It pays 5 dollars in costs annually.", "year"),
    ("It pays $5 billion in military aid a year.", "year"),
    ("It pays $5 daily.", "day"), ("($5 a vote)", "vote"), ("It was $5 a year earlier.", nil),
    ("It paid $5 a year ago.", nil), ("It paid $5 for the team a year ago.", nil),
    ("It paid $5 this year.", nil),
    ("It paid $5 for each face.", nil), ("It gave $5 a try.", nil), ("It paid $5 to a man.", nil),
  ])
  func rates(text: String, expected: String?) throws {
    #expect(try analyzed(text)[MoneyFigure.self].map(\.rate) == [expected])
  }

  @Test(arguments: [
    (
      "It sank to $2 billion from $4 billion.",
      ["$2 billion = 2000000000 USD?", "$4 billion = 4000000000 USD?"]
    ),
    ("It rose from $2bn to $3bn.", ["$2bn = 2000000000 USD?", "$3bn = 3000000000 USD?"]),
    ("An increase from $2 to $3.", ["$2 = 2 USD?", "$3 = 3 USD?"]),
    ("Shares fell $2 to $9.", ["$2 = 2 USD?", "$9 = 9 USD?"]),
    ("Either $6 or $7.", ["$6 = 6 USD?", "$7 = 7 USD?"]),
    ("The $3 and $8 tolls.", ["$3 = 3 USD?", "$8 = 8 USD?"]),
    ("He gave $10 to 20 people.", ["$10 = 10 USD?"]),
    ("From $2 for tea to $3 for soup.", ["$2 = 2 USD?", "$3 = 3 USD?"]),
    ("$5 to €10.", ["$5 = 5 USD?", "€10 = 10 EUR"]),
    ("$10 to $5.", ["$10 = 10 USD?", "$5 = 5 USD?"]),
    ("From 2012 to nearly $500.", ["$500 = about 500 USD?"]),
    ("7 eur 9 chf", ["7 eur = 7 EUR", "9 chf = 9 CHF"]),
    ("eur 7 chf 9", ["eur 7 = 7 EUR", "chf 9 = 9 CHF"]),
    ("$ 1,500.00 $ 2,750.25", ["$ 1,500.00 = 1500 USD?", "$ 2,750.25 = 2750.25 USD?"]),
    ("12 20 euro notes", ["20 euro = 20 EUR"]),
    (
      "8 Canadian dollars then, 12 dollars now.",
      ["8 Canadian dollars = 8 CAD", "12 dollars = 12 CAD?"]
    ),
    (
      "It owes 5 million Mexican pesos. It pays 200 pesos.",
      ["5 million Mexican pesos = 5000000 MXN", "200 pesos = 200 MXN?"]
    ),
    ("5 euros and 40 Swiss francs.", ["5 euros = 5 EUR", "40 Swiss francs = 40 CHF"]),
  ])
  func `several sums`(text: String, expected: [String]) throws {
    #expect(try sums(in: text) == expected)
  }

  @Test func `the currency of a bare dollar is a setting`() throws {
    var analyzer = MoneyNormalization()
    analyzer.dollar = CurrencyCode("AUD")
    var document = try Document(
      DocumentInput(
        id: "test", metadata: Metadata(), text: Text("$5, 5 dollars, 50 cents, US$5, €5"),
        origin: "test"))
    try analyzer.analyze(&document)
    #expect(
      document[MoneyFigure.self].map(\.currency) == ["AUD", "AUD", "AUD", "USD", "EUR"])
  }

  @Test(arguments: [
    "9", "$", ",", "a ", "million ", "$1 to ", "1-", "hundreds of ", "$1 a ", "between ", "U.S. $",
    "and 5 cents ",
  ])
  func `sums never overlap`(unit: String) throws {
    let figures = try analyzed(String(repeating: unit, count: 500) + " dollars")[MoneyFigure.self]
    #expect(zip(figures, figures.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }
}
