/// One escape such as `\n` or `\u00e9`, already known to be well formed.
struct JSONEscape {
  /// What the escape stands for; a half of a surrogate pair without its other half is U+FFFD.
  let scalar: UInt32
  /// The bytes that the escape takes in the source; 12 for a pair.
  let sourceLength: Int

  /// JavaScript clients cut strings between the halves of a pair, so a lone half is repaired and not refused.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    switch bytes.byte(at: start + 1) {
    case UInt8(ascii: "u"):
      let unit = JSONEscape.unit(in: bytes, at: start)
      let next = bytes.byte(at: start + 6) == .backslash && bytes.byte(at: start + 7) == UInt8(ascii: "u")
      let low = next ? JSONEscape.unit(in: bytes, at: start + 6) : 0
      if unit & 0xFC00 == 0xD800, low & 0xFC00 == 0xDC00 {
        self.init(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, sourceLength: 12)
      } else {
        self.init(scalar: unit & 0xF800 == 0xD800 ? 0xFFFD : unit, sourceLength: 6)
      }
    case UInt8(ascii: "n"): self.init(scalar: 0x0A, sourceLength: 2)
    case UInt8(ascii: "t"): self.init(scalar: 0x09, sourceLength: 2)
    case UInt8(ascii: "r"): self.init(scalar: 0x0D, sourceLength: 2)
    case UInt8(ascii: "b"): self.init(scalar: 0x08, sourceLength: 2)
    case UInt8(ascii: "f"): self.init(scalar: 0x0C, sourceLength: 2)
    case let byte: self.init(scalar: UInt32(byte), sourceLength: 2)
    }
  }

  private init(scalar: UInt32, sourceLength: Int) {
    self.scalar = scalar
    self.sourceLength = sourceLength
  }

  /// How many bytes the scalar takes in UTF-8; never more than the escape took.
  var decodedLength: Int {
    switch scalar {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }

  /// Writes the scalar as UTF-8 and returns where the next one goes.
  func write(to output: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    let length = decodedLength
    guard length > 1 else {
      output[start] = UInt8(truncatingIfNeeded: scalar)
      return start + 1
    }
    let marks: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    output[start] = UInt8(truncatingIfNeeded: marks | scalar >> UInt32(6 * (length - 1)))
    for index in 1..<length {
      let shift = UInt32(6 * (length - 1 - index))
      output[start + index] = UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F)
    }
    return start + length
  }

  private static func unit(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
    var unit: UInt32 = 0
    for offset in start + 2..<start + 6 {
      unit = unit << 4 | UInt32(hexValue(bytes.byte(at: offset)) ?? 0)
    }
    return unit
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

extension String {
  /// The text between two quotes with its escapes resolved, in one allocation: it can only get shorter.
  init(unescaping bytes: UnsafeBufferPointer<UInt8>) {
    self.init(unsafeUninitializedCapacity: bytes.count) { output in
      var source = 0
      var target = 0
      var hasWide = false
      while source < bytes.count {
        let end = bytes.endOfPlainText(from: source, hasWide: &hasWide)
        if end > source {
          let room = UnsafeMutableBufferPointer(rebasing: output[target..<target + end - source])
          target += room.initialize(fromContentsOf: bytes.part(source..<end))
          source = end
        }
        guard source < bytes.count else { break }
        let escape = JSONEscape(in: bytes, at: source)
        target = escape.write(to: output, at: target)
        source += escape.sourceLength
      }
      return target
    }
  }
}
