/// Why a number cannot be one, for somebody who looks at the slip of paper it came from.
enum PhoneReason {
  /// `counted` says from where on the digits were counted, if not from the first.
  static func text(
    _ problem: PhoneProblem, _ national: ArraySlice<UInt8>, _ region: PhoneRegion, counted: String?
  ) -> String {
    let place = counted.map { " \($0)" } ?? ""
    switch problem {
    case .length(let wanted):
      let digits = "\(national.count) \(national.count == 1 ? "digit" : "digits")"
      let area = region.code == 1 && national.count == 7 ? ", with the area code" : ""
      return "has \(digits)\(place); \(region.numberPhrase) has \(list(wanted))\(counted == nil ? "" : " there")\(area)"
    case .start(let count):
      let first = String(digits: national.prefix(count))
      return first.isEmpty ? "has no digits\(place)" : "has \(first)\(place), and no such number starts with that"
    case .three(let index):
      let three = String(digits: national.dropFirst(index).prefix(3))
      return index == 0
        ? "has the area code \(three), which no number has: area codes begin with 2 to 9 and do not end in 11"
        : "has \(three) after the area code; there 0 or 1 never comes first, and never 11 last"
    }
  }

  /// `10`, `7, 9 or 10`, `5 to 13`.
  private static func list(_ numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last, first != last else { return "\(numbers.first ?? 0)" }
    if numbers.count > 2, last - first == numbers.count - 1 { return "\(first) to \(last)" }
    var text = ""
    for (place, number) in numbers.enumerated() {
      if place > 0 { text += place == numbers.count - 1 ? " or " : ", " }
      text += "\(number)"
    }
    return text
  }
}
