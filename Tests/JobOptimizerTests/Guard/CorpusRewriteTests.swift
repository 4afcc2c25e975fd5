import JobAnalysis
import JobModel
import JobOptimizer
import MutationOrdeals
import Testing

/// The jobs of the corpus are written well, so each is made worse first, in a way that the reading knows how to take back:
/// the way from the worse text to the good one must be free.
struct CorpusRewriteTests {
  @Test func `a filler may go`() throws {
    let tried = try check { specimen in
      specimen.sentences.enumerated().compactMap { place, sentence in
        guard place % 5 == 0, sentence.clause == .step, let verb = sentence.verb, verb == sentence.tokens.lowerBound,
          specimen.reading.tokens[verb].kind == .word
        else { return nil }
        let filler = ["Please", "Make sure to", "Kindly", "Please be sure to", "I'd like you to"][place / 5 % 5]
        let word = specimen.reading.tokens[verb].range
        return [TextEdit(range: word, replacement: "\(filler) \(specimen.string(word).lowercased())")]
      }
    } isMeant: { sentence, worse in
      worse.reading.filler(of: sentence) != nil
    }
    #expect(tried > 50)
  }

  @Test func `a condition that can stand in front may`() throws {
    let tried = try check { specimen in
      specimen.sentences.compactMap { sentence in
        guard sentence.clause == .condition, let words = sentence.condition, words.upperBound + 1 == sentence.main,
          words.lowerBound == sentence.tokens.lowerBound, specimen.reading.tokens[words.upperBound].kind == .comma
        else { return nil }
        let condition = specimen.string(specimen.range(words))
        var last = sentence.tokens.upperBound
        while last > sentence.main, specimen.reading.tokens[last - 1].kind == .stop { last -= 1 }
        guard last > sentence.main else { return nil }
        let main = specimen.range(sentence.main..<last)
        return [
          TextEdit(
            range: specimen.range(words).lowerBound..<main.upperBound,
            replacement: specimen.string(main).capitalizedFirst + " " + condition.prefix(1).lowercased()
              + condition.dropFirst())
        ]
      }
    } isMeant: { sentence, worse in
      worse.reading.canFront(sentence, in: worse.syntax) != nil
    }
    #expect(tried > 5)
  }

  @Test func `a step that certainly holds two may become two`() throws {
    let tried = try check { specimen in
      let last = CorpusRewriteTests.lastReference(in: specimen)
      return specimen.syntax.blocks.indices.compactMap { CorpusRewriteTests.joined($0, specimen, above: last) }
    } isMeant: { sentence, worse in
      worse.reading.canSplit(sentence, in: worse.syntax)?.isCertain == true
    }
    #expect(tried > 5)
  }

  /// Tries the way back from every worse text that is what it is meant to be; gives how many there were.
  private func check(
    _ worsen: (Specimen) -> [[TextEdit]], isMeant: (SentenceReading, Specimen) -> Bool
  ) throws -> Int {
    var tried = 0
    for job in try CorpusJob.all() {
      let good = job.guardian.read(job.text)
      for edits in worsen(Specimen(job.text, vocabulary: job.vocabulary)) {
        let worse = try job.text.applying(edits)
        let specimen = Specimen(worse, vocabulary: job.vocabulary)
        let place = edits[0].range.lowerBound
        guard let sentence = specimen.sentences.first(where: { $0.range.contains(place) }), isMeant(sentence, specimen)
        else { continue }
        let verdict = job.guardian.verdict(on: Rewrite(from: job.guardian.read(worse), to: good))
        #expect(verdict == .accepted, "\(job.name): \(edits.map { $0.replacement })")
        tried += 1
      }
    }
    return tried
  }

  /// The highest step that some sentence refers to.
  private static func lastReference(in specimen: Specimen) -> Int {
    let numbers = specimen.sentences.flatMap { sentence -> [Int] in
      let tokens = specimen.tokens(sentence)
      guard tokens.contains(where: { specimen.string($0.range).lowercased().hasPrefix("step") }) else { return [] }
      return tokens.compactMap { $0.kind == .number ? Int(specimen.string($0.range)) : nil }
    }
    return numbers.max() ?? 0
  }

  /// A numbered item with the next one behind a "then", those behind numbered anew; nil where either is more than a step,
  /// or a reference would have to follow.
  private static func joined(_ item: Int, _ specimen: Specimen, above last: Int) -> [TextEdit]? {
    let blocks = specimen.syntax.blocks
    guard case .item(let number?) = blocks[item].kind, number >= last,
      let next = blocks.indices.suffix(from: item + 1).first(where: { blocks[$0].parent == blocks[item].parent }),
      let one = step(in: item, specimen), let other = step(in: next, specimen), let verb = other.verb
    else { return nil }
    let first = specimen.reading.tokens[verb].range
    guard specimen.reading.tokens[verb].kind == .word || specimen.reading.tokens[verb].kind == .atom else { return nil }
    let joint = item % 2 == 0 ? ", then " : " and then "
    let word =
      specimen.reading.tokens[verb].kind == .atom ? specimen.string(first) : specimen.string(first).lowercased()
    var edits = [
      TextEdit(range: one.range.upperBound - 1..<first.upperBound, replacement: joint + word)
    ]
    for block in blocks[(next + 1)...] where block.parent == blocks[item].parent {
      guard case .item(let number?) = block.kind, let marker = block.marker else { continue }
      edits.append(TextEdit(range: marker, replacement: "\(number - 1)."))
    }
    return edits
  }

  /// The one sentence of an item, if it is a plain step that ends with a full stop.
  private static func step(in item: Int, _ specimen: Specimen) -> SentenceReading? {
    let sentences = specimen.sentences.filter { specimen.item(of: $0) == item }
    let hasList = specimen.syntax.blocks.contains { $0.parent == item && $0.kind != .paragraph }
    guard sentences.count == 1, !hasList, sentences[0].clause == .step, !sentences[0].isConditional,
      sentences[0].verb == sentences[0].tokens.lowerBound, specimen.string(sentences[0].range).hasSuffix(".")
    else { return nil }
    return sentences[0]
  }
}
