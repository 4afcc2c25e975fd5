/// A country as far as dialling goes.
struct PhoneRegion: Sendable, Equatable {
  /// Two capital letters.
  let name: String
  /// The country's code.
  let code: Int
  /// What is dialled before the area code within the country, and left out after the country's code.
  let trunk: [UInt8]
  let plan: PhonePlan?

  /// Nil for no country.
  init?(_ name: String) {
    let letters = name.utf8.map { $0.isLower ? $0 & 0xDF : $0 }
    guard letters.count == 2, let code = CallingCodes.code(of: letters) else { return nil }
    self.init(name: letters, code: code)
  }

  /// The country that a code is first of all.
  init?(code: Int) {
    guard let letters = CallingCodes.region(of: code) else { return nil }
    self.init(name: letters, code: code)
  }

  private init(name letters: [UInt8], code: Int) {
    name = String(decoding: letters, as: UTF8.self)
    self.code = code
    plan = PhonePlan.of(name, code: code)
    trunk = plan.map { $0.trunk.bytes } ?? CallingCodes.trunk(of: letters)
  }

  /// What begins a call abroad; 00 is understood everywhere, as nearly everywhere has it.
  var prefixesAbroad: [StaticString] {
    switch name {
    case "AU", "CC", "CX": ["0011", "00"]
    case "JP": ["010", "00"]
    case "RU", "KZ", "BY", "TJ", "TM": ["810", "00"]
    case _ where code == 1: ["011", "00"]
    default: ["00"]
    }
  }

  /// Whether a number is written as within the country, with its trunk prefix.
  func writesWithTrunk(_ digits: [UInt8]) -> Bool {
    !trunk.isEmpty && digits.starts(with: trunk)
  }

  /// Why a national number cannot be one, or nil.
  func problem(of national: ArraySlice<UInt8>) -> PhoneProblem? {
    let zero = [UInt8(ascii: "0")]
    // No number begins with two: that is how a call abroad begins.
    if national.starts(with: zero + zero) { return .start(2) }
    if let plan { return plan.problem(of: national) }
    // The longest E.164 number has 15 digits with the country's code.
    let most = min(14, 15 - code.description.utf8.count)
    if national.count < 4 || national.count > most { return .length(wanted: Array(4...most)) }
    // Where a trunk prefix begins with 0 no number does.
    return trunk.starts(with: zero) && national.starts(with: zero) ? .start(1) : nil
  }

  /// `a US number`
  var numberPhrase: String { plan.map { "\($0.phrase) number" } ?? "a number with +\(code)" }
}

/// What is wrong with a national number.
enum PhoneProblem: Sendable, Equatable {
  /// It should have one of so many digits.
  case length(wanted: [Int])
  /// No number begins with its first so many digits.
  case start(Int)
  /// The three digits from an index on cannot stand there.
  case three(at: Int)
}
