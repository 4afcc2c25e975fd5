import JobModel

/// A bar on a terminal for who has to wait longer than a moment.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let begun = System.milliseconds
  private var last = 0
  private var hasBar = false

  private static let moment = 700
  private static let pause = 100
  private static let cells = 30

  /// Where nobody looks, or one of the two outputs goes elsewhere, there is none.
  init(total: Int, isWanted: Bool) {
    self.total = total
    isShown = isWanted && total > 0 && System.isTerminal(1) && System.isTerminal(2)
  }

  mutating func show(_ done: Int) {
    guard isShown else { return }
    let time = System.milliseconds
    guard time - begun > Progress.moment, time - last > Progress.pause else { return }
    last = time
    hasBar = true
    let filled = Progress.cells * done / total
    let bar = String(repeating: "━", count: filled) + String(repeating: " ", count: Progress.cells - filled)
    System.write("\r\(bar) \(done.grouped) of \(total.grouped)\u{1B}[K".utf8, to: 2)
  }

  /// Before anything else is written.
  mutating func clear() {
    guard hasBar else { return }
    hasBar = false
    System.write("\r\u{1B}[K".utf8, to: 2)
  }
}
