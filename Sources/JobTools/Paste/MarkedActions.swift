import JobModel

/// The names of the vendor's actions with their slashes: what the editor shows as a chip is copied as plain words.
struct MarkedActions {
  private(set) var text = ""
  private(set) var count = 0

  init(_ pasted: String) {
    let bytes = Array(pasted.utf8)
    var made: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let (words, next) = MarkedActions.action(in: bytes, at: index) {
        made += Array(("/" + words).utf8)
        count += 1
        index = next
      } else {
        made.append(bytes[index])
        index += 1
      }
    }
    text = String(decoding: made, as: UTF8.self)
  }

  /// `[Send SMS]`, `[Send SMS: Hi]`, or `Send SMS:` where a word begins and no slash stands before.
  private static func action(in bytes: [UInt8], at index: Int) -> (String, Int)? {
    let before = bytes.at(index - 1)
    guard index == 0 || !before.isWord && before != "/" && before != "-" else { return nil }
    let isBracketed = bytes[index] == "["
    let start = isBracketed ? index + 1 : index
    for action in BuiltInAction.all {
      let label = Array(action.label.utf8)
      guard start + label.count <= bytes.count, Array(bytes[start..<start + label.count]) == label else { continue }
      let end = start + label.count
      if isBracketed { return BracketedAction(action, in: bytes, labelEnd: end).map { ($0.words, $0.end) } }
      return bytes.at(end) == ":" && before != "[" ? (action.label, end) : nil
    }
    return nil
  }
}
