/// A phone number taken apart as it is written, before anyone asks what it means.
struct PhoneSpelling {
  private(set) var hasPlus = false
  private(set) var digits: [UInt8] = []
  /// Which of the digits is a `0` in brackets of its own, as in `+44 (0)20`.
  private(set) var bracketedZero: Int?
  private(set) var hasLetters = false
  private(set) var extensionDigits: [UInt8] = []
  /// How many digits stand together, in each group of them.
  private(set) var groups: [Int] = []
  /// Whether a `tel:` address says that the number goes on elsewhere.
  private(set) var needsContext = false
  /// How many digits are digits rather than letters.
  private var written = 0

  /// Longer texts are no phone numbers.
  private static let longest = 80

  /// Nil where the text has anything in it that phone numbers do not have.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count <= Self.longest, text.contains(where: { $0.isDigit || $0 >= 0x80 }) else { return nil }
    var bytes = Self.plain(text)
    if bytes.matches("tel:", at: 0) {
      bytes.removeFirst(4)
      takeParameters(from: &bytes)
    }
    let range = bytes.trimmed(0..<bytes.count)
    bytes = Array(bytes[range])
    if let split = PhoneExtension(bytes) {
      if extensionDigits.isEmpty { extensionDigits = split.digits }
      bytes.removeLast(bytes.count - split.start)
    }
    guard read(bytes), !digits.isEmpty else { return nil }
    guard !hasLetters || written >= 3 else { return nil }
  }

  /// `1-800-`, `800-`, `+`: what comes before letters that stand for digits.
  var beginsAsLetteredNumbersDo: Bool {
    let start = digits.first == UInt8(ascii: "1") ? 1 : 0
    return hasPlus || [UInt8](digits.dropFirst(start)).matches("8", at: 0) || digits.first == UInt8(ascii: "0")
  }

  private mutating func read(_ bytes: [UInt8]) -> Bool {
    var mayBePlus = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case _ where byte.isDigit:
        if bytes.matches("(0)", at: index - 1) { bracketedZero = digits.count }
        if groups.isEmpty || !bytes.at(index - 1).isDigit { groups.append(0) }
        groups[groups.count - 1] += 1
        digits.append(byte)
        written += 1
      case _ where byte.isASCIILetter && written > 0:
        digits.append(Self.key(of: byte.lowercased))
        hasLetters = true
      case UInt8(ascii: "+") where mayBePlus:
        hasPlus = true
      case UInt8(ascii: "("), UInt8(ascii: "["):
        continue
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        guard !digits.isEmpty else { return false }
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        break
      default:
        return false
      }
      mayBePlus = false
    }
    return true
  }

  /// `;ext=4` and `;phone-context=…`; the others say nothing of the number.
  private mutating func takeParameters(from bytes: inout [UInt8]) {
    guard let start = bytes.firstIndex(of: UInt8(ascii: ";")) else { return }
    var index = start
    while index < bytes.count {
      if bytes.matches(";ext=", at: index) {
        let digits = bytes[(index + 5)...].prefix { $0.isDigit }
        if !digits.isEmpty, digits.count <= PhoneExtension.longest { extensionDigits = Array(digits) }
      } else if bytes.matches(";phone-context=", at: index) {
        needsContext = true
      }
      index += 1
    }
    bytes.removeLast(bytes.count - start)
  }

  /// The key of a phone that has the letter on it.
  private static func key(of letter: UInt8) -> UInt8 {
    let keys: StaticString = "22233344455566677778889999"
    let index = Int(letter) - Int(UInt8(ascii: "a"))
    return index >= 0 && index < keys.utf8CodeUnitCount ? keys.utf8Start[index] : UInt8(ascii: "0")
  }

  /// With ASCII for the dashes, spaces and full-width characters that word processors put in.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for scalar in ScalarReader(text) {
      switch scalar.value {
      case ..<0x80: plain.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: plain.append(UInt8(ascii: " "))
      case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF0D: plain.append(UInt8(ascii: "-"))
      case 0xFF01...0xFF5E: plain.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
      // What nobody sees: pasted numbers have marks of direction around them.
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
      default: plain.append(0)
      }
    }
    return plain
  }
}
