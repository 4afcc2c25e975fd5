// The web build is one module, so these stand before the standard library's functions of the same names.
//
// Those are written out anew for every type that is sorted, some seven kilobytes each time. Here one sort, of places,
// serves all; what is sorted is then put in that order.

#if arch(wasm32)

  extension Sequence {
    func sorted(by isBefore: (Element, Element) -> Bool) -> [Element] {
      let elements = Array(self)
      return sortedPlaces(elements.count) { isBefore(elements[$0], elements[$1]) }.map { elements[$0] }
    }
  }

  extension Sequence where Element: Comparable {
    func sorted() -> [Element] {
      sorted { $0 < $1 }
    }
  }

  extension Array {
    mutating func sort(by isBefore: (Element, Element) -> Bool) {
      self = sorted(by: isBefore)
    }
  }

  extension Array where Element: Comparable {
    mutating func sort() {
      self = sorted { $0 < $1 }
    }
  }

  /// The places of a sequence in the order of what stands there; what is equal keeps its order.
  ///
  /// Sorted runs of one, two, four … are merged, which takes n log n comparisons.
  @inline(never)
  private func sortedPlaces(_ count: Int, _ isBefore: (Int, Int) -> Bool) -> [Int] {
    var places = Array(0..<count)
    var merged = places
    var width = 1
    while width < count {
      var start = 0
      while start < count {
        merge(start, min(start + width, count), min(start + 2 * width, count), of: places, into: &merged, isBefore)
        start += 2 * width
      }
      swap(&places, &merged)
      width *= 2
    }
    return places
  }

  private func merge(
    _ start: Int, _ middle: Int, _ end: Int, of places: [Int], into merged: inout [Int],
    _ isBefore: (Int, Int) -> Bool
  ) {
    var left = start
    var right = middle
    for target in start..<end {
      if left < middle, right == end || !isBefore(places[right], places[left]) {
        merged[target] = places[left]
        left += 1
      } else {
        merged[target] = places[right]
        right += 1
      }
    }
  }

#endif
