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

extension WordTable {
  /// What the words of a message wake, which nobody else has cut; with `digits` where it has as many as a number of a card or a
  /// person.
  func cues(of message: [UInt8]) -> Cues {
    var cues = Cues.none
    var digits = 0
    message.withUnsafeBytes { letters in
      var index = 0
      while index < letters.count {
        if let word = letters.plainWord(at: index, limit: letters.count) {
          cues.add(entry(of: index..<word.end, in: message, hash: word.hash).cues)
          index = word.end &+ 1
        } else {
          let end = message.wordEnd(from: index, to: message.count)
          if end > index {
            cues.add(entry(of: index..<end, in: message, hash: message.letterHash(index..<end)).cues)
          }
          index = max(end, index &+ 1)
        }
      }
      for byte in letters where byte.isDigit { digits &+= 1 }
    }
    if digits >= WordTable.fewestDigits { cues.add(.digits) }
    return cues
  }

  private static let fewestDigits = 9
}
