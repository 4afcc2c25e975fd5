import JobModel

extension Snapshot {
  /// What stands in a range, for a message: on one line and not too long.
  func quotation(_ range: Range<Int>) -> String {
    Quotation.short(document.text.string(range))
  }
}

/// An author's words inside a message.
enum Quotation {
  private static let longest = 60

  /// The words with every run of white space as one space, and an ellipsis for what is too much.
  static func short(_ text: String) -> String {
    var short = ""
    var count = 0
    var isBlank = false
    for scalar in text.unicodeScalars {
      let isSpace =
        scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar.value == Typography.noBreakSpace
      if isSpace, isBlank { continue }
      isBlank = isSpace
      if count == longest { return short + "…" }
      short.unicodeScalars.append(isSpace ? " " : scalar)
      count += 1
    }
    return short
  }
}
