/// Words of a message.
enum ListedWords {
  private static let most = 4

  /// "a, b and c"; what is too much is counted.
  static func list(_ items: [String]) -> String {
    var shown: [String] = []
    for item in items where !shown.contains(item) { shown.append(item) }
    if shown.count > most {
      let more = shown.count - most + 1
      shown = Array(shown.prefix(most - 1)) + ["\(more) others"]
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
