/// Where a cursor is in front matter that may still be without its last fence.
package struct FrontMatterCursor: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    /// At the start of a line; `hasColon` if the rest of it is there already.
    case key(hasColon: Bool)
    /// Behind `key:`, in a list in brackets, or behind a `- ` below.
    case value(of: String)
  }

  package let role: Role
  /// What is typed, without its quotes: up to the end of the word.
  package let word: Range<Int>
  /// The keys of the other lines; in a list, its other items.
  package let others: [String]

  package init?(_ bytes: [UInt8], at offset: Int) {
    let opening = Line(bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard bytes.string(opening.content.lowerBound..<opening.trimmedEnd(bytes)) == "---", opening.next <= offset,
      offset <= bytes.count, opening.next > opening.content.upperBound
    else { return nil }
    var lines: [Range<Int>] = []
    var next = opening.next
    var isFenced = false
    while true {
      let line = Line(bytes, at: next)
      let text = bytes.string(line.content.lowerBound..<line.trimmedEnd(bytes))
      if text == "---" || text == "..." {
        if offset >= line.content.lowerBound { return nil }
        isFenced = true
        break
      }
      lines.append(line.content)
      if line.next <= line.content.upperBound { break }
      next = line.next
    }
    guard let own = lines.lastIndex(where: { $0.lowerBound <= offset && offset <= $0.upperBound }),
      isFenced || lines[...own].allSatisfy({ FrontMatterCursor.looksLikeField(bytes, $0, offset) })
    else { return nil }
    self.init(bytes, offset, lines, own)
  }

  private init?(_ bytes: [UInt8], _ offset: Int, _ lines: [Range<Int>], _ own: Int) {
    let line = lines[own]
    let first = bytes.skippingBlanks(from: line.lowerBound, to: line.upperBound)
    if bytes.at(first) == "-", bytes.at(first + 1).isBlank, offset > first + 1 {
      let above = lines[..<own].last { bytes.at($0.lowerBound).isASCIILetter }
      guard let key = above.flatMap({ FrontMatterCursor.key(bytes, $0) }) else { return nil }
      let start = bytes.skippingBlanks(from: first + 1, to: offset)
      role = .value(of: bytes.string(key))
      word = FrontMatterCursor.word(bytes, from: start, around: offset, in: line)
      others = FrontMatterCursor.items(bytes, in: lines, but: own)
      return
    }
    guard first == line.lowerBound else { return nil }
    if let key = FrontMatterCursor.key(bytes, line), offset > key.upperBound {
      guard let start = FrontMatterCursor.valueStart(bytes, from: key.upperBound + 1, to: offset) else { return nil }
      role = .value(of: bytes.string(key))
      word = FrontMatterCursor.word(bytes, from: start, around: offset, in: line)
      others = FrontMatterCursor.words(bytes, key.upperBound + 1..<start, word.upperBound..<line.upperBound)
      return
    }
    let end = bytes.wordEnd(from: line.lowerBound, to: line.upperBound)
    guard offset <= end else { return nil }
    role = .key(hasColon: bytes.at(end) == ":")
    word = line.lowerBound..<end
    others = lines.indices.compactMap { place in
      place == own ? nil : FrontMatterCursor.key(bytes, lines[place]).map { bytes.string($0) }
    }
  }

  /// Without a last fence, the lines up to the cursor must look like front matter.
  private static func looksLikeField(_ bytes: [UInt8], _ line: Range<Int>, _ offset: Int) -> Bool {
    let first = bytes.skippingBlanks(from: line.lowerBound, to: line.upperBound)
    if first == line.upperBound || bytes[first] == "#" || bytes[first] == "-" || first > line.lowerBound { return true }
    if key(bytes, line) != nil { return true }
    return offset <= line.upperBound && bytes.wordEnd(from: first, to: line.upperBound) == line.upperBound
  }

  private static func key(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let end = bytes.wordEnd(from: line.lowerBound, to: line.upperBound)
    guard end > line.lowerBound, bytes.at(end) == ":", end < line.upperBound else { return nil }
    return line.lowerBound..<end
  }

  /// Where the value around a cursor begins: behind the blanks, the last comma of a list, an opening quote.
  private static func valueStart(_ bytes: [UInt8], from start: Int, to offset: Int) -> Int? {
    var start = bytes.skippingBlanks(from: start, to: offset)
    if bytes.at(start) == "[", start < offset {
      for index in start..<offset where bytes[index] == "]" { return index < offset ? nil : start }
      if let comma = (start..<offset).last(where: { bytes[$0] == "," || bytes[$0] == "[" }) { start = comma + 1 }
      start = bytes.skippingBlanks(from: start, to: offset)
    }
    if start < offset, bytes[start] == "\"" || bytes[start] == "'" { start += 1 }
    return start <= offset && !(start..<offset).contains { bytes[$0] == "#" } ? start : nil
  }

  private static func word(_ bytes: [UInt8], from start: Int, around offset: Int, in line: Range<Int>) -> Range<Int> {
    var end = offset
    while end < line.upperBound, bytes[end].isWord || bytes[end] == "-" { end += 1 }
    return min(start, offset)..<end
  }

  private static func words(_ bytes: [UInt8], _ ranges: Range<Int>...) -> [String] {
    var words: [String] = []
    for range in ranges {
      let parts = bytes[range].split { !($0.isWord || $0 == "-") }
      words += parts.map { String(decoding: $0, as: UTF8.self) }
    }
    return words
  }

  /// The other items of the list that a line belongs to.
  private static func items(_ bytes: [UInt8], in lines: [Range<Int>], but own: Int) -> [String] {
    func isItem(_ place: Int) -> Bool {
      bytes.at(bytes.skippingBlanks(from: lines[place].lowerBound, to: lines[place].upperBound)) == "-"
    }
    var items: [String] = []
    for step in [-1, 1] {
      var place = own + step
      while lines.indices.contains(place), isItem(place) {
        let start = bytes.skippingBlanks(from: lines[place].lowerBound, to: lines[place].upperBound) + 1
        items += words(bytes, start..<lines[place].upperBound).prefix(1)
        place += step
      }
    }
    return items
  }
}
