/// What makes one text of another: the one range that was replaced, as short as it can be.
package struct TextChange: Sendable, Equatable {
  package let start: Int
  package let oldEnd: Int
  package let newEnd: Int

  /// How far what stands behind the change has moved.
  package var shift: Int { newEnd - oldEnd }

  package init(from old: [UInt8], to new: [UInt8]) {
    let most = Swift.min(old.count, new.count)
    let start = old.withUnsafeBytes { old in new.withUnsafeBytes { TextChange.common(old, $0, upTo: most) } }
    var end = 0
    old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in end = TextChange.commonEnd(old, new, upTo: most - start) }
    }
    self.start = start
    oldEnd = old.count - end
    newEnd = new.count - end
  }

  /// Whether two texts differ in their first bytes, so many of them; one that ends there is another than one that goes on.
  static func differs(_ old: [UInt8], _ new: [UInt8], within first: Int) -> Bool {
    if min(old.count, new.count) < first { return true }
    return old.withUnsafeBytes { old in new.withUnsafeBytes { common(old, $0, upTo: first) } } < first
  }

  /// How many bytes are the same at the start: 32 at a time, since nearly all of them are.
  private static func common(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, upTo most: Int) -> Int {
    var count = 0
    while count + 32 <= most, isSame(old, at: count, as: new, at: count) { count += 32 }
    while count < most, old[count] == new[count] { count += 1 }
    return count
  }

  /// Whether the next 32 bytes are the same.
  private static func isSame(
    _ old: UnsafeRawBufferPointer, at place: Int, as new: UnsafeRawBufferPointer, at other: Int
  ) -> Bool {
    var differing: UInt64 = 0
    for step in stride(from: 0, to: 32, by: 8) {
      differing |=
        old.loadUnaligned(fromByteOffset: place + step, as: UInt64.self)
        ^ new.loadUnaligned(fromByteOffset: other + step, as: UInt64.self)
    }
    return differing == 0
  }

  private static func commonEnd(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, upTo most: Int) -> Int {
    var count = 0
    while count + 32 <= most, isSame(old, at: old.count - count - 32, as: new, at: new.count - count - 32) {
      count += 32
    }
    while count < most, old[old.count - count - 1] == new[new.count - count - 1] { count += 1 }
    return count
  }
}
