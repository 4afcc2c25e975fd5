/// Which unit after is the image of which unit before.
///
/// Units are looked for where they are expected, then near that place, then anywhere by their rarest words: a fixed number
/// of comparisons a unit, whatever the text.
package struct Alignment: Sendable {
  /// By unit before, its images in their order.
  package private(set) var images: [[Int]]
  /// By unit after, what it came from.
  package private(set) var sources: [Int?]
  /// By unit after, the action from a line of its own that now ends it.
  private(set) var attached: [Int?]

  init(_ before: GuardReading, _ after: GuardReading, moved: [Bool], byStems: Bool) {
    let search = AlignmentSearch(before, after, moved: moved, byStems: byStems)
    images = [[Int]](repeating: [], count: before.units.count)
    sources = search.sources
    attached = [Int?](repeating: nil, count: after.units.count)
    for (place, source) in search.sources.enumerated() {
      guard let source else { continue }
      images[source].append(place)
      if let action = search.attachedAction(behind: source, in: place) {
        attached[place] = action
        images[action].append(place)
      }
    }
  }
}
