/// What a text message costs: its encoding, its segments, and the characters that make it dearer.
package struct SMSCount: Sendable, Equatable {
  package enum Encoding: Sendable, Equatable {
    /// 160 septets alone, 153 each when joined.
    case gsm7
    /// 70 UTF-16 units alone, 67 each when joined: any character outside the alphabet does that to the whole text.
    case ucs2

    package var alone: Int { self == .gsm7 ? 160 : 70 }
    package var joined: Int { self == .gsm7 ? 153 : 67 }
  }

  /// A character outside the alphabet.
  package struct Forcing: Sendable, Equatable {
    /// In UTF-8 bytes of the message.
    package let range: Range<Int>
    package let scalar: Unicode.Scalar
  }

  package let encoding: Encoding
  package let units: Int
  package let segments: Int
  /// How many units still fit into the last segment.
  package let left: Int
  package let forcing: [Forcing]

  package init(_ message: String) {
    var septets = 0
    var offset = 0
    var forcing: [Forcing] = []
    for scalar in message.unicodeScalars {
      let width = UTF8.width(scalar)
      let cost = GSM7.septets(scalar)
      if cost == 0 { forcing.append(Forcing(range: offset..<offset + width, scalar: scalar)) }
      septets += cost
      offset += width
    }
    self.forcing = forcing
    encoding = forcing.isEmpty ? .gsm7 : .ucs2
    let ucs2 = encoding == .ucs2
    units = ucs2 ? message.utf16.count : septets
    if units <= encoding.alone {
      segments = units == 0 ? 0 : 1
      left = encoding.alone - units
      return
    }
    var count = 1
    var used = 0
    for scalar in message.unicodeScalars {
      // An escape pair or a surrogate pair is never split.
      let cost = ucs2 ? UTF16.width(scalar) : GSM7.septets(scalar)
      if used + cost > encoding.joined {
        count += 1
        used = 0
      }
      used += cost
    }
    segments = count
    left = encoding.joined - used
  }

  /// "2 segments, 45 characters left".
  package var words: String {
    let noun = segments == 1 ? "segment" : "segments"
    let kind = encoding == .ucs2 ? " of 70 (a character is outside the basic alphabet)" : ""
    return "\(segments) \(noun)\(kind), \(left) left in the last"
  }
}
