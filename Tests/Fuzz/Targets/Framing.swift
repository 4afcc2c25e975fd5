import LanguageServer

extension FuzzTarget {
  /// A stream, whole and in pieces: the same messages come out.
  static let framing = FuzzTarget(name: "framing") { bytes in
    var supply = Supply(bytes)
    let size = 1 + supply.number(below: 64)
    var whole = FrameReader()
    var parts = FrameReader()
    let stream = Array(bytes.dropFirst(2))
    var events: [FrameReader.Event] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      events += parts.feed(Array(stream[start..<min(start + size, stream.count)]))
    }
    hold(bodies(whole.feed(stream)) == bodies(events), "the pieces of a stream are other messages than the stream")
    hold(whole.isBetweenMessages == parts.isBetweenMessages, "a stream ends elsewhere in pieces")
  }

  /// Without what is said of lost bytes, which may be said in more pieces.
  private static func bodies(_ events: [FrameReader.Event]) -> [[UInt8]] {
    events.compactMap { if case .body(let body) = $0 { body } else { nil } }
  }
}
