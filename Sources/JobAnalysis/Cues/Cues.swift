import JobModel

/// What may wake a rule, a bit each: that one of some words stands in a sentence, or an action of some kind.
///
/// A rule that has nothing to say of a sentence without them goes through those sentences alone that have them
/// (`Conduct.english(with:)`). What each of them stands for is in `Cues+All.swift`.
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

/// The cues of words: one look-up says of a word what all rules want to know.
final class CueTable: Sendable {
  private struct Slot {
    var hash = UInt64.noLetters
    var cues = Cues.none
  }

  /// Open addressing; a slot without a word has no cues.
  private let slots: [Slot]

  static let shared = CueTable()

  private init() {
    var words: [Slot] = []
    for (cues, sets, phrases) in Cues.lists {
      for set in sets { set.forEachHash { words.append(Slot(hash: $0, cues: cues)) } }
      for set in phrases { set.forEachFirstHash { words.append(Slot(hash: $0, cues: cues)) } }
    }
    var size = 64
    while size < words.count * 3 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for word in words {
      var slot = word.hash.slot(size - 1)
      while slots[slot].cues != .none, slots[slot].hash != word.hash { slot = (slot + 1) & (size - 1) }
      slots[slot].hash = word.hash
      slots[slot].cues.add(word.cues)
    }
    self.slots = slots
  }

  /// What words wake, all of them together. A word with a hyphen or an apostrophe may be a word of its own, or begin as a phrase.
  func cues(of tokens: ArraySlice<Token>, in bytes: [UInt8]) -> Cues {
    var cues = Cues.none
    let slots = slots
    for token in tokens where token.hash != UInt64.noLetters {
      cues.add(CueTable.cues(of: token.hash, in: slots))
      if token.isCompound { cues.add(CueTable.cues(of: bytes.letterHash(token.firstPart(in: bytes)), in: slots)) }
    }
    return cues
  }

  /// The same of a message, of which nobody else has cut the words; with `digits` where it has as many as a number of a card or a
  /// person.
  func cues(of message: [UInt8]) -> Cues {
    var cues = Cues.none
    var digits = 0
    var index = 0
    let slots = slots
    while index < message.count {
      let end = message.wordEnd(from: index, to: message.count)
      if end > index { cues.add(CueTable.cues(of: message.letterHash(index..<end), in: slots)) }
      index = max(end, index + 1)
    }
    for byte in message where byte.isDigit { digits += 1 }
    if digits >= CueTable.fewestDigits { cues.add(.digits) }
    return cues
  }

  private static let fewestDigits = 9

  @inline(__always)
  private static func cues(of hash: UInt64, in slots: [Slot]) -> Cues {
    let mask = slots.count - 1
    var slot = hash.slot(mask)
    while true {
      let known = slots[slot]
      if known.hash == hash || known.cues == .none { return known.cues }
      slot = (slot + 1) & mask
    }
  }
}
