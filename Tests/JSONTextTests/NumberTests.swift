import Testing

@testable import JSONText

struct NumberTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-0.0e9", 0), ("1", 1), ("1.0", 1), ("1e0", 1), ("10e-1", 1), ("0.001e3", 1),
      ("-12.50e1", -125), ("1E+2", 100),
      ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775807.000", .max),
      ("0e99999999999999999999", 0),
      ("10000000000000000000000e-22", 1), ("0.00000000000000000000000000001e29", 1), ("9223372036854775808", nil),
      ("-9223372036854775809", nil),
      ("1.5", nil), ("1e19", nil), ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil), ("0.1", nil),
      ("123e-1", nil),
    ] as [(String, Int?)])
  func `a number is a whole one exactly when it is, however spelled`(_ spelling: String, _ expected: Int?) throws {
    let number = try #require(JSONNumber(spelling: spelling))
    #expect(number.int == expected)
    #expect(number.spelling == spelling)
    #expect(try parse(spelling).number == number)
    #expect(try parse(spelling).value.written() == spelling)
  }

  @Test(arguments: ["", " 1", "1 ", "01", "+1", "1.", ".1", "0x1", "1e", "NaN", "inf", "1,0", "1_0", "--1", "١"])
  func `what is no number has no value`(_ spelling: String) {
    #expect(JSONNumber(spelling: spelling) == nil)
  }

  @Test func `a number too large for a double is none`() {
    #expect(JSONNumber(spelling: "1e400")?.double == nil)
    #expect(JSONNumber(spelling: "-2.5e-3")?.double == -0.0025)
    #expect(JSONNumber(.min).int == .min)
    #expect(JSONNumber(7) == JSONNumber(spelling: "7"))
  }
}
