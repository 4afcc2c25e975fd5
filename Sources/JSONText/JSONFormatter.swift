/// Lays a JSON text out: a key or element on each line, or a whole container on one line where it is so already and fits.
///
/// Only white space between tokens changes: strings, numbers, comments and the order of everything stay as they are.
/// An empty line between two parts stays, further ones go.
/// ```
/// {"a":1,             {
///   "b": [ 1,2 ]}  →    "a": 1,
///                       "b": [1, 2]
///                     }
/// ```
package struct JSONFormatter {
  private let bytes: [UInt8]
  private let tokens: [JSONToken]
  private let unit: [UInt8]
  private let newline: [UInt8]
  private let trimsEnd: Bool
  private var edits: [JSONEdit] = []
  private var open: [Container] = []

  private struct Container {
    var isObject: Bool
    /// Its brackets have lines of their own.
    var isExpanded: Bool
    /// Nothing but plain values, some of them on one line: the lines break where they do.
    var isFilled: Bool
  }

  private static let longestLine = 120

  /// What to change in a text that can be read. With `trimsEnd`, one line end at most ends the text.
  package static func edits(of bytes: [UInt8], unit: [UInt8] = [.space, .space], trimsEnd: Bool = true) -> [JSONEdit] {
    var formatter = JSONFormatter(bytes, unit, trimsEnd)
    formatter.run()
    return formatter.edits
  }

  private init(_ bytes: [UInt8], _ unit: [UInt8], _ trimsEnd: Bool) {
    self.bytes = bytes
    self.unit = unit
    self.trimsEnd = trimsEnd
    tokens = JSONToken.all(in: bytes)
    newline = JSONFormatter.firstBreak(bytes[...]) ?? [.newLine]
  }

  private mutating func run() {
    guard let first = tokens.first, let last = tokens.last else { return }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    change(start..<first.range.lowerBound, to: [])
    enter(0)
    for place in tokens.indices.dropFirst() {
      let gap = tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound
      change(gap, to: space(in: gap, before: place))
      if tokens[place].kind == .close { _ = open.popLast() }
      enter(place)
    }
    let end = last.range.upperBound..<bytes.count
    guard let lineEnd = JSONFormatter.firstBreak(bytes[end]) else { return change(end, to: []) }
    if trimsEnd { change(end, to: lineEnd) }
  }

  private mutating func enter(_ place: Int) {
    guard tokens[place].kind == .open else { return }
    let isObject = bytes[tokens[place].range.lowerBound] == .openBrace
    open.append(Container(isObject: isObject, isExpanded: isExpanded(place), isFilled: !isObject && isFilled(place)))
  }

  /// What is to stand between a token and the one before it.
  private func space(in gap: Range<Int>, before place: Int) -> [UInt8] {
    let before = tokens[place - 1].kind
    let next = tokens[place].kind
    let breaks = JSONFormatter.breaks(in: bytes[gap])
    if before == .lineComment { return line(in: gap, next, canBeLoose: next != .close, breaks) }
    if next == .lineComment || next == .comment {
      return breaks == 0 ? [.space] : line(in: gap, next, canBeLoose: before != .open, breaks)
    }
    if next == .comma || next == .colon { return [] }
    let container = open.last ?? Container(isObject: false, isExpanded: true, isFilled: false)
    if before == .comment {
      return breaks > 0 || next == .close ? line(in: gap, next, canBeLoose: next != .close, breaks) : [.space]
    }
    switch (before, next) {
    case (.open, .close): return []
    case (.colon, _): return [.space]
    case (.open, _), (_, .close):
      if container.isExpanded { return line(in: gap, next, canBeLoose: false, breaks) }
      return container.isObject ? [.space] : []
    case (.comma, _):
      if !container.isExpanded || container.isFilled && breaks == 0 { return [.space] }
      return line(in: gap, next, canBeLoose: true, breaks)
    default: return Array(bytes[gap])
    }
  }

  /// A new line for the next token, after an empty one where there was one.
  private func line(in gap: Range<Int>, _ next: JSONToken.Kind, canBeLoose: Bool, _ breaks: Int) -> [UInt8] {
    let newline = JSONFormatter.firstBreak(bytes[gap]) ?? newline
    let depth = next == .close ? open.count - 1 : open.count
    var line = canBeLoose && breaks > 1 ? newline + newline : newline
    for _ in 0..<max(0, depth) { line += unit }
    return line
  }

  /// The outermost container has lines for its parts; another one, where it had them, holds a comment, or is too long.
  private func isExpanded(_ place: Int) -> Bool {
    guard tokens[place + 1].kind != .close else { return false }
    guard let outer = open.last else { return true }
    guard outer.isExpanded else { return false }
    var width = open.count * unit.count + keyWidth(of: place) + 1
    var depth = 0
    for index in place..<tokens.count {
      let kind = tokens[index].kind
      if kind == .comment || kind == .lineComment { return true }
      if index > place {
        let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
        if JSONFormatter.breaks(in: bytes[gap]) > 0 { return true }
      }
      width += self.width(of: index)
      if width > JSONFormatter.longestLine { return true }
      if kind == .open { depth += 1 }
      if kind == .close { depth -= 1 }
      if depth == 0 { return false }
    }
    return false
  }

  /// Whether an array holds plain values alone, and breaks a line between two of them.
  private func isFilled(_ place: Int) -> Bool {
    var hasBreak = false
    for index in tokens.indices[(place + 1)...] {
      switch tokens[index].kind {
      case .close: return hasBreak
      case .comma: break
      case .value:
        let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
        if tokens[index - 1].kind == .comma, JSONFormatter.breaks(in: bytes[gap]) > 0 { hasBreak = true }
      default: return false
      }
    }
    return false
  }

  /// How much of a line a token takes, with the blank that belongs to it.
  private func width(of place: Int) -> Int {
    switch tokens[place].kind {
    case .comma, .colon: 2
    case .open, .close:
      bytes[tokens[place].range.lowerBound] == .openBrace || bytes[tokens[place].range.lowerBound] == .closeBrace
        ? 2 : 1
    default:
      tokens[place].range.count > 4 * JSONFormatter.longestLine
        ? tokens[place].range.count / 4 : bytes[tokens[place].range].count { $0 & 0xC0 != 0x80 }
    }
  }

  private func keyWidth(of place: Int) -> Int {
    guard place > 1, tokens[place - 1].kind == .colon else { return 0 }
    return width(of: place - 1) + width(of: place - 2)
  }

  private mutating func change(_ gap: Range<Int>, to new: [UInt8]) {
    let old = bytes[gap]
    if old.elementsEqual(new) { return }
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
    edits.append(
      JSONEdit(gap.lowerBound + prefix..<gap.upperBound - suffix, Array(new[prefix..<new.count - suffix])))
  }

  private static func breaks(in gap: ArraySlice<UInt8>) -> Int {
    gap.indices.count { index in
      gap[index] == .newLine
        || gap[index] == .lineReturn && (index + 1 == gap.endIndex || gap[index + 1] != .newLine)
    }
  }

  private static func firstBreak(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let index = bytes.firstIndex(where: { $0.isLineBreak }) else { return nil }
    let isPair = bytes[index] == .lineReturn && index + 1 < bytes.endIndex && bytes[index + 1] == .newLine
    return isPair ? [.lineReturn, .newLine] : [bytes[index]]
  }
}

