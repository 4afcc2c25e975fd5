extension RandomAccessCollection where Index == Int {
  /// The first place from which on something holds that, once it holds, holds to the end; the end where it never does.
  ///
  /// Found by halving: lists in the order of the text are searched often.
  @inlinable
  public func firstPlace(fromWhichOn holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
