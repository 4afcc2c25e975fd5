/// Reads a half-written text once from front to back; every byte finds its place or is passed over.
struct JSONDraftParser {
  let bytes: [UInt8]
  var containers: [JSONDraft.Container]
  var comments: [Range<Int>] = []
  private var position = 0
  /// The containers that are open, the innermost last; the text itself is always one of them.
  private var open = [0]
  private var openObjects = 0

  private static var deepest: Int { 200 }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    containers = [JSONDraft.Container(isObject: false, range: 0..<bytes.count, parent: 0, place: 0)]
  }

  mutating func parse() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count {
      let start = position
      switch bytes[start] {
      case .space, .tab, .newLine, .lineReturn: position += 1
      case .openBrace, .openBracket:
        guard open.count <= JSONDraftParser.deepest else { return }
        openContainer(isObject: bytes[start] == .openBrace)
      case .closeBrace, .closeBracket: close(isObject: bytes[start] == .closeBrace)
      case .colon:
        takeColon(start)
        position += 1
      case .comma:
        takeComma(start)
        position += 1
      case .quote: take(string(from: start))
      default:
        if !skipComment() { take(word(from: start)) }
      }
    }
  }

  // MARK: Marks

  private mutating func openContainer(isObject: Bool) {
    let index = containers.count
    let parent = open[open.count - 1]
    let entry = addValue(.container(index))
    containers.append(
      JSONDraft.Container(isObject: isObject, range: position..<bytes.count, parent: parent, place: entry))
    open.append(index)
    openObjects += isObject ? 1 : 0
    position += 1
  }

  /// Closes the innermost container of that kind, and with it all that was left open inside.
  private mutating func close(isObject: Bool) {
    defer { position += 1 }
    guard isObject ? openObjects > 0 : open.count - 1 > openObjects else { return }
    while let index = open.last, containers[index].isObject != isObject { leave(at: position) }
    guard let index = open.last, index != 0 else { return }
    leave(at: position + 1)
    containers[index].isClosed = true
  }

  private mutating func leave(at end: Int) {
    let index = open.removeLast()
    containers[index].range = containers[index].range.lowerBound..<end
    openObjects -= containers[index].isObject ? 1 : 0
  }

  /// A colon makes a key of the text before it, also where that looked like a value: `"a": "b": 1`.
  private mutating func takeColon(_ offset: Int) {
    let index = open[open.count - 1]
    guard let entry = containers[index].entries.last, entry.comma == nil else { return }
    let last = containers[index].entries.count - 1
    if containers[index].isObject, entry.value == nil {
      if entry.colon == nil, entry.key != nil { containers[index].entries[last].colon = offset }
      return
    }
    guard case .token(let token) = entry.value, token.isString else { return }
    if containers[index].isObject {
      containers[index].entries[last].value = nil
      containers[index].entries.append(JSONDraft.Entry(key: token, colon: offset))
    } else if index != 0, containers[containers[index].parent].isObject {
      // A list whose bracket is missing.
      containers[index].entries.removeLast()
      let parent = containers[index].parent
      leave(at: token.range.lowerBound)
      containers[parent].entries.append(JSONDraft.Entry(key: token, colon: offset))
    }
  }

  private mutating func takeComma(_ offset: Int) {
    let index = open[open.count - 1]
    if let last = containers[index].entries.indices.last, containers[index].entries[last].comma == nil {
      containers[index].entries[last].comma = offset
    } else {
      containers[index].entries.append(JSONDraft.Entry(comma: offset))
    }
  }

  // MARK: Values

  private mutating func take(_ token: JSONDraft.Token) {
    position = token.range.upperBound
    let index = open[open.count - 1]
    let last = containers[index].entries.last
    let isValue = last.map { $0.comma == nil && $0.colon != nil && $0.value == nil } ?? false
    if containers[index].isObject, !isValue {
      containers[index].entries.append(JSONDraft.Entry(key: token))
    } else {
      _ = addValue(.token(token))
    }
  }

  /// The value of a key that waits for one, else one without a key.
  private mutating func addValue(_ value: JSONDraft.Value) -> Int {
    let index = open[open.count - 1]
    if let last = containers[index].entries.indices.last {
      let entry = containers[index].entries[last]
      if entry.key != nil, entry.value == nil, entry.comma == nil {
        containers[index].entries[last].value = value
        return last
      }
    }
    containers[index].entries.append(JSONDraft.Entry(value: value))
    return containers[index].entries.count - 1
  }

  // MARK: Tokens

  /// From the quote to the next one, or, if its line has none, to the brackets and commas at the end of the line.
  private func string(from start: Int) -> JSONDraft.Token {
    var end = start + 1
    var mark: Int?
    while end < bytes.count, !bytes[end].isLineBreak, bytes[end] != .quote {
      if mark == nil, bytes[end] == .comma || bytes[end] == .closeBrace || bytes[end] == .closeBracket { mark = end }
      end += bytes[end] == .backslash && end + 1 < bytes.count && !bytes[end + 1].isLineBreak ? 2 : 1
    }
    if end < bytes.count, bytes[end] == .quote {
      // A quote with a letter behind it opens the next text: `"so, "rules": …`.
      let isNext = end + 1 < bytes.count && bytes[end + 1].isLetter
      if isNext, let mark { return JSONDraft.Token(range: start..<mark, isString: true, isClosed: false) }
      return JSONDraft.Token(range: start..<end + 1, isString: true, isClosed: true)
    }
    var trimmed = end
    while trimmed > start + 1, bytes[trimmed - 1].endsUnclosedText { trimmed -= 1 }
    let isOnlyBlank = bytes[trimmed..<end].allSatisfy { $0.isIndentation }
    return JSONDraft.Token(range: start..<(isOnlyBlank ? end : trimmed), isString: true, isClosed: false)
  }

  private func word(from start: Int) -> JSONDraft.Token {
    var end = start + 1
    while end < bytes.count, !bytes[end].endsWord { end += 1 }
    return JSONDraft.Token(range: start..<end, isString: false, isClosed: true)
  }

  private mutating func skipComment() -> Bool {
    let start = position
    let end: Int? = bytes.withUnsafeBufferPointer { buffer in
      let mark = buffer.byte(at: start + 1)
      guard buffer.byte(at: start) == .slash, mark == .slash || mark == .asterisk else { return nil }
      return buffer.endOfComment(at: start) ?? bytes.count
    }
    guard let end else { return false }
    comments.append(start..<end)
    position = end
    return true
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  fileprivate var endsUnclosedText: Bool {
    isIndentation || self == .comma || self == .closeBrace || self == .closeBracket
  }

  fileprivate var endsWord: Bool {
    switch self {
    case .quote, .colon, .comma, .openBrace, .closeBrace, .openBracket, .closeBracket, .slash: true
    default: isJSONSpace
    }
  }
}