/// A piece of a JSON text that can be read, comments included.
private struct JSONToken {
  enum Kind {
    case open, close, comma, colon, value, comment, lineComment
  }

  let kind: Kind
  let range: Range<Int>

  static func all(in bytes: [UInt8]) -> [JSONToken] {
    bytes.withUnsafeBufferPointer { buffer in
      var tokens: [JSONToken] = []
      var index = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while index < buffer.count {
        if buffer[index].isJSONSpace {
          index += 1
          continue
        }
        let (kind, end) = token(in: buffer, at: index)
        tokens.append(JSONToken(kind: kind, range: index..<end))
        index = end
      }
      return tokens
    }
  }

  private static func token(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: Kind, end: Int) {
    switch bytes[index] {
    case .openBrace, .openBracket: return (.open, index + 1)
    case .closeBrace, .closeBracket: return (.close, index + 1)
    case .comma: return (.comma, index + 1)
    case .colon: return (.colon, index + 1)
    case .slash:
      let kind: Kind = bytes.byte(at: index + 1) == .slash ? .lineComment : .comment
      return (kind, bytes.endOfComment(at: index) ?? bytes.count)
    case .quote:
      var end = index + 1
      while end < bytes.count, bytes[end] != .quote { end += bytes[end] == .backslash ? 2 : 1 }
      return (.value, min(end + 1, bytes.count))
    default:
      return (.value, max(bytes.endOfWord(from: index), index + 1))
    }
  }
}
