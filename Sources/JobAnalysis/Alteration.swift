import JobModel

/// What an edit has changed of a job, for rules of far sight: each says for itself what of it can change what it says, and is
/// asked again only then. Front matter and workspace are as they were.
///
/// A class for the same reason as `JobSyntax`: it is handed to each of them.
final class Alteration {
  let new: Prose
  let old: Prose
  /// The sentences that are not as they were, in both texts.
  let sentences: Range<Int>
  let oldSentences: Range<Int>
  /// Sentences, headings, lists and items follow on each other as they did, each under the same conditions.
  let keepsCourse: Bool
  /// No heading and no label is touched.
  let keepsTitles: Bool
  /// What stands in the lines of the change, before it or behind.
  let bytes: ByteSet
  private let lines: Range<Int>
  private let newLines: Range<Int>

  init?(_ snapshot: Snapshot, after old: Snapshot) {
    guard let prose = snapshot.prose, let before = old.prose else { return nil }
    new = prose
    self.old = before
    let kept = prose.reading.kept
    sentences = kept.head..<max(kept.head, prose.reading.sentences.count - kept.tail)
    oldSentences = kept.head..<max(kept.head, before.reading.sentences.count - kept.tail)
    keepsCourse = prose.flow.isKept
    let change = prose.syntax.kept.change
    let place = Alteration.lines(of: prose, as: prose, sentences, change.start..<change.newEnd)
    newLines = place
    lines = Alteration.lines(of: before, as: prose, oldSentences, change.start..<change.oldEnd)
    var bytes = ByteSet()
    bytes.add(prose.syntax.text.bytes[place])
    // Around the change the lines are the same.
    let isSame = lines.lowerBound == place.lowerBound && lines.upperBound == place.upperBound - change.shift
    bytes.add(before.syntax.text.bytes[isSame ? change.start..<change.oldEnd : lines])
    self.bytes = bytes
    keepsTitles = !Alteration.hasTitle(prose, as: prose) && !Alteration.hasTitle(before, as: prose)
  }

  /// Whole lines: those of the change, of its blocks and of the sentences that read otherwise.
  private static func lines(of prose: Prose, as new: Prose, _ sentences: Range<Int>, _ change: Range<Int>) -> Range<Int>
  {
    var start = change.lowerBound
    var end = change.upperBound
    for place in [sentences.first, sentences.last] {
      guard let place else { continue }
      let block = prose.syntax.blocks[prose.reading.sentences[place].block].range
      start = min(start, block.lowerBound)
      end = max(end, block.upperBound)
    }
    for block in blocks(of: prose, as: new) where !block.isContainer {
      start = min(start, block.range.lowerBound)
      end = max(end, block.range.upperBound)
    }
    let text = prose.syntax.text
    return text.lineStart(text.line(at: start))..<min(text.count, text.lineStart(text.line(at: end) + 1))
  }

  /// The blocks that are not as they were.
  private static func blocks(of prose: Prose, as new: Prose) -> ArraySlice<Block> {
    let kept = new.syntax.kept.blocks
    return prose.syntax.blocks[kept.head..<max(kept.head, prose.syntax.blocks.count - kept.tail)]
  }

  private static func hasTitle(_ prose: Prose, as new: Prose) -> Bool {
    blocks(of: prose, as: new).contains { $0.isTitle }
  }

  /// Whether nothing of what was said is about what has changed, so that it can be said of where it stands now.
  func leaves(_ marks: [Mark]) -> Bool {
    marks.allSatisfy { mark in
      isBeside(mark.range) && mark.fixes.allSatisfy { $0.edits.allSatisfy { isBeside($0.range) } }
        && mark.related.allSatisfy {
          guard case .here(let range) = $0.place else { return true }
          return isBeside(range)
        }
    }
  }

  private func isBeside(_ range: Range<Int>) -> Bool {
    range.upperBound < lines.lowerBound || range.lowerBound > lines.upperBound
  }

  /// Whether something holds of a line that has changed, as it was or as it is.
  func hasLine(_ test: (Range<Int>, [UInt8]) -> Bool) -> Bool {
    [(new, newLines), (old, lines)].contains { prose, range in
      let text = prose.syntax.text
      return text.lines(of: range).contains { test(text.lineStart($0)..<text.lineEnd($0), prose.bytes) }
    }
  }

  /// Whether something holds of a sentence that has changed, as it was or as it is.
  func hasSentence(_ test: (SentenceReading, Prose) -> Bool) -> Bool {
    sentences.contains { test(new.reading.sentences[$0], new) }
      || oldSentences.contains { test(old.reading.sentences[$0], old) }
  }

  /// Whether one of these words stands in a sentence that has changed, as it was or as it is.
  func hasAny(of words: WordSet) -> Bool {
    hasSentence { sentence, prose in sentence.tokens.contains { prose.isIn(words, at: $0) } }
  }

  func hasAny(of classes: WordClasses) -> Bool {
    hasSentence { sentence, prose in prose.tokens(of: sentence).contains { $0.isAny(of: classes) } }
  }
}

extension Block {
  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// It may open a section.
  var isTitle: Bool { label != nil || isHeading }

  /// What reaches as far as the blocks in it.
  fileprivate var isContainer: Bool {
    switch kind {
    case .list, .item: true
    default: false
    }
  }
}
