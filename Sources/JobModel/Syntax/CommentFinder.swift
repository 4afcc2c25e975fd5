/// Finds where HTML comments end; remembers what it found, so that a thousand open ones cost one search.
struct CommentFinder {
  /// No comment closes from here on …
  private var from = 0
  /// … up to here, where one does, or the text ends.
  private var close = -1
  /// As far as somebody looked who asked last: behind the comment's last line, or the end of the text.
  private(set) var looked = 0

  /// The end of the comment that begins at `index`, if it is closed before `limit`.
  mutating func end(_ bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    guard bytes.matches("<!--", at: index) else { return nil }
    let start = index + 4
    if start < from || start > close {
      from = start
      close = start
      while close < bytes.count, !bytes.matches("-->", at: close) { close += 1 }
    }
    looked = Line(bytes, at: min(bytes.count, close + 3)).next + 1
    return close + 3 <= limit ? close + 3 : nil
  }
}
