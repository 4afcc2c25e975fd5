import JobAnalysis
package import JobModel

/// A part of a job without anything that must come back byte for byte: opaque tokens stand for it.
///
/// A model cannot change what it never sees. What it gives back has each token exactly once, or is refused.
/// ```
/// Text {caller_name} the link. /Send SMS: "https://x.example"   →   Text ⟦V1⟧ the link. ⟦A2⟧
/// ```
package struct MaskedText: Sendable {
  /// What is hidden behind one token.
  package struct Kept: Sendable, Equatable {
    package let token: String
    package let kind: Kind
    /// In the text before.
    package let range: Range<Int>
  }

  /// The words between the white space at either end, with tokens, and with line feeds alone between its lines.
  package let text: String
  /// In the order of the text.
  package let kept: [Kept]
  /// What `text` stands for, in the text before.
  package let body: Range<Int>

  let source: SourceText
  private let endsLinesWithReturns: Bool

  /// Hides what a reading holds in `range`: a piece that reaches over its ends belongs to it as a whole.
  init(_ reading: GuardReading, in range: Range<Int>) {
    source = reading.text
    let bytes = reading.bytes
    let pieces = MaskedPiece.all(in: reading).filter { $0.range.overlaps(range) }
    let words = bytes.trimmed(range)
    let lower = min(words.lowerBound, pieces.first?.range.lowerBound ?? words.lowerBound)
    let upper = max(words.upperBound, pieces.last?.range.upperBound ?? words.upperBound)
    body = lower..<upper
    endsLinesWithReturns =
      bytes.firstIndex(of: UInt8(ascii: "\n")).map { bytes.at($0 - 1) == UInt8(ascii: "\r") } ?? false

    var kept: [Kept] = []
    for piece in pieces where body.contains(piece.range) {
      let token = MaskedText.open + piece.kind.letter + String(kept.count + 1) + MaskedText.close
      kept.append(Kept(token: token, kind: piece.kind, range: piece.range))
    }
    self.kept = kept
    text = MaskedText.hiding(kept[...], in: body, of: bytes)
  }

  /// A place of the body as the model sees it.
  func masked(_ range: Range<Int>) -> String {
    let first = kept.firstPlace(fromWhichOn: { $0.range.lowerBound >= range.lowerBound })
    return MaskedText.hiding(
      kept[first...].prefix { $0.range.upperBound <= range.upperBound }, in: range, of: source.bytes)
  }

  private static func hiding(_ kept: ArraySlice<Kept>, in range: Range<Int>, of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var place = range.lowerBound
    for piece in kept {
      append(bytes[place..<piece.range.lowerBound], to: &result)
      result += piece.token.utf8
      place = piece.range.upperBound
    }
    append(bytes[place..<range.upperBound], to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends text whose lines end with line feeds alone.
  private static func append(_ part: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for index in part.indices {
      if part[index] == UInt8(ascii: "\r"), index + 1 < part.endIndex, part[index + 1] == UInt8(ascii: "\n") {
        continue
      }
      result.append(part[index])
    }
  }

  static let open = "⟦"
  static let close = "⟧"
}

extension MaskedText {
  /// The whole text with what a model wrote in place of the body, everything hidden back where its token stands; or why
  /// that cannot be.
  package func unmasked(_ reply: String) throws(ModelRefusal) -> SourceText {
    let places = try places(in: reply)
    try checkOrder(places)
    let written = Array(reply.utf8)
    var result = Array(source.bytes[..<body.lowerBound])
    let words = written.trimmed(0..<written.count)
    var done = words.lowerBound
    for place in places {
      appendLines(written[done..<place.range.lowerBound], to: &result)
      result += source.bytes[kept[place.kept].range]
      done = place.range.upperBound
    }
    appendLines(written[done..<max(done, words.upperBound)], to: &result)
    result += source.bytes[body.upperBound...]
    return SourceText(String(decoding: result, as: UTF8.self))
  }

  /// Lines end as they do in the file.
  private func appendLines(_ part: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for byte in part where byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\n"), endsLinesWithReturns { result.append(UInt8(ascii: "\r")) }
      result.append(byte)
    }
  }

  private struct Place {
    let range: Range<Int>
    /// Which of the kept pieces it is.
    let kept: Int
  }

  /// Where each token stands in a reply: every one, once, as it was given.
  private func places(in reply: String) throws(ModelRefusal) -> [Place] {
    let bytes = Array(reply.utf8)
    var numbers: [String: Int] = [:]
    for (number, piece) in kept.enumerated() { numbers[piece.token] = number }
    var places: [Place] = []
    var isSeen = [Bool](repeating: false, count: kept.count)
    var index = 0
    while index < bytes.count {
      if bytes.matches("⟧", at: index) { throw .changedToken(near: MaskedText.words(bytes, around: index)) }
      guard bytes.matches("⟦", at: index) else {
        index += 1
        continue
      }
      let start = index
      let farthest = min(bytes.count, start + MaskedText.longestToken)
      index += 3
      while index < farthest, !bytes.matches("⟧", at: index) { index += 1 }
      guard index < farthest else { throw .changedToken(near: MaskedText.words(bytes, around: start)) }
      index += 3
      let token = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
      guard let number = numbers[token] else { throw .inventedToken(token) }
      if isSeen[number] { throw .doubledToken(token, words(kept[number])) }
      isSeen[number] = true
      places.append(Place(range: start..<index, kept: number))
    }
    if let lost = isSeen.firstIndex(of: false) { throw .droppedToken(kept[lost].token, words(kept[lost])) }
    return places
  }

  /// Actions run in the order in which they stand.
  private func checkOrder(_ places: [Place]) throws(ModelRefusal) {
    var last = -1
    for place in places where kept[place.kept].kind == .action {
      if place.kept < last { throw .movedAction(words(kept[place.kept])) }
      last = place.kept
    }
  }

  /// What is hidden, for the author.
  private func words(_ piece: Kept) -> String { source.quotation(piece.range) }

  private static func words(_ bytes: [UInt8], around index: Int) -> String {
    SourceText(String(decoding: bytes, as: UTF8.self)).quotation(index..<min(bytes.count, index + 24))
  }

  /// In bytes, for any number of tokens that a job can have.
  private static let longestToken = 16
}

extension SourceText {
  /// The author's words in a range, the first few of them, in quotation marks.
  func quotation(_ range: Range<Int>) -> String {
    let longest = 48
    let words = String(
      decoding: bytes.unwrapped(scalarRange(range.lowerBound..<min(range.upperBound, range.lowerBound + longest))),
      as: UTF8.self)
    return "“" + words + (range.count > longest ? "…”" : "”")
  }
}
