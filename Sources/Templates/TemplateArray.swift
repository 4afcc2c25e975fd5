/// A list as Go's slices are: a part of a longer store, that `slice` can make longer again.
package struct TemplateArray: Sendable, Equatable {
  private let store: [TemplateValue]
  private let first: Int
  package let count: Int
  /// How far it reaches if it is sliced; beyond its elements lie nulls.
  package let capacity: Int

  package init(_ elements: [TemplateValue]) {
    store = elements
    first = 0
    count = elements.count
    capacity = max(elements.count, TemplateArray.grown(to: elements.count))
  }

  private init(store: [TemplateValue], first: Int, count: Int, capacity: Int) {
    self.store = store
    self.first = first
    self.count = count
    self.capacity = capacity
  }

  package subscript(index: Int) -> TemplateValue {
    let index = first &+ index
    return index >= 0 && index < store.count ? store[index] : .null
  }

  /// From `start` to `end`, which may lie beyond the last element, but not beyond the capacity.
  func sliced(from start: Int, to end: Int, capacity limit: Int? = nil) -> TemplateArray? {
    let limit = limit ?? capacity
    guard start >= 0, start <= end, end <= limit, limit <= capacity else { return nil }
    return TemplateArray(store: store, first: first + start, count: end - start, capacity: limit - start)
  }

  package static func == (left: TemplateArray, right: TemplateArray) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  /// The capacity of a list that was read element by element: it doubles, then grows by a quarter and more.
  private static func grown(to count: Int) -> Int {
    var capacity = count == 0 ? 0 : 1
    while capacity < count, capacity < 512 { capacity *= 2 }
    guard capacity < count else { return capacity }
    for step in [848, 1280, 1792, 2560, 3408, 5120, 7168, 9216, 12288, 16384] where step >= count { return step }
    return count
  }
}
