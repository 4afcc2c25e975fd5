/// `html`, `js` and `urlquery`.
enum Escaping {
  static func html(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0: text += Rune.encoded(Rune.replacement)
      case UInt8(ascii: "\""): text += Array("&#34;".utf8)
      case UInt8(ascii: "'"): text += Array("&#39;".utf8)
      case UInt8(ascii: "&"): text += Array("&amp;".utf8)
      case UInt8(ascii: "<"): text += Array("&lt;".utf8)
      case UInt8(ascii: ">"): text += Array("&gt;".utf8)
      default: text.append(byte)
      }
    }
    return text
  }

  static func javaScript(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while let rune = Rune(bytes, at: index) {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): text += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "="), 0..<0x20:
        text += codePoint(UInt32(byte))
      case 0x80...:
        text += CharacterClass.isPrintable(rune.value) ? bytes.slice(index..<index + rune.width) : codePoint(rune.value)
      default: text.append(byte)
      }
      index += rune.width
    }
    return text
  }

  static func query(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      let letter = byte | 0x20
      switch byte {
      case 0x20: text.append(UInt8(ascii: "+"))
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"): text.append(byte)
      case _ where byte.isDecimalDigit || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")):
        text.append(byte)
      default: text += [UInt8(ascii: "%"), Digits.upper[Int(byte >> 4)], Digits.upper[Int(byte & 15)]]
      }
    }
    return text
  }

  private static func codePoint(_ value: UInt32) -> [UInt8] {
    [UInt8(ascii: "\\"), UInt8(ascii: "u")] + QuotedText.hexadecimal(value, digits: 4, isUpper: true)
  }
}
