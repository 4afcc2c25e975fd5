/// The plans that are known; every other country's numbers are only held against what E.164 allows.
extension PhonePlan {
  static let all: [PhonePlan] = [
    PhonePlan(region: "US", code: 1, phrase: "a US", trunk: "1", lengths: northAmericanLengths),
    PhonePlan(region: "CA", code: 1, phrase: "a Canadian", trunk: "1", lengths: northAmericanLengths),
    PhonePlan(
      region: "GB", code: 44, phrase: "a UK", trunk: "0", lengths: "1:9,10 2,3,5,7,8,9:10 80:9,10 800,845:7,9,10"),
    PhonePlan(
      region: "IE", code: 353, phrase: "an Irish", trunk: "0", lengths: "1:8-10 21:8,9 2,4,5,6,9:7-9 7,8:9"),
    PhonePlan(
      region: "DE", code: 49, phrase: "a German", trunk: "0",
      lengths: "1:7-13 15:11 160,162,163,17:10,11 2,3,4,5,6,7,8,9:5-13"),
    PhonePlan(region: "FR", code: 33, phrase: "a French", trunk: "0", lengths: "1,2,3,4,5,6,7,8,9:9"),
    PhonePlan(region: "ES", code: 34, phrase: "a Spanish", trunk: "", lengths: "4,5,6,7,8,9:9"),
    PhonePlan(
      region: "IT", code: 39, phrase: "an Italian", trunk: "", lengths: "0:6-11 1,3:9,10 4,5:10 8:6,9,10",
      hasShortNumbers: true),
    PhonePlan(region: "RU", code: 7, phrase: "a +7", trunk: "8", lengths: "3,4,6,7,8,9:10"),
    PhonePlan(
      region: "NL", code: 31, phrase: "a Dutch", trunk: "0", lengths: "1,2,3,4,5,6,7,8,9:9 14:5,6,9 97:11 800,90:7-10"),
    PhonePlan(
      region: "BE", code: 32, phrase: "a Belgian", trunk: "0", lengths: "1,2,3,4,5,6,7,8,9:8 45,46,47,48,49:9"),
    PhonePlan(region: "CH", code: 41, phrase: "a Swiss", trunk: "0", lengths: "2,3,4,5,6,7,8,9:9"),
    PhonePlan(region: "AT", code: 43, phrase: "an Austrian", trunk: "0", lengths: "1,2,3,4,5,6,7,8,9:4-13"),
    PhonePlan(
      region: "AU", code: 61, phrase: "an Australian", trunk: "0",
      lengths: "2,3,4,7,8:9 13:6,10 14:9 16:9 180:7,10 190:10", hasShortNumbers: true),
    PhonePlan(
      region: "NZ", code: 64, phrase: "a New Zealand", trunk: "0",
      lengths: "1:10 3,4,6,7,9:8 2,5:8-10 8:7-10 90:8-10 70:9"),
    PhonePlan(
      region: "IN", code: 91, phrase: "an Indian", trunk: "0", lengths: "1,2,3,4,5,6,7,8,9:10 180:8-13 186:10-13"),
    PhonePlan(region: "MX", code: 52, phrase: "a Mexican", trunk: "", lengths: "2,3,4,5,6,7,8,9:10"),
    PhonePlan(
      region: "BR", code: 55, phrase: "a Brazilian", trunk: "0",
      lengths: "1,2,3,4,5,6,7,8,9:10,11 30,40:8,10 50,80,90:9,10"),
    PhonePlan(
      region: "JP", code: 81, phrase: "a Japanese", trunk: "0",
      lengths: "1,2,3,4,5,6,7,8,9:9 20,50,70,80,90:10 60:9,10"),
  ]

  /// The islands that share +1 have the plan of the US under a name for all of them.
  static func northAmerica(_ code: Int) -> PhonePlan? {
    guard code == 1 else { return nil }
    return PhonePlan(region: "", code: 1, phrase: "a +1", trunk: "1", lengths: northAmericanLengths)
  }

  private static let northAmericanLengths: StaticString = "0,1,2,3,4,5,6,7,8,9:10"
}
