/// A path as a pattern, as `.gitignore` and the shell know it: `*` and `?` within one name, `[a-z]`, `**` over folders, `\` before
/// what is meant as it stands.
package struct PathPattern: Sendable, Equatable {
  private let segments: [ArraySlice<UInt8>]

  private static let anyFolders = Array("**".utf8)[...]

  /// One that is not anchored holds at any depth; an empty one nowhere.
  package init(_ pattern: some Collection<UInt8>, isAnchored: Bool) {
    let parts = PathPattern.names(of: Array(pattern)).filter { $0 != [UInt8(ascii: ".")] }
    segments = isAnchored || parts.isEmpty ? parts : [PathPattern.anyFolders] + parts
  }

  /// Whether a word has anything of a pattern in it.
  package static func isPattern(_ word: String) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  /// Whether a path, counted from where the pattern is, matches as a whole.
  package func matches(_ path: String) -> Bool {
    matches(path, orFolderOverIt: false)
  }

  /// Whether a path matches, or a folder that it lies in does.
  package func covers(_ path: String) -> Bool {
    matches(path, orFolderOverIt: true)
  }

  private func matches(_ path: String, orFolderOverIt: Bool) -> Bool {
    let names = PathPattern.names(of: Array(path.utf8))
    // The places in the pattern that the names so far lead to: one step a name, however many stars there are.
    var places = closed([true] + Array(repeating: false, count: segments.count))
    for (depth, name) in names.enumerated() {
      var next = Array(repeating: false, count: segments.count + 1)
      for place in segments.indices where places[place] {
        if segments[place] == PathPattern.anyFolders {
          next[place] = true
          // At the end it stands for something, in the middle for nothing too.
          if place + 1 == segments.count { next[place + 1] = true }
        } else if PathPattern.name(name, matches: segments[place]) {
          next[place + 1] = true
        }
      }
      places = closed(next)
      if places[segments.count], orFolderOverIt || depth + 1 == names.count { return true }
    }
    return false
  }

  private static func names(of path: [UInt8]) -> [ArraySlice<UInt8>] { path.split(separator: UInt8(ascii: "/")) }

  /// With the places behind `**`.
  private func closed(_ places: [Bool]) -> [Bool] {
    var closed = places
    for place in segments.indices.dropLast() where closed[place] && segments[place] == PathPattern.anyFolders {
      closed[place + 1] = true
    }
    return closed
  }

  /// One name against one segment; a star that fails is tried one byte further, and only the last star can need it.
  private static func name(_ name: ArraySlice<UInt8>, matches segment: ArraySlice<UInt8>) -> Bool {
    var (place, pattern) = (name.startIndex, segment.startIndex)
    var star: (place: Int, pattern: Int)?
    while place < name.endIndex {
      if pattern < segment.endIndex, segment[pattern] == UInt8(ascii: "*") {
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
    return segment[min(pattern, segment.endIndex)...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// How much of the segment stands for the byte at a place; nil where it does not match. Git counts bytes too.
  private static func one(_ name: ArraySlice<UInt8>, _ place: Int, _ segment: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start < segment.endIndex else { return nil }
    switch segment[start] {
    case UInt8(ascii: "?"): return 1
    case UInt8(ascii: "["):
      guard let set = NameSet(segment[start...]) else { return segment[start] == name[place] ? 1 : nil }
      return set.contains(name[place]) ? set.length : nil
    case UInt8(ascii: "\\") where start + 1 < segment.endIndex: return segment[start + 1] == name[place] ? 2 : nil
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
