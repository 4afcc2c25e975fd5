/// The part of an action before its argument: slash, label, colon.
struct ActionHead {
  let label: Range<Int>
  let kind: ActionKind
  let takes: BuiltInAction.Argument
  /// After the label, spaces and closing emphasis.
  let colon: Range<Int>?

  /// Whether an action may begin with the slash at `index`: at the start of the text, after white space, or after
  /// opening punctuation or a dash.
  static func isPosition(_ bytes: [UInt8], _ index: Int, start: Int) -> Bool {
    if index <= start { return true }
    let before = bytes[index - 1]
    if before < 0x80 { return before.isWhitespace || before.isAny(of: "([\"'*_>-") }
    switch bytes.scalar(before: index).value {
    case Typography.leftDouble, Typography.leftSingle, Typography.lowDouble, Typography.leftGuillemet,
      Typography.enDash, Typography.emDash, Typography.noBreakSpace:
      return true
    default: return false
    }
  }

  /// The head at the slash at `index`; nil where the slash is prose.
  init?(_ bytes: [UInt8], at index: Int, limit: Int, vocabulary: Vocabulary) {
    let start = index + 1
    guard start < limit, bytes.at(start).isWord else { return nil }
    // The label that goes on as a longer word: `/Transferred callers` is prose, `/Transferr call:` is not.
    var longer: Int?
    let initial = bytes[start].lowercased
    for place in vocabulary.labels.indices where vocabulary.labels[place].mayBegin(with: initial) {
      guard let end = Vocabulary.end(of: vocabulary.labels[place].words, in: bytes, at: start, limit: limit) else {
        continue
      }
      guard bytes.at(end) != "/" || end >= limit else { return nil }
      guard Vocabulary.isWhole(bytes, at: end, limit: limit) else {
        longer = place
        break
      }
      let colon = ActionHead.colon(bytes, after: end, limit: limit)
      if vocabulary.labels[place].isShortForm, colon == nil, bytes[start].isLower { return nil }
      self.init(
        label: start..<end, kind: vocabulary.labels[place].kind, takes: vocabulary.labels[place].argument, colon: colon)
      return
    }
    guard let unknown = UnknownLabel(bytes, at: start, limit: limit, vocabulary: vocabulary) else { return nil }
    let colon = ActionHead.colon(bytes, after: unknown.range.upperBound, limit: limit)
    if let longer, colon == nil || unknown.nearest?.kind != vocabulary.labels[longer].kind { return nil }
    self.init(
      label: unknown.range, kind: .unknown(nearest: unknown.nearest?.text),
      takes: unknown.nearest?.argument ?? .none, colon: colon)
  }

  private init(label: Range<Int>, kind: ActionKind, takes: BuiltInAction.Argument, colon: Range<Int>?) {
    self.label = label
    self.kind = kind
    self.takes = takes
    self.colon = colon
  }

  /// The colon behind spaces and closing emphasis.
  static func colon(_ bytes: [UInt8], after index: Int, limit: Int) -> Range<Int>? {
    var index = index
    while index < limit, bytes[index].isBlank || bytes[index] == "*" || bytes[index] == "_" { index += 1 }
    return index < limit && bytes[index] == ":" ? index..<index + 1 : nil
  }
}
