/// Takes the stream of a client apart: headers, a blank line, a body of the length that the headers say.
///
/// A value that is fed whatever has arrived. It grows with what arrives, never with what is announced, and a header that
/// makes no sense costs the messages up to the next `Content-Length:`, never the connection.
package struct FrameReader: Sendable {
  package enum Event: Sendable, Equatable {
    /// One message.
    case body([UInt8])
    /// The stream made no sense here; what to write to the log.
    case lost(String)
  }

  /// A longer message is skipped.
  package static let longestBody = 128 * 1024 * 1024
  static let longestHeaderLine = 8192
  static let mostHeaderLines = 64
  private static let mostKept = 1024 * 1024

  private enum State: Equatable {
    case headers(length: Int?, lines: Int)
    case body(length: Int)
    /// Over the limit: so many bytes are not looked at.
    case skipping(Int)
    /// Up to the next `Content-Length:`.
    case searching
  }

  private var buffer: [UInt8] = []
  private var position = 0
  /// How far the search for the end of a line has come.
  private var scanned = 0
  private var state = State.headers(length: nil, lines: 0)

  package init() {}

  /// Whether the stream could end here without a message being cut off.
  package var isBetweenMessages: Bool {
    state == .headers(length: nil, lines: 0) && position == buffer.count
  }

  /// What has become whole with these bytes.
  package mutating func feed(_ bytes: [UInt8]) -> [Event] {
    buffer.append(contentsOf: bytes)
    var events: [Event] = []
    while step(into: &events) {}
    compact()
    return events
  }

  /// One step; false where more bytes are needed.
  private mutating func step(into events: inout [Event]) -> Bool {
    switch state {
    case .headers(let length, let lines): return readHeader(length: length, lines: lines, into: &events)
    case .body(let length):
      guard buffer.count - position >= length else { return false }
      events.append(.body(Array(buffer[position..<position + length])))
      move(to: position + length)
      state = .headers(length: nil, lines: 0)
      return true
    case .skipping(let left):
      let skipped = min(left, buffer.count - position)
      move(to: position + skipped)
      state = skipped == left ? .headers(length: nil, lines: 0) : .skipping(left - skipped)
      return skipped == left
    case .searching: return search()
    }
  }

  private mutating func readHeader(length: Int?, lines: Int, into events: inout [Event]) -> Bool {
    guard let lineEnd = lineEnd() else {
      guard buffer.count - position > FrameReader.longestHeaderLine else { return false }
      return lose("a header line has no end", into: &events)
    }
    var end = lineEnd
    if end > position, buffer[end - 1] == 0x0D { end -= 1 }
    let line = position..<end
    let next = lineEnd + 1
    if line.isEmpty { return endHeaders(length: length, lines: lines, next: next, into: &events) }
    guard lines < FrameReader.mostHeaderLines, line.count <= FrameReader.longestHeaderLine else {
      return lose("there are too many header lines, or they are too long", into: &events)
    }
    guard let header = HeaderLine(buffer, line) else { return lose("this is not a header", into: &events) }
    move(to: next)
    if !header.isContentLength {
      state = .headers(length: length, lines: lines + 1)
      return true
    }
    guard length == nil, let value = header.length else {
      return lose("a Content-Length is not a length, or appears twice", into: &events)
    }
    state = .headers(length: value, lines: lines + 1)
    return true
  }

  private mutating func endHeaders(length: Int?, lines: Int, next: Int, into events: inout [Event]) -> Bool {
    move(to: next)
    guard let length else {
      // A blank line between messages does no harm.
      return lines == 0 ? true : lose("a message has no Content-Length", into: &events)
    }
    if length > FrameReader.longestBody {
      events.append(.lost("a message of \(length) bytes is longer than \(FrameReader.longestBody) and is skipped"))
      state = .skipping(length)
    } else {
      state = .body(length: length)
    }
    return true
  }

  private mutating func lose(_ reason: String, into events: inout [Event]) -> Bool {
    events.append(.lost(reason + "; waiting for the next Content-Length"))
    state = .searching
    scanned = position
    return true
  }

  /// Looks for a `Content-Length:` that begins a line, or stands behind the body of the message before it.
  private mutating func search() -> Bool {
    var index = position
    let last = buffer.count - HeaderLine.contentLength.utf8CodeUnitCount
    while index <= last {
      let isStart = index == 0 || buffer[index - 1] == 0x0A || buffer[index - 1] == UInt8(ascii: "}")
      if isStart, HeaderLine.beginsContentLength(buffer, at: index) {
        move(to: index)
        state = .headers(length: nil, lines: 0)
        return true
      }
      index += 1
    }
    // The byte before the place that is looked at next is kept: it says whether a line begins there.
    position = max(position, index - 1)
    scanned = position
    return false
  }

  private mutating func lineEnd() -> Int? {
    while scanned < buffer.count {
      if buffer[scanned] == 0x0A { return scanned }
      scanned += 1
    }
    return nil
  }

  private mutating func move(to index: Int) {
    position = index
    scanned = index
  }

  /// Gives back what has been read, one byte excepted, when it is more than what is left; and the memory of a large message.
  private mutating func compact() {
    guard position > 4096, position > buffer.count / 2 else { return }
    let removed = position - 1
    if buffer.capacity > FrameReader.mostKept, buffer.count - removed < FrameReader.mostKept {
      buffer = Array(buffer[removed...])
    } else {
      buffer.removeFirst(removed)
    }
    position -= removed
    scanned -= removed
  }
}
