extension Array {
  /// So many of one value. `init(repeating:count:)` does the same, and looks up what the list is made of each time: 900 instructions
  /// for a list that is written in a hundred.
  @inline(__always)
  init(filledWith value: Element, count: Int) {
    self = []
    reserveCapacity(count)
    append(contentsOf: repeatElement(value, count: count))
  }
}
