/// A text as its bytes, always valid UTF-8, with its lines found once.
///
/// Everything inside speaks in byte offsets. Two texts are equal when their bytes are: `String` compares
/// canonical equivalents as equal, so it cannot answer "did anything change?".
public struct SourceText: Sendable {
  public let bytes: [UInt8]

  /// Where each line begins; the first entry is always 0.
  let lineStarts: [Int]

  /// Whether it is known that there is nothing but ASCII characters, and no carriage return among them: then each byte is one of
  /// whatever is counted. Edits keep it so without a look at the rest; one that takes the last other character away does not make
  /// it so.
  public let isPlainASCII: Bool

  /// Whether there may be a no-break space, as word processors and web pages write them; known like the above.
  let mayHaveNoBreakSpace: Bool

  public init(_ string: String) {
    self.init(valid: Array(string.utf8))
  }

  /// Takes bytes that are known to be valid UTF-8.
  init(valid bytes: [UInt8]) {
    let lines = Self.lines(of: bytes)
    self.init(
      valid: bytes, lineStarts: lines.starts, isPlainASCII: lines.arePlainASCII,
      mayHaveNoBreakSpace: !lines.arePlainASCII && bytes.firstNoBreakSpace(from: 0, to: bytes.count) < bytes.count)
  }

  init(valid bytes: [UInt8], lineStarts: [Int], isPlainASCII: Bool, mayHaveNoBreakSpace: Bool) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.isPlainASCII = isPlainASCII
    self.mayHaveNoBreakSpace = mayHaveNoBreakSpace
  }

  /// How many bytes there are, which is also the offset of the text's end.
  public var count: Int { bytes.count }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text in a range; the range is clamped, and its ends are moved back to where a scalar begins.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[scalarRange(range)], as: UTF8.self)
  }

  public var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}

extension SourceText: Equatable {
  public static func == (left: SourceText, right: SourceText) -> Bool {
    left.bytes == right.bytes
  }
}
