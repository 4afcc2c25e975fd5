/// Lines of a paragraph that stand further to the right than the condition above them, which they belong to:
///
///     IF they are new
///       ask for the address
///       ask for the day
///     ELSE
///       ask what it is about
struct IndentedLines {
  private struct Opening {
    let branch: Int
    let column: Int
    var hasLines: Bool
  }

  private var openings: [Opening] = []
  /// Where the current line begins.
  private var column = 0
  /// The condition in the line before this one, or in the one above what is indented, that stands as far to the left.
  private(set) var ended: Int?

  /// The condition that the current line stands under.
  var inner: Int? { openings.last { $0.hasLines }?.branch }

  /// A line is reached, where a sentence begins one; whether it ends what stands under a condition.
  mutating func reach(_ column: Int) -> Bool {
    ended = nil
    guard column >= 0 else { return false }
    self.column = column
    var ends = false
    // A line that is hardly shifted is not meant to be.
    while let last = openings.last, column < last.column + 2 {
      if last.hasLines { ends = true }
      if column >= last.column { ended = last.branch }
      openings.removeLast()
    }
    if !openings.isEmpty { openings[openings.count - 1].hasLines = true }
    return ends
  }

  /// A condition opens in the current line, below which its sentence may go on already.
  mutating func open(_ branch: Int, goesOn: Bool) {
    while let last = openings.last, column < last.column + 2 { openings.removeLast() }
    openings.append(Opening(branch: branch, column: column, hasLines: goesOn))
  }
}
