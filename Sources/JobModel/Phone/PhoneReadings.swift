/// The numbers that a spelling could be.
struct PhoneReadings {
  let home: PhoneRegion?
  /// The different ones that could be somebody's; more than one is one too many.
  private(set) var possible: [E164] = []
  /// Why the likeliest reading is none, in plain words.
  private(set) var reason = "is not a number in any country"
  private var hasReason = false

  init(_ spelling: PhoneSpelling, home: PhoneRegion?) {
    self.home = home
    let digits = spelling.digits[...]
    if spelling.hasPlus {
      addAbroad(digits, zero: spelling.bracketedZero)
      return
    }
    let abroad = (home?.prefixesAbroad ?? ["00"]).first { spelling.digits.matches($0, at: 0) }
    if let abroad {
      let length = abroad.utf8CodeUnitCount
      // No number within a country begins as a call abroad does.
      addAbroad(digits.dropFirst(length), zero: spelling.bracketedZero)
    } else if let home {
      addAtHome(digits, home)
      addWithoutPlus(digits, home, zero: spelling.bracketedZero)
    }
  }

  /// Behind `+` or what stands for it.
  private mutating func addAbroad(_ digits: ArraySlice<UInt8>, zero: Int?) {
    guard let (code, rest) = CallingCodes.split(digits) else {
      explain("begins with a country code that no country has")
      return
    }
    guard let region = PhoneRegion(code: code) else {
      // Shared by many countries: freephone, satellites, networks.
      let number = E164(code: code, national: String(digits: rest))
      if rest.count >= 4, rest.count + code.description.utf8.count <= 15 { add(number) }
      explain("has \(rest.count) digits after +\(code)")
      return
    }
    add(rest, of: region, zero: zero) { "after +\(code)" }
  }

  /// As it would be dialled at home: with the trunk prefix, or without it.
  private mutating func addAtHome(_ digits: ArraySlice<UInt8>, _ home: PhoneRegion) {
    // Ten digits are meant as ten, whatever they begin with.
    if home.code == 1, digits.count == 10 { explain(home.problem(of: digits), digits, home, counted: nil) }
    if digits.starts(with: home.trunk), !home.trunk.isEmpty {
      let rest = digits.dropFirst(home.trunk.count)
      if home.problem(of: rest) == nil { add(E164(code: home.code, national: String(digits: rest))) }
      if home.name == "BR" { addWithCarrier(rest, home) }
      let prefix = String(digits: home.trunk[...])
      explain(home.problem(of: rest), rest, home, counted: "after the \(prefix) at the start")
    } else if home.name == "MX" {
      addMexican(digits, home)
    }
    if home.problem(of: digits) == nil { add(E164(code: home.code, national: String(digits: digits))) }
    explain(home.problem(of: digits), digits, home, counted: nil)
  }

  /// With the country's code and no `+`.
  private mutating func addWithoutPlus(_ digits: ArraySlice<UInt8>, _ home: PhoneRegion, zero: Int?) {
    let code = Array(home.code.description.utf8)
    guard home.code != 1, digits.starts(with: code) else { return }
    let rest = digits.dropFirst(code.count)
    guard home.plan != nil || rest.count >= 7 else { return }
    add(rest, of: home, zero: zero) { "after \(home.code)" }
  }

  /// `0 15 11 9…`: the number of a long-distance company stands before the area code.
  private mutating func addWithCarrier(_ rest: ArraySlice<UInt8>, _ home: PhoneRegion) {
    let national = rest.dropFirst(2)
    let carriers = ["12", "14", "15", "21", "22", "23", "25", "31", "41", "43", "55", "65", "99"]
    guard rest.count >= 12, carriers.contains(where: { rest.starts(with: $0.utf8) }) else { return }
    guard home.problem(of: national) == nil else { return }
    add(E164(code: home.code, national: String(digits: national)))
  }

  /// What used to be dialled before the ten digits, and is still printed: 01, 044, 045.
  private mutating func addMexican(_ digits: ArraySlice<UInt8>, _ home: PhoneRegion) {
    for prefix in ["01", "044", "045"] where digits.starts(with: prefix.utf8) {
      let national = digits.dropFirst(prefix.utf8.count)
      if home.problem(of: national) == nil { add(E164(code: home.code, national: String(digits: national))) }
    }
  }

  /// Behind a country's code: as it is, or without a trunk prefix that should not be there.
  private mutating func add(
    _ rest: ArraySlice<UInt8>, of region: PhoneRegion, zero: Int?, counted: () -> String
  ) {
    var national = rest
    // `+44 (0)20`; in Italy and wherever there is no trunk prefix the 0 belongs to the number.
    if zero == rest.startIndex, rest.first == UInt8(ascii: "0"), !region.trunk.isEmpty { national = rest.dropFirst() }
    guard let problem = region.problem(of: national) else {
      add(E164(code: region.code, national: String(digits: national)))
      return
    }
    // The 1 of Mexican mobiles is out of use.
    let surplus: [UInt8] = region.name == "MX" ? [UInt8(ascii: "1")] : region.trunk
    if !surplus.isEmpty, region.code != 1, national.starts(with: surplus) {
      let without = national.dropFirst(surplus.count)
      if region.problem(of: without) == nil { add(E164(code: region.code, national: String(digits: without))) }
    }
    explain(problem, national, region, counted: counted())
  }

  private mutating func add(_ number: E164) {
    if !possible.contains(number) { possible.append(number) }
  }

  private mutating func explain(
    _ problem: PhoneProblem?, _ national: ArraySlice<UInt8>, _ region: PhoneRegion, counted: String?
  ) {
    guard let problem else { return }
    explain(PhoneReason.text(problem, national, region, counted: counted))
  }

  /// The first reading tried is the likeliest.
  private mutating func explain(_ text: String) {
    if !hasReason { reason = text }
    hasReason = true
  }
}
