import Linguistics
import Testing

/// Numbers in digits, words and both.
struct NumberExpressionTests {
  @Test(arguments: [
    ("30", "30"), ("1,234.56", "1234.56"), ("45,06,300.75", "4506300.75"), ("0.5", "0.5"),
    ("1.5 billion", "1500000000"), ("20m", "20000000"), ("2.7bn", "2700000000"), ("20K", "20000"),
    ("6million", "6000000"), ("3 bn", "3000000000"), ("1.2-billion", "1200000000"),
    ("2 lakh crore", "2000000000000"), ("3 hundred", "300"), ("1/2", "0.5"), ("7 3/4", "7.75"),
    ("3-1/2 billion", "3500000000"),
    ("2½ million", "2500000"), ("5 dozen", "60"),
    ("seven", "7"), ("twenty-five", "25"), ("forty two", "42"), ("a hundred", "100"),
    ("a hundred and fifty million", "150000000"), ("two hundred and six", "206"),
    ("two hundred and six thousand", "206000"), ("twenty-five hundred", "2500"),
    ("two thousand five hundred", "2500"), ("one million two hundred thousand", "1200000"),
    ("three thousand and five", "3005"), ("one and a half billion", "1500000000"),
    ("two and a quarter million", "2250000"), ("a million and a half", "1500000"),
    ("half a billion", "500000000"), ("a half-billion", "500000000"), ("half million", "500000"),
    ("a quarter of a billion", "250000000"), ("a quarter million", "250000"),
    ("three quarters of a million", "750000"), ("three-quarters billion", "750000000"),
    ("two dozen", "24"), ("a dozen", "12"), ("a million million", "1000000000000"),
    ("three hundred thousand", "300000"), ("ten thousand million", "10000000000"),
  ])
  func `a number is read to its end`(text: String, value: String) throws {
    let tokens = TokenizedText(Text(text))
    let number = try #require(tokens.number(at: 0))
    #expect(number.value.description == value)
    #expect(number.tokens == 0..<tokens.count)
  }

  @Test(arguments: [
    ("seven and eight", 1, "7"), ("twenty of them", 1, "20"),
    ("two million and counting", 2, "2000000"),
    ("five thousand, six", 2, "5000"), ("a million more", 2, "1000000"),
    ("two thousand three thousand", 2, "2000"), ("one hundred and the rest", 2, "100"),
    ("20 m", 1, "20"), ("5 - 6", 1, "5"), ("three of a kind", 1, "3"),
  ])
  func `what follows a number is left`(text: String, count: Int, value: String) throws {
    let number = try #require(TokenizedText(Text(text)).number(at: 0))
    #expect(number.tokens.count == count)
    #expect(number.value.description == value)
  }

  @Test(arguments: [
    "a dog", "half a dog", "billion", "quarter", "2,5", "1,2345", "3D", "1990s", "5th", "10:30",
    "2/3", "1.2.3", "the", "-", "hundred", "a few", ",000",
  ])
  func `other words are no numbers`(text: String) {
    #expect(TokenizedText(Text(text)).number(at: 0) == nil)
  }

  @Test(arguments: [
    ("30", "1"), ("1.5 billion", "1000000000"), ("20bn", "1000000000"),
    ("half a million", "1000000"),
    ("two hundred thousand", "100000"), ("two hundred and six thousand", "1000"),
    ("a hundred", "100"),
  ])
  func `the scale is that of the magnitudes`(text: String, scale: String) {
    #expect(TokenizedText(Text(text)).number(at: 0)?.scale.description == scale)
  }

  @Test(arguments: [
    ("billion", 1, "1000000000"), ("hundred thousand people", 2, "100000"), ("dozen", 1, "12"),
  ])
  func `a magnitude stands alone`(text: String, count: Int, value: String) throws {
    let magnitude = try #require(TokenizedText(Text(text)).magnitude(at: 0))
    #expect(magnitude.tokens.count == count)
    #expect(magnitude.value.description == value)
  }

  @Test func `a number ends after some magnitudes`() throws {
    let text = "1" + String(repeating: " million", count: 100)
    #expect(try #require(TokenizedText(Text(text)).number(at: 0)).tokens.count == 4)
  }

  @Test func `there is no number behind the end`() {
    #expect(TokenizedText(Text("five")).number(at: 1) == nil)
    #expect(TokenizedText(Text("")).number(at: 0) == nil)
  }
}
