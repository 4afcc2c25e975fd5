/// How a text message travels; one character outside the GSM alphabet makes the whole of it UCS-2.
package enum SMSEncoding: Sendable, Equatable {
  case gsm7
  case ucs2

  /// The units of a message that is one segment.
  package var alone: Int { self == .gsm7 ? 160 : 70 }
  /// The units of each segment of a longer one: the rest goes to the header that joins them.
  package var joined: Int { self == .gsm7 ? 153 : 67 }

  /// Units of a character; one that the encoding cannot have counts as one.
  func units(of character: PlacedScalar) -> Int {
    self == .gsm7 ? GSMAlphabet.septets(of: character.value) ?? 1 : character.wideUnits
  }

  /// The cheaper one that can carry the text.
  static func of(_ bytes: ArraySlice<UInt8>) -> SMSEncoding {
    if GSMAlphabet.isPlain(bytes) { return .gsm7 }
    var characters = ScalarReader(bytes)
    while let character = characters.next() {
      if GSMAlphabet.septets(of: character.value) == nil { return .ucs2 }
    }
    return .gsm7
  }
}
