/// What a message with variables costs: with the shortest values, with the samples, and with the longest.
package struct SMSRange: Sendable, Equatable {
  package let least: SMSTotal
  package let sample: SMSTotal
  package let most: SMSTotal
  /// Whether some value has no known end, so that `most` is only the most of what is known.
  package let isOpen: Bool

  package init(_ pieces: [SMSPiece]) {
    least = Self.total(pieces, .least)
    // Without holes there is one total.
    let isFixed = pieces.allSatisfy { if case .literal = $0 { true } else { false } }
    sample = isFixed ? least : Self.total(pieces, .sample)
    most = isFixed ? least : Self.total(pieces, .most)
    isOpen = pieces.contains { piece in
      if case .hole(let hole) = piece { hole.longest == nil } else { false }
    }
  }

  /// Whether every message costs the same number of segments.
  package var isOne: Bool { !isOpen && least.segments == most.segments }

  fileprivate enum Case { case least, sample, most }

  private static func total(_ pieces: [SMSPiece], _ wanted: Case) -> SMSTotal {
    let isPlain = pieces.allSatisfy { SMSEncoding.of($0.filling(wanted).known) == .gsm7 }
    var packer = SMSPacker(isPlain ? .gsm7 : .ucs2)
    for piece in pieces {
      let filling = piece.filling(wanted)
      var count = 0
      if packer.encoding == .gsm7, GSMAlphabet.isPlain(filling.known) {
        packer.add(run: max(filling.known.count, filling.characters))
        continue
      }
      var characters = ScalarReader(filling.known)
      while let character = characters.next() {
        packer.add(packer.encoding.units(of: character))
        count += 1
      }
      packer.add(run: filling.characters - count)
    }
    return packer.total
  }
}

/// A part of a message.
package enum SMSPiece: Sendable, Equatable {
  case literal(ArraySlice<UInt8>)
  case hole(SMSHole)

  package static func literal(_ text: String) -> SMSPiece { .literal(Array(text.utf8)[...]) }

  /// What stands there, and how many characters it has at least, those past the known ones plain letters.
  fileprivate func filling(_ wanted: SMSRange.Case) -> (known: ArraySlice<UInt8>, characters: Int) {
    switch (self, wanted) {
    case (.literal(let bytes), _): (bytes, 0)
    case (.hole(let hole), .least): hole.least
    case (.hole(let hole), .sample): (hole.sample, 0)
    case (.hole(let hole), .most): (hole.sample, hole.longest ?? 0)
    }
  }
}

/// Where a value will stand, and what is known of it.
package struct SMSHole: Sendable, Equatable {
  /// Whether the value may be missing.
  package let canBeEmpty: Bool
  /// Empty where none is known.
  package let sample: ArraySlice<UInt8>
  /// In characters; nil where nothing says how long a value can be.
  package let longest: Int?

  package init(canBeEmpty: Bool, sample: ArraySlice<UInt8>, longest: Int?) {
    self.canBeEmpty = canBeEmpty
    self.sample = sample
    self.longest = longest
  }

  package init(canBeEmpty: Bool = false, sample: String = "", longest: Int? = nil) {
    self.init(canBeEmpty: canBeEmpty, sample: Array(sample.utf8)[...], longest: longest)
  }

  /// A value that cannot be missing is taken to be as long as its sample.
  fileprivate var least: (known: ArraySlice<UInt8>, characters: Int) {
    canBeEmpty ? (sample[sample.startIndex..<sample.startIndex], 0) : (sample, 0)
  }
}
