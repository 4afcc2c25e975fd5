/// Puts items that come in the order of the text into those that they stand in.
struct OutlineNester {
  /// No deeper: an overview is read by people, and whoever gets it may walk it recursively.
  private static let depthLimit = 24

  private var roots: [OutlineItem] = []
  /// Those that later ones may stand in, outermost first.
  private var open: [OutlineItem] = []

  mutating func add(_ item: OutlineItem) {
    while let last = open.last, last.range.upperBound < item.range.upperBound { close() }
    if open.count < OutlineNester.depthLimit {
      open.append(item)
    } else {
      open[open.count - 1].children.append(item)
    }
  }

  mutating func finish() -> [OutlineItem] {
    while !open.isEmpty { close() }
    return roots
  }

  private mutating func close() {
    let item = open.removeLast()
    if open.isEmpty {
      roots.append(item)
    } else {
      open[open.count - 1].children.append(item)
    }
  }
}
