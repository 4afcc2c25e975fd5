/// Fills segments with characters in their order, none of them divided: neither an escape and what it escapes, nor a
/// surrogate pair.
struct SMSPacker {
  let encoding: SMSEncoding
  private(set) var units = 0
  private var closed = 0
  private var filled = 0

  init(_ encoding: SMSEncoding) { self.encoding = encoding }

  /// Adds a character of one unit or two, and says whether it had to begin another segment of a joined message.
  @discardableResult
  mutating func add(_ cost: Int) -> Bool {
    units += cost
    filled += cost
    guard filled > encoding.joined else { return false }
    closed += 1
    filled = cost
    return true
  }

  /// Adds so many characters of one unit each, at once.
  mutating func add(run count: Int) {
    guard count > 0 else { return }
    // More than any message could be, so that no sum overflows, of 32 bits either.
    let count = min(count, max(0, 100_000_000 - units))
    units += count
    let total = filled + count
    guard total > encoding.joined else {
      filled = total
      return
    }
    closed += (total - 1) / encoding.joined
    filled = (total - 1) % encoding.joined + 1
  }

  var total: SMSTotal {
    if units <= encoding.alone {
      return SMSTotal(
        encoding: encoding, units: units, segments: units == 0 ? 0 : 1, room: encoding.alone - units)
    }
    return SMSTotal(encoding: encoding, units: units, segments: closed + 1, room: encoding.joined - filled)
  }
}

/// What a message costs.
package struct SMSTotal: Sendable, Equatable {
  package let encoding: SMSEncoding
  /// Septets in GSM-7, UTF-16 units in UCS-2.
  package let units: Int
  /// How many are sent and paid for; none of an empty message.
  package let segments: Int
  /// Units that the last segment still has.
  package let room: Int
}
