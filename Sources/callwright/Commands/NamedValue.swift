/// `NAME=VALUE`, as several options take it.
struct NamedValue {
  let name: String
  let value: String

  /// Nil without a name or a sign.
  init?(_ word: String) {
    guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return nil }
    name = String(word[..<sign])
    value = String(word[word.index(after: sign)...])
  }
}
