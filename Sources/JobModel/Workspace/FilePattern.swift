/// A pattern of `exclude`: `drafts`, `*.old.job.md`, `archive/**`, `/top/?.job.md`.
///
/// As in a `.gitignore`: a pattern with a slash before its end is counted from the workspace's folder, another one holds at
/// any depth; `*` and `?` stay within one name, `**` goes over folders; a folder that matches is left out whole.
package struct FilePattern: Sendable, Equatable {
  private let segments: [[UInt8]]

  package init(_ pattern: String) {
    var bytes = Array(pattern.utf8)[...]
    let isAnchored = bytes.dropLast().contains(UInt8(ascii: "/"))
    while bytes.first == UInt8(ascii: "/") { bytes = bytes.dropFirst() }
    if bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    let parts = bytes.split(separator: UInt8(ascii: "/")).map { Array($0) }
    segments = isAnchored || parts.isEmpty ? parts : [FilePattern.anyFolders] + parts
  }

  /// Whether a path, counted from the workspace's folder, matches, or a folder that it lies in does.
  package func matches(_ path: String) -> Bool {
    guard !segments.isEmpty else { return false }
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    // The places in the pattern that the names so far lead to: one step a name, however many stars there are.
    var places = closed([0])
    for name in names {
      var next: Set<Int> = []
      for place in places where place < segments.count {
        if segments[place] == FilePattern.anyFolders {
          next.insert(place)
        } else if FilePattern.name(name, matches: segments[place]) {
          next.insert(place + 1)
        }
      }
      places = closed(next)
      if places.contains(segments.count) { return true }
    }
    return false
  }

  /// With the places behind `**`, which also stands for no folder at all.
  private func closed(_ places: Set<Int>) -> Set<Int> {
    var closed = places
    for place in places.sorted() {
      var next = place
      while next < segments.count, segments[next] == FilePattern.anyFolders {
        next += 1
        closed.insert(next)
      }
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
      } else if pattern < segment.count, segment[pattern] == name[place] || segment[pattern] == UInt8(ascii: "?") {
        (place, pattern) = (place + 1, pattern + 1)
      } else if let last = star {
        star = (last.place + 1, last.pattern)
        (place, pattern) = (last.place + 1, last.pattern)
      } else {
        return false
      }
    }
    return segment[pattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static let anyFolders = Array("**".utf8)
}
