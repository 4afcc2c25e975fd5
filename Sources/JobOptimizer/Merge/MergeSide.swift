import JobModel

/// What one side changed of the base, taken from its beginning to its end.
struct MergeSide {
  private let changes: [Difference.Change]
  private var next = 0
  /// How much longer than the base the text is up to here.
  private var shift = 0

  init(base: SourceText, text: SourceText) {
    changes = Difference.words(from: base, to: text)
  }

  /// What stands in a text for a part of the base.
  struct Part {
    let range: Range<Int>
    let isChanged: Bool
  }

  /// The next part of the base that a side changed, with all changes of both that touch one another.
  static func nextPlace(_ one: MergeSide, _ other: MergeSide) -> Range<Int>? {
    let starts = [one.start, other.start].compactMap { $0 }
    guard let start = starts.min() else { return nil }
    var place = start..<start
    var (ones, others) = (one.next, other.next)
    while one.extend(&place, by: &ones) || other.extend(&place, by: &others) {}
    return place
  }

  private var start: Int? { next < changes.count ? changes[next].old.lowerBound : nil }

  private func extend(_ place: inout Range<Int>, by index: inout Int) -> Bool {
    guard index < changes.count, changes[index].old.lowerBound <= place.upperBound else { return false }
    place = place.lowerBound..<max(place.upperBound, changes[index].old.upperBound)
    index += 1
    return true
  }

  /// What stands for a place in this text; the changes in it are done.
  mutating func take(_ place: Range<Int>) -> Part {
    let start = place.lowerBound + shift
    let first = next
    while next < changes.count, changes[next].old.lowerBound <= place.upperBound {
      shift += changes[next].new.count - changes[next].old.count
      next += 1
    }
    return Part(range: start..<place.upperBound + shift, isChanged: next > first)
  }
}
