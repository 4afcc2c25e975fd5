import JobModel

/// What may wake a rule, a bit each: that one of some words stands in a sentence, an action of some kind, or what a document is.
///
/// A rule that has nothing to say of a sentence without them goes through those sentences alone that have them
/// (`Conduct.english(with:)`), and one that has nothing to say of a whole snapshot without them is not even asked (`Rule.cues`). What
/// each of them stands for is in `Cues+All.swift`.
struct Cues: Sendable, Equatable {
  private(set) var bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  static var none: Cues { Cues(bits: 0) }
  /// Whoever asks is told that it may be there.
  @inline(__always)
  static var every: Cues { Cues(bits: .max) }

  @inline(__always)
  static func | (left: Cues, right: Cues) -> Cues { Cues(bits: left.bits | right.bits) }

  @inline(__always)
  mutating func add(_ cues: Cues) { bits |= cues.bits }

  @inline(__always)
  func isAny(of cues: Cues) -> Bool { bits & cues.bits != 0 }

  /// Of a built-in action.
  static func of(_ kind: ActionKind) -> Cues {
    switch kind {
    case .sendSMS: .sms
    case .transferCall: .transfer
    case .createRequest: .request
    case .workspace, .unknown: .none
    }
  }
}

/// The cues of words: one look-up says of a word what all rules want to know. Plain memory for the same reason as `WordSet`.
struct CueTable: @unchecked Sendable {
  private struct Slot {
    var hash = UInt64.noLetters
    var cues = Cues.none
  }

  /// Open addressing; a slot without a word has no cues.
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  static let shared = CueTable()

  private init() {
    var words: [Slot] = []
    for (cues, sets, phrases) in Cues.lists {
      for set in sets { set.forEachHash { words.append(Slot(hash: $0, cues: cues)) } }
      for set in phrases { set.forEachFirstHash { words.append(Slot(hash: $0, cues: cues)) } }
    }
    var size = 64
    while size < words.count * 3 { size *= 2 }
    slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    mask = size - 1
    for word in words {
      var slot = word.hash.slot(mask)
      while slots[slot].cues != .none, slots[slot].hash != word.hash { slot = (slot + 1) & mask }
      slots[slot].hash = word.hash
      slots[slot].cues.add(word.cues)
    }
  }

  /// What a word wakes, by its `letterHash`.
  @inline(__always)
  func of(_ hash: UInt64) -> Cues {
    var slot = hash.slot(mask)
    while true {
      let known = slots[slot]
      if known.hash == hash || known.cues == .none { return known.cues }
      slot = (slot &+ 1) & mask
    }
  }

  /// What the words of a message wake, which nobody else has cut; with `digits` where it has as many as a number of a card or a
  /// person.
  func cues(of message: [UInt8]) -> Cues {
    var cues = Cues.none
    var digits = 0
    message.withUnsafeBytes { letters in
      var index = 0
      while index < letters.count {
        if let word = letters.plainWord(at: index, limit: letters.count) {
          cues.add(of(word.hash))
          index = word.end &+ 1
        } else {
          let end = message.wordEnd(from: index, to: message.count)
          if end > index { cues.add(of(message.letterHash(index..<end))) }
          index = max(end, index &+ 1)
        }
      }
      for byte in letters where byte.isDigit { digits &+= 1 }
    }
    if digits >= CueTable.fewestDigits { cues.add(.digits) }
    return cues
  }

  private static let fewestDigits = 9
}
