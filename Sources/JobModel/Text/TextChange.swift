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

  /// How many bytes are the same at the start: eight at a time, since nearly all of them are.
  private static func common(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, upTo most: Int) -> Int {
    var count = 0
    while count + 8 <= most,
      old.loadUnaligned(fromByteOffset: count, as: UInt64.self)
        == new.loadUnaligned(fromByteOffset: count, as: UInt64.self)
    {
      count += 8
    }
    while count < most, old[count] == new[count] { count += 1 }
    return count
  }

  private static func commonEnd(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, upTo most: Int) -> Int {
    var count = 0
    while count + 8 <= most,
      old.loadUnaligned(fromByteOffset: old.count - count - 8, as: UInt64.self)
        == new.loadUnaligned(fromByteOffset: new.count - count - 8, as: UInt64.self)
    {
      count += 8
    }
    while count < most, old[old.count - count - 1] == new[new.count - count - 1] { count += 1 }
    return count
  }
}
