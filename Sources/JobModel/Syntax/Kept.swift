/// How much of a list of an older text stands in the same list of a newer one: so many at its start, so many at its end.
public struct Kept: Sendable, Equatable {
  public let head: Int
  public let tail: Int
  /// How many more there are than there were, which is how far those at the end have moved.
  public internal(set) var moved: Int

  package static let nothing = Kept(head: 0, tail: 0)

  package init(head: Int, tail: Int, moved: Int = 0) {
    self.head = head
    self.tail = tail
    self.moved = moved
  }
}

extension Array {
  /// The list of the newer text: what is kept of this one, what was made anew between, and how an element at the end moves. Most
  /// of the list is copied as it is, so this is compiled into the modules whose lists they are.
  @inlinable
  public func keeping(_ kept: Kept, around middle: ArraySlice<Element>, moving: (inout Element) -> Void) -> [Element] {
    let tail = kept.head + middle.count
    return [Element](unsafeUninitializedCapacity: tail + kept.tail) { list, filled in
      withUnsafeBufferPointer { known in
        _ = UnsafeMutableBufferPointer(rebasing: list[..<kept.head])
          .initialize(fromContentsOf: UnsafeBufferPointer(rebasing: known[..<kept.head]))
        _ = UnsafeMutableBufferPointer(rebasing: list[tail..<tail + kept.tail])
          .initialize(fromContentsOf: UnsafeBufferPointer(rebasing: known[(known.count - kept.tail)...]))
      }
      middle.withUnsafeBufferPointer { middle in
        _ = UnsafeMutableBufferPointer(rebasing: list[kept.head..<tail]).initialize(fromContentsOf: middle)
      }
      for place in tail..<tail + kept.tail { moving(&list[place]) }
      filled = tail + kept.tail
    }
  }

  func keeping(_ kept: inout Kept, around middle: ArraySlice<Element>, moving: (inout Element) -> Void) -> [Element] {
    kept.moved = kept.head + middle.count + kept.tail - count
    return keeping(kept, around: middle, moving: moving)
  }
}

extension Range<Int> {
  package func moved(by shift: Int) -> Range<Int> { lowerBound + shift..<upperBound + shift }
}
