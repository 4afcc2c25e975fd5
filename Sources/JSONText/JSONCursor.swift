/// Where a cursor is in a JSON text, and what is being written there.
package struct JSONCursor: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    case key
    case value
  }

  package let role: Role
  /// The way from the root: to the object whose key this is, or to the value itself.
  package let path: [JSONStep]
  /// What stands there without its quotes, as far as it is one word of a text that is not closed; empty where nothing
  /// stands.
  package let word: Range<Int>
  /// All of the text between the quotes, or up to the end of its line.
  package let content: Range<Int>
  package let isQuoted: Bool
  /// The closing quote is there.
  package let isClosed: Bool
  /// Whether anything is written yet.
  package let isEmpty: Bool
  /// The other keys of the object, or the other texts of the list.
  package let others: [String]
  /// The key's colon is there.
  package let hasColon: Bool
  /// Where a comma is missing before it.
  package let missingComma: Int?
  /// A comma is missing behind it.
  package let needsComma: Bool
}

extension JSONDraft {
  /// Nil in a comment, behind a value, and between a key and its colon.
  package func cursor(at offset: Int) -> JSONCursor? {
    guard offset >= 0, offset <= bytes.count, !isComment(offset) else { return nil }
    let index = container(at: offset)
    let entries = containers[index].entries
    let next = firstEntry(of: index, from: offset)
    for place in [next - 1, next] where entries.indices.contains(place) {
      if let key = entries[place].key, key.holds(offset) {
        return cursor(at: offset, Spot(container: index, entry: place, token: key, role: .key))
      }
      if case .token(let token) = entries[place].value, token.holds(offset) {
        return cursor(at: offset, Spot(container: index, entry: place, token: token, role: .value))
      }
    }
    guard next > 0 else { return gap(at: offset, in: index, place: 0) }
    let entry = entries[next - 1]
    if let comma = entry.comma, comma < offset { return gap(at: offset, in: index, place: next) }
    if containers[index].isObject, entry.value == nil || start(of: entry, isBehind: offset) {
      guard entry.value == nil, let colon = entry.colon, colon < offset else { return nil }
      return cursor(at: offset, Spot(container: index, entry: next - 1, token: nil, role: .value))
    }
    guard index > 0, end(of: entry) < offset else { return nil }
    return gap(at: offset, in: index, place: next, missingComma: end(of: entry))
  }

  /// The place of one entry.
  private struct Spot {
    let container: Int
    let entry: Int
    let token: Token?
    let role: JSONCursor.Role
  }

  /// Whether the value of an entry begins only behind the cursor.
  private func start(of entry: Entry, isBehind offset: Int) -> Bool {
    entry.value.map { range(of: $0).lowerBound >= offset } ?? false
  }

  private func cursor(at offset: Int, _ spot: Spot) -> JSONCursor {
    let entries = containers[spot.container].entries
    let entry = entries[spot.entry]
    let content = spot.token?.content ?? offset..<offset
    let isClosed = spot.token.map { $0.isString && $0.isClosed } ?? false
    let previous = spot.entry > 0 ? entries[spot.entry - 1] : nil
    let lacksComma = previous.map { $0.comma == nil } ?? false
    let path = path(to: spot.container)
    return JSONCursor(
      role: spot.role, path: spot.role == .key ? path : path + step(spot.entry, in: spot.container),
      word: isClosed || spot.token?.isString == false ? content : content.lowerBound..<wordEnd(from: offset, content),
      content: content, isQuoted: spot.token?.isString ?? false, isClosed: isClosed, isEmpty: spot.token == nil,
      others: others(of: spot.container, but: spot.entry), hasColon: entry.colon != nil,
      missingComma: lacksComma ? previous.map { end(of: $0) } : nil,
      needsComma: entry.comma == nil && spot.entry + 1 < entries.count)
  }

  /// Between two entries: a new one could stand here.
  private func gap(at offset: Int, in index: Int, place: Int, missingComma: Int? = nil) -> JSONCursor? {
    let container = containers[index]
    if index == 0, !container.entries.isEmpty { return nil }
    let hasComma = place > 0 && (container.entries[place - 1].comma.map { $0 >= offset } ?? false)
    let path = path(to: index)
    return JSONCursor(
      role: container.isObject ? .key : .value, path: container.isObject ? path : path + step(place, in: index),
      word: offset..<offset, content: offset..<offset, isQuoted: false, isClosed: false, isEmpty: true,
      others: others(of: index, but: nil), hasColon: false, missingComma: missingComma,
      needsComma: !hasComma && place < container.entries.count)
  }

  // MARK: Finding

  private func isComment(_ offset: Int) -> Bool {
    comments.contains { comment in
      comment.lowerBound < offset
        && (offset < comment.upperBound || offset == comment.upperBound && bytes[comment.lowerBound + 1] == .slash)
    }
  }

  /// The innermost container around an offset.
  private func container(at offset: Int) -> Int {
    containers.lastIndex { container in
      let end = container.range.upperBound
      return container.range.lowerBound < offset && (offset < end || !container.isClosed && offset == end)
    } ?? 0
  }

  /// The place of the first entry that does not begin before an offset.
  private func firstEntry(of index: Int, from offset: Int) -> Int {
    let entries = containers[index].entries
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if start(of: entries[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func path(to index: Int) -> [JSONStep] {
    var steps: [JSONStep] = []
    var index = index
    while index != 0 {
      steps += step(containers[index].place, in: containers[index].parent)
      index = containers[index].parent
    }
    return steps.reversed()
  }

  /// None from the text itself to its root.
  private func step(_ entry: Int, in index: Int) -> [JSONStep] {
    if index == 0 { return [] }
    guard containers[index].isObject else { return [.index(entry)] }
    return [.key(containers[index].entries[entry].key.map { text(of: $0) } ?? "")]
  }

  private func others(of index: Int, but own: Int?) -> [String] {
    containers[index].entries.indices.compactMap { place in
      let entry = containers[index].entries[place]
      guard place != own else { return nil }
      if containers[index].isObject { return entry.key.map { text(of: $0) } }
      guard case .token(let token) = entry.value, token.isString else { return nil }
      return text(of: token)
    }
  }

  /// Of a text that is not closed only the word at the cursor is replaced: more may be something else.
  private func wordEnd(from offset: Int, _ content: Range<Int>) -> Int {
    var end = max(offset, content.lowerBound)
    while end < content.upperBound, bytes[end].isPartOfWord { end += 1 }
    return end
  }
}
