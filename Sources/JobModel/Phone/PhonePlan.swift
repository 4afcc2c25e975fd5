/// How the numbers of one country are made, as far as an office manager's slip of the finger shows.
struct PhonePlan: Sendable, Equatable {
  let region: StaticString
  let code: Int
  /// With its article: `a US`, `an Irish`.
  let phrase: StaticString
  let trunk: StaticString
  /// First digits and how many digits such numbers have, without the trunk prefix; the longest beginning decides.
  /// `1,2:9-10 13:6` is: 1 and 2 have 9 or 10, but 13 has 6.
  let lengths: StaticString
  /// Whether some have six digits or fewer and yet no trunk prefix.
  var hasShortNumbers = false

  static func of(_ region: String, code: Int) -> PhonePlan? {
    all.first { $0.code == code && region.utf8.elementsEqual($0.region.bytes) }
      ?? northAmerica(code) ?? all.first { $0.code == code }
  }

  static func == (left: PhonePlan, right: PhonePlan) -> Bool {
    left.code == right.code && left.region.bytes == right.region.bytes
  }

  /// Why these digits, without any prefix, are no number of the country, or nil.
  func problem(of national: ArraySlice<UInt8>) -> PhoneProblem? {
    let wanted = wantedLengths(of: national)
    if wanted.isEmpty { return .start(1) }
    if !wanted.contains(national.count) { return .length(wanted: wanted) }
    return code == 1 ? NorthAmerica.problem(of: national) : nil
  }

  private func wantedLengths(of national: ArraySlice<UInt8>) -> [Int] {
    var best = -1
    var wanted: [Int] = []
    var rules = PhonePlanRules(lengths.bytes)
    while let rule = rules.next() {
      let lead = rule.lead.count
      if lead > best, national.starts(with: rule.lead) {
        best = lead
        wanted = rule.lengths
      }
    }
    return wanted
  }
}

/// Reads `1,2:9-10 13:6` into one rule for each beginning.
struct PhonePlanRules: IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0
  private var leads: [[UInt8]] = []
  private var lengths: [Int] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (lead: [UInt8], lengths: [Int])? {
    if leads.isEmpty { readRule() }
    return leads.popLast().map { ($0, lengths) }
  }

  private mutating func readRule() {
    while bytes.at(index).isDigit || bytes.at(index) == UInt8(ascii: ",") {
      let start = index
      while bytes.at(index).isDigit { index += 1 }
      if index > start { leads.append(Array(bytes[start..<index])) } else { index += 1 }
    }
    index += 1
    lengths = []
    while index < bytes.count, bytes[index] != UInt8(ascii: " ") {
      let first = number()
      var last = first
      if bytes.at(index) == UInt8(ascii: "-") {
        index += 1
        last = number()
      }
      if last >= first { lengths += Array(first...last) }
      index += 1
      if bytes.at(index - 1) == UInt8(ascii: " ") { break }
    }
    while bytes.at(index) == UInt8(ascii: " ") { index += 1 }
  }

  private mutating func number() -> Int {
    var value = 0
    while bytes.at(index).isDigit, value < 100 {
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return value
  }
}
