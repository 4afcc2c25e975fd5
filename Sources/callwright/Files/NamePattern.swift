/// A path as a pattern, as `.gitignore` and the shell know it: `*` and `?` within one name, `[a-z]`, `**` over folders, `\` before
/// what is meant as it stands.
struct NamePattern: Sendable, Equatable {
  private let segments: [[UInt8]]

  private static let anyFolders = Array("**".utf8)

  /// One that is not anchored holds at any depth.
  init(_ pattern: some Collection<UInt8>, isAnchored: Bool) {
    let parts = Array(pattern).split(separator: UInt8(ascii: "/")).map { Array($0) }.filter {
      $0 != [UInt8(ascii: ".")]
    }
    segments = isAnchored ? parts : [NamePattern.anyFolders] + parts
  }

  /// Whether a word has anything of a pattern in it.
  static func isPattern(_ word: String) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  /// Whether a path, counted from where the pattern is, matches as a whole.
  func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"))
    // The places in the pattern that the names so far lead to: one step a name, however many stars there are.
    var places = closed([true] + Array(repeating: false, count: segments.count))
    for name in names {
      var next = Array(repeating: false, count: segments.count + 1)
      for place in segments.indices where places[place] {
        if segments[place] == NamePattern.anyFolders {
          next[place] = true
          // At the end it stands for something, in the middle for nothing too.
          if place + 1 == segments.count { next[place + 1] = true }
        } else if NamePattern.name(Array(name), matches: segments[place]) {
          next[place + 1] = true
        }
      }
      places = closed(next)
    }
    return places[segments.count]
  }

  /// With the places behind `**`.
  private func closed(_ places: [Bool]) -> [Bool] {
    var closed = places
    for place in segments.indices.dropLast() where closed[place] && segments[place] == NamePattern.anyFolders {
      closed[place + 1] = true
    }
    return closed
  }

  /// One name against one segment; a star that fails is tried one byte further, and only the last star can need it.
  private static func name(_ name: [UInt8], matches segment: [UInt8]) -> Bool {
    var (place, pattern) = (0, 0)
    var star: (place: Int, pattern: Int)?
    while place < name.count {
      if pattern < segment.count, segment[pattern] == UInt8(ascii: "*") {
        star = (place, pattern + 1)
        pattern += 1
      } else if let length = one(name, place, segment, pattern) {
        place += 1
        pattern += length
      } else if let last = star {
        star = (last.place + 1, last.pattern)
        (place, pattern) = (last.place + 1, last.pattern)
      } else {
        return false
      }
    }
    return segment[min(pattern, segment.count)...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// How much of the segment stands for the byte at a place; nil where it does not match. Git counts bytes too.
  private static func one(_ name: [UInt8], _ place: Int, _ segment: [UInt8], _ start: Int) -> Int? {
    guard start < segment.count else { return nil }
    switch segment[start] {
    case UInt8(ascii: "?"): return 1
    case UInt8(ascii: "["):
      guard let set = NameSet(segment[start...]) else { return segment[start] == name[place] ? 1 : nil }
      return set.contains(name[place]) ? set.length : nil
    case UInt8(ascii: "\\") where start + 1 < segment.count: return segment[start + 1] == name[place] ? 2 : nil
    case let byte: return byte == name[place] ? 1 : nil
    }
  }
}

/// `[a-z]`, `[!0-9]`, `[]x]`: one byte of several.
private struct NameSet {
  /// How long it is as it is written.
  let length: Int
  private let isNegated: Bool
  private var ranges: [ClosedRange<UInt8>] = []

  /// Nil where it is never closed: then it means nothing but itself.
  init?(_ segment: ArraySlice<UInt8>) {
    var place = segment.startIndex + 1
    isNegated = place < segment.endIndex && (segment[place] == UInt8(ascii: "!") || segment[place] == UInt8(ascii: "^"))
    if isNegated { place += 1 }
    let first = place
    while place < segment.endIndex, place == first || segment[place] != UInt8(ascii: "]") {
      if segment[place] == UInt8(ascii: "\\"), place + 1 < segment.endIndex { place += 1 }
      let low = segment[place]
      if place + 2 < segment.endIndex, segment[place + 1] == UInt8(ascii: "-"), segment[place + 2] != UInt8(ascii: "]")
      {
        if low <= segment[place + 2] { ranges.append(low...segment[place + 2]) }
        place += 3
      } else {
        ranges.append(low...low)
        place += 1
      }
    }
    guard place < segment.endIndex else { return nil }
    length = place + 1 - segment.startIndex
  }

  func contains(_ byte: UInt8) -> Bool { ranges.contains { $0.contains(byte) } != isNegated }
}
