/// Actions: where one begins, what its argument is and where that ends.
extension AtomScanner {
  /// The action at the slash at `index`; nil where the slash is prose.
  mutating func action(at index: Int, limit: Int, block: Int) -> Action? {
    guard let head = ActionHead(bytes, at: index, limit: limit, vocabulary: vocabulary) else { return nil }
    var argument: Action.Argument?
    var missingColon: Range<Int>?
    if let colon = head.colon, head.takes != .none {
      argument = self.argument(head.takes, after: colon.upperBound, limit: limit)
    } else if head.colon == nil, head.takes != .none {
      missingColon = self.missingColon(head, limit: limit)
    }
    // Actions without an argument leave a colon to the prose.
    let colon = head.takes == .none ? nil : head.colon
    let end = argument?.range.upperBound ?? colon?.upperBound ?? head.label.upperBound
    return Action(
      range: index..<end, label: head.label, kind: head.kind, takes: head.takes, colon: colon, argument: argument,
      missingColon: missingColon, block: block)
  }

  private mutating func argument(
    _ takes: BuiltInAction.Argument, after colon: Int, limit: Int
  ) -> Action.Argument? {
    var start = colon
    // "**/Send SMS:** Hi": the emphasis of the label closes behind the colon.
    while start < limit, bytes[start] == "*" || bytes[start] == "_", !marks.emphasis.isEmpty { start += 1 }
    start = bytes.skippingBlanks(from: start, to: limit)
    guard start < limit, !bytes[start].isLineEnd else { return nil }
    if let quote = MessageQuote(bytes, at: start, limit: limit) { return quoted(quote, limit: limit) }
    let end = takes == .message ? bareMessageEnd(from: start, limit: limit) : bareTargetEnd(from: start, limit: limit)
    let content = bytes.trimmed(start..<end)
    guard !content.isEmpty else { return nil }
    return Action.Argument(
      range: content, content: content, isQuoted: false, isUnclosed: false,
      value: takes == .message ? joined(content) : bytes.string(content))
  }

  private func quoted(_ quote: MessageQuote, limit: Int) -> Action.Argument {
    let start = quote.open.upperBound
    if let close = quote.close {
      // Inside « these » spaces belong to the marks.
      let isGuillemet = bytes.scalar(at: quote.open.lowerBound).value == Typography.leftGuillemet
      let between = start..<close - quote.closeLength
      let content = isGuillemet ? bytes.trimmedOfSpaces(between) : between
      return Action.Argument(
        range: quote.open.lowerBound..<close, content: content, isQuoted: true, isUnclosed: false,
        value: MessageQuote.value(bytes, sent: sent, content))
    }
    var end = start
    while end < limit, !bytes[end].isLineEnd { end += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return Action.Argument(
      range: quote.open.lowerBound..<end, content: start..<end, isQuoted: true, isUnclosed: true,
      value: MessageQuote.value(bytes, sent: sent, start..<end))
  }

  /// A bare message as it is sent: a soft line break inside counts as one space.
  private func joined(_ range: Range<Int>) -> String {
    let sent = sent
    guard bytes[range].contains(where: { $0.isLineEnd }) else { return sent.string(range) }
    var value: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index].isLineEnd {
        while value.last?.isBlank ?? false { value.removeLast() }
        value.append(0x20)
        index = bytes.skippingWhitespace(from: index, to: range.upperBound)
      } else {
        value.append(sent[index])
        index += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Where the quote begins in `to the caller: "…"`, which names the only one whom a message can go to.
  private func messageToCaller(from start: Int, limit: Int) -> Int? {
    var word = start..<bytes.wordEnd(from: start, to: limit)
    guard word.count == 2, bytes.matches("to", at: start) else { return nil }
    word = self.word(behind: word, limit: limit)
    if word.count == 3, bytes.matches("the", at: word.lowerBound) { word = self.word(behind: word, limit: limit) }
    guard AtomScanner.callers.contains(bytes, word) else { return nil }
    let colon = bytes.at(word.upperBound) == ":" ? 1 : 0
    let quote = bytes.skippingBlanks(from: word.upperBound + colon, to: limit)
    return quote < limit && MessageQuote(bytes, at: quote, limit: limit)?.close != nil ? quote : nil
  }

  private func word(behind word: Range<Int>, limit: Int) -> Range<Int> {
    let start = bytes.skippingBlanks(from: word.upperBound, to: limit)
    return start..<bytes.wordEnd(from: start, to: limit)
  }

  private static let callers = WordSet("caller client customer guest patient them")

  /// A quote, a dash, `to` or a known target right behind the label was meant as its argument.
  private func missingColon(_ head: ActionHead, limit: Int) -> Range<Int>? {
    let end = head.label.upperBound
    let start = bytes.skippingBlanks(from: end, to: limit)
    guard start < limit else { return nil }
    let (value, length) = bytes.scalar(at: start)
    if value == Typography.fullWidthColon { return end..<bytes.skippingBlanks(from: start + length, to: limit) }
    guard start > end else { return nil }
    if MessageQuote(bytes, at: start, limit: limit)?.close != nil { return end..<start }
    if value == 0x2D || value == Typography.enDash || value == Typography.emDash {
      let next = bytes.skippingBlanks(from: start + length, to: limit)
      return next > start + length && next < limit && !bytes[next].isLineEnd ? end..<next : nil
    }
    guard head.takes == .target else { return messageToCaller(from: start, limit: limit).map { end..<$0 } }
    let word = start..<bytes.wordEnd(from: start, to: limit)
    if word.count == 2, bytes.matches("to", at: start) {
      let next = bytes.skippingBlanks(from: word.upperBound, to: limit)
      return next < limit && !bytes[next].isLineEnd ? end..<next : nil
    }
    return knownTargetEnd(from: start, limit: limit) != nil ? end..<start : nil
  }
}
