/// Characters that change how a text is read or shown without being seen: a model has no reason to write one.
enum InvisibleCharacter {
  /// The first one that the other text does not have, as `U+200B`.
  static func first(in text: String, notIn other: String) -> String? {
    var known: Set<UInt32> = []
    for scalar in other.unicodeScalars where isInvisible(scalar.value) { known.insert(scalar.value) }
    for scalar in text.unicodeScalars where isInvisible(scalar.value) && !known.contains(scalar.value) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
    return nil
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFD, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
