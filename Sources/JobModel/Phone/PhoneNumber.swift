/// What a spelling of a phone number means: `(415) 555-0123 ext. 4` in the US is +14155550123 and the extension 4.
///
/// Nothing is guessed: where two numbers could be meant there is none, and `kind` says so.
package struct PhoneNumber: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case ordinary
    case emergency
    /// Three to six digits that only work in one country or on one network.
    case shortCode
    /// Kept free for films and examples: 555-01xx, and the ranges that other countries reserve.
    case fictional
    /// Could be more than one number; why, in plain words.
    case unclear(String)
    /// Can be nobody's number; why, in plain words.
    case impossible(String)
  }

  /// Nil unless there is exactly one reading, and always for emergency numbers and short codes.
  package let e164: E164?
  package let `extension`: String?
  /// As they are written and in that order, prefixes included, without the extension; letters are the keys they are on.
  package let digits: String
  package let kind: Kind
  package let hasLetters: Bool
  /// Of a short code that is written as an area code and three digits, `415 555`, why it cannot be called; texts may come from it.
  package let lack: String?
  /// Whether the text is E.164 to the letter: `+14155550123`, and neither a space nor an extension.
  package let isExact: Bool

  /// Nil where the text does not look like a phone number at all.
  ///
  /// `region` is the country in two letters in which a number without `+` would be dialled.
  package init?(_ text: ArraySlice<UInt8>, region: String) {
    guard let spelling = PhoneSpelling(text) else { return nil }
    let home = PhoneRegion(region)
    let (kind, number) = Self.meaning(of: spelling, in: home)
    if spelling.hasLetters, number == nil, !spelling.beginsAsLetteredNumbersDo { return nil }
    e164 = number
    `extension` = spelling.extensionDigits.isEmpty ? nil : String(digits: spelling.extensionDigits[...])
    digits = String(digits: spelling.digits[...])
    self.kind = kind
    hasLetters = spelling.hasLetters
    lack = kind == .shortCode ? Self.lack(of: spelling, in: home) : nil
    isExact = number.map { $0.text.utf8.elementsEqual(text) } ?? false
  }

  package init?(_ text: String, region: String) {
    // Most of what is transferred to is a name.
    let mayBe = { (letters: UnsafeBufferPointer<UInt8>) in letters.contains { $0.isDigit || $0 >= 0x80 } }
    guard text.utf8.withContiguousStorageIfAvailable(mayBe) ?? true else { return nil }
    self.init(Array(text.utf8)[...], region: region)
  }

  /// The countries that a number can be read as dialled in.
  package static var regions: [String] { CallingCodes.regions }

  /// The one way to write it that works everywhere: E.164, and the extension behind it.
  package var normalized: String? {
    guard let e164 else { return nil }
    return `extension`.map { "\(e164.text) ext. \($0)" } ?? e164.text
  }

  private static func meaning(of spelling: PhoneSpelling, in home: PhoneRegion?) -> (Kind, E164?) {
    if !spelling.hasPlus, EmergencyNumbers.contain(spelling.digits, in: home) { return (.emergency, nil) }
    if spelling.needsContext { return (.unclear("is only part of a number, as its phone-context says"), nil) }
    if !spelling.hasPlus, let kind = shortKind(of: spelling.digits, in: home) { return (kind, nil) }
    let readings = PhoneReadings(spelling, home: home)
    let possible = readings.possible
    guard let first = possible.first else {
      if FictionalNumbers.isMadeUp(spelling.digits, in: home) { return (.fictional, nil) }
      return readings.home == nil && !spelling.hasPlus
        ? (.unclear("has no country code; begin with + and the country's code"), nil)
        : (.impossible(readings.reason), nil)
    }
    if possible.count > 1 {
      return (.unclear("could be \(first.text) or \(possible[1].text); write the one that is meant"), nil)
    }
    return (FictionalNumbers.contain(first) ? .fictional : .ordinary, first)
  }

  /// Who calls an extension or a service writes its digits together.
  private static func lack(of spelling: PhoneSpelling, in home: PhoneRegion?) -> String? {
    guard let home, home.code == 1, spelling.groups == [3, 3], !spelling.hasLetters else { return nil }
    guard let problem = home.problem(of: spelling.digits[...]) else { return nil }
    return PhoneReason.text(problem, spelling.digits[...], home, counted: nil)
  }

  /// What only few digits can be.
  private static func shortKind(of digits: [UInt8], in home: PhoneRegion?) -> Kind? {
    guard digits.count <= 6 else { return nil }
    if let home {
      if home.code != 1, home.writesWithTrunk(digits) { return nil }
      if home.plan?.problem(of: digits[...]) == nil, home.plan?.hasShortNumbers == true { return nil }
      if home.plan == nil, home.trunk.isEmpty, digits.count > 4 {
        return .unclear("could be a short code or a whole number; begin a whole number with +\(home.code)")
      }
    }
    return digits.count < 3 ? nil : .shortCode
  }
}

extension String {
  /// From ASCII digits.
  init(digits: ArraySlice<UInt8>) {
    self = String(decoding: digits, as: UTF8.self)
  }
}
