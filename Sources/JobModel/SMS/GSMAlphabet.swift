/// What fits a text message at seven bits a character: the default alphabet of 3GPP TS 23.038 and its extension table.
package enum GSMAlphabet {
  /// How many septets the character takes, or nil where the alphabet has none: one of the extension table takes two.
  package static func septets(of value: UInt32) -> Int? {
    if value < UInt32(costs.count) {
      let cost = Int(costs[Int(value)])
      return cost == 0 ? nil : cost
    }
    return value == euro ? 2 : nil
  }

  /// Whether each byte is a character of one septet: most messages have no others.
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x20...0x5A, 0x61...0x7A, 0x5F, 0x0A, 0x0D: true
      default: false
      }
    }
  }

  /// In the order of their codes; the code that opens the extension table, 27, is no character and is left out.
  private static let basic: StaticString = """
    @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿\
    abcdefghijklmnopqrstuvwxyzäöñüà
    """

  /// The form feed is the extension table's page break.
  private static let extended: StaticString = "\u{C}^{}\\[~]|"

  /// Alone beyond the Greek capitals, and in the extension table.
  private static let euro: UInt32 = 0x20AC

  /// Septets by scalar up to the last Greek capital; 0 for what the alphabet does not have.
  private static let costs: [UInt8] = {
    var costs = [UInt8](repeating: 0, count: 0x3AA)
    for (text, cost) in [(basic, 1), (extended, 2)] as [(StaticString, UInt8)] {
      for character in ScalarReader(text.bytes[...]) where character.value < UInt32(costs.count) {
        costs[Int(character.value)] = cost
      }
    }
    return costs
  }()
}

extension StaticString {
  /// As an array, to be read with what reads texts.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)) }
}
