import LanguageServer
import Testing

/// What comes in, and what is understood: bodies as they are, `!` for a place that made no sense.
private let streams: [(String, [String])] = [
  ("Content-Length: 2\r\n\r\n{}", ["{}"]),
  ("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", ["{}", "[1]"]),
  ("content-length:2\r\n\r\n{}", ["{}"]),
  ("CONTENT-LENGTH:\t  2 \r\n\r\n{}", ["{}"]),
  ("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
  ("Content-Length: 2\r\nX-Other: 1\r\n\r\n{}", ["{}"]),
  ("Content-Length: 2\n\n{}", ["{}"]),
  ("\r\n\r\nContent-Length: 2\r\n\r\n{}\r\n\r\nContent-Length: 2\r\n\r\n[]", ["{}", "[]"]),
  ("Content-Length: 4\r\n\r\n🎉", ["🎉"]),
  ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}"]),
  ("Content-Length: -1\r\n\r\n{}\nContent-Length: 2\r\n\r\n[]", ["!", "[]"]),
  ("Content-Length: -1\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
  ("Content-Length: x\r\n\r\nContent-Length: 2\r\n\r\n[]", ["!", "[]"]),
  ("Content-Length: 12345678901234567890\r\n\r\n{}\r\nContent-Length: 2\r\n\r\n[]", ["!", "[]"]),
  ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}\nContent-Length: 2\r\n\r\n[]", ["!", "[]"]),
  ("Content-Length: \r\n\r\n\r\nContent-Length: 2\r\n\r\n[]", ["!", "[]"]),
  ("X: 1\r\n\r\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
  ("garbage\nmore\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
  (String(repeating: "x", count: 9000) + "\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
  (String(repeating: "X: 1\r\n", count: 65) + "\r\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
  ("Content-Length: 5\r\n\r\n{}", []),
]

struct FrameReaderTests {
  @Test(arguments: streams)
  func `a stream is taken apart, whole or byte by byte`(stream: String, wanted: [String]) {
    var whole = FrameReader()
    #expect(described(whole.feed(Array(stream.utf8))) == wanted)
    var single = FrameReader()
    var events: [FrameReader.Event] = []
    for byte in stream.utf8 { events += single.feed([byte]) }
    #expect(described(events) == wanted)
  }

  @Test func `fifty messages in one packet are fifty messages`() {
    var reader = FrameReader()
    let packet = (0..<50).flatMap { Frame.around(Array("[\($0)]".utf8)) }
    #expect(described(reader.feed(packet)) == (0..<50).map { "[\($0)]" })
    #expect(reader.isBetweenMessages)
  }

  @Test func `a message over the limit is skipped and the next one is read`() {
    var reader = FrameReader()
    let length = FrameReader.longestBody + 1
    #expect(described(reader.feed(Array("Content-Length: \(length)\r\n\r\n".utf8))) == ["!"])
    let block = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<length / block.count { #expect(reader.feed(block).isEmpty) }
    #expect(reader.feed(Array(block.prefix(length % block.count))).isEmpty)
    #expect(described(reader.feed(Frame.around(Array("{}".utf8)))) == ["{}"])
  }

  @Test func `a stream that ends inside a message can be told`() {
    for part in ["Content-Length: 2", "Content-Length: 2\r\n\r\n{", "X"] {
      var reader = FrameReader()
      _ = reader.feed(Array(part.utf8))
      #expect(!reader.isBetweenMessages, "\(part)")
    }
  }

  @Test func `long garbage costs its length once`() {
    var reader = FrameReader()
    var events: [FrameReader.Event] = []
    for _ in 0..<2000 { events += reader.feed([UInt8](repeating: UInt8(ascii: "x"), count: 1000)) }
    #expect(described(events) == ["!"])
    #expect(described(reader.feed(Array("\nContent-Length: 2\r\n\r\n{}".utf8))) == ["{}"])
  }

  private func described(_ events: [FrameReader.Event]) -> [String] {
    events.map { event in
      switch event {
      case .body(let body): String(decoding: body, as: UTF8.self)
      case .lost: "!"
      }
    }
  }
}
