import JobModel

/// The sentences of a job that plainly ask for something.
struct CollectingSteps: Sendable {
  private let syntax: JobSyntax
  /// Sentences without a condition that begin with "ask for" and the like and do not end before a place, in the order of the text.
  private let steps: [JobSyntax.Sentence]
  /// The hashes that the words have with which names end, a bit each.
  private let lastWords: UInt64
  /// See `firstPlaces`; hardly any text has a step that makes it worth finding them.
  private lazy var first = CollectingSteps.firstPlaces(of: lastWords, in: syntax)
  /// Where the prose names each variable first.
  private var named: [String: Int] = [:]

  /// Nil where nothing in the text can ask for one of these variables behind a place.
  init?(_ syntax: JobSyntax, prose: PlacedText, of names: [String], behind start: Int) {
    self.syntax = syntax
    for atom in prose.atoms {
      if let name = prose.variable(atom), named[name] == nil { named[name] = atom.range.lowerBound }
    }
    var lastWords: UInt64 = 0
    var isNamed = false
    for name in names {
      if named[name] != nil { isNamed = true }
      if let last = CollectingSteps.words(of: name).last { lastWords |= last.letterHash(0..<last.count).bit }
    }
    guard isNamed || lastWords != 0 else { return nil }
    self.lastWords = lastWords
    let bytes = syntax.text.bytes
    let next = syntax.sentences.firstPlace(fromWhichOn: { $0.range.upperBound > start })
    steps = syntax.sentences[next...].filter { sentence in
      CollectingSteps.asks(bytes, sentence.range) && !CollectingSteps.has(CollectingSteps.doubts, bytes, sentence.range)
    }
  }

  /// The step behind `offset`, in the same list or run of paragraphs, that asks for a variable, by itself or by its own
  /// words, where nothing before speaks of it.
  mutating func step(asking name: String, after offset: Int) -> Range<Int>? {
    guard let here = sentence(at: offset), let step = step(asking: name, after: offset, here: here),
      // Asked last: it reads two thousand characters, and few variables come so far.
      !CollectingSteps.has(
        CollectingSteps.conditions, syntax.text.bytes, around(offset, in: syntax.blocks[here.block].content))
    else { return nil }
    return step
  }

  private mutating func step(asking name: String, after offset: Int, here: JobSyntax.Sentence) -> Range<Int>? {
    guard let place = named[name] else { return step(askingInWords: name, after: offset, here: here) }
    let next = firstStep(after: place) - 1
    guard place > offset, next >= 0, steps[next].range.contains(place) else { return nil }
    return isBeside(here, steps[next]) ? steps[next].range : nil
  }

  private mutating func step(askingInWords name: String, after offset: Int, here: JobSyntax.Sentence) -> Range<Int>? {
    let words = CollectingSteps.words(of: name)
    guard let last = words.last else { return nil }
    var place = firstStep(after: offset)
    let end = min(steps.count, place + CollectingSteps.farthest)
    while place < end {
      let step = steps[place]
      if contains(words, step.range) {
        return isBeside(here, step) && (first[last] ?? 0) > offset ? step.range : nil
      }
      place += 1
    }
    return nil
  }

  /// Where each word with which one of the names ends stands first, other than in the name of a variable, and perhaps some others.
  private static func firstPlaces(of lastWords: UInt64, in syntax: JobSyntax) -> [[UInt8]: Int] {
    let bytes = syntax.text.bytes
    var first: [[UInt8]: Int] = [:]
    var index = syntax.instructions.lowerBound
    while index < syntax.instructions.upperBound {
      let end = bytes.wordEnd(from: index, to: syntax.instructions.upperBound)
      if end > index, lastWords & bytes.letterHash(index..<end).bit != 0, bytes.at(index - 1) != "{",
        bytes.at(index - 1) != "."
      {
        let word = bytes[index..<end].map { $0.lowercased }
        if first[word] == nil { first[word] = index }
      }
      index = max(end, index + 1)
    }
    return first
  }

  /// The words by which a step may ask for a variable: none where its name is one word, or where it is known anyway.
  private static func words(of name: String) -> [[UInt8]] {
    let letters = Array(name.utf8)
    var words: [[UInt8]] = []
    var start = 0
    while start < letters.count {
      let end = letters.first(UInt8(ascii: "_"), from: start, to: letters.count)
      if end > start {
        if words.isEmpty, known.contains(letters, start..<end) { return [] }
        words.append(Array(letters[start..<end]))
      }
      start = end + 1
    }
    return words.count > 1 ? words : []
  }

  private func firstStep(after offset: Int) -> Int {
    steps.firstPlace(fromWhichOn: { $0.range.lowerBound > offset })
  }

  private func sentence(at offset: Int) -> JobSyntax.Sentence? {
    let next = syntax.sentences.firstPlace(fromWhichOn: { $0.range.lowerBound > offset })
    return next > 0 ? syntax.sentences[next - 1] : nil
  }

  /// Whether one follows the other whatever happens: nothing but steps of the same list stands between.
  private func isBeside(_ here: JobSyntax.Sentence, _ step: JobSyntax.Sentence) -> Bool {
    guard container(of: here.block) == container(of: step.block),
      step.block - here.block <= CollectingSteps.farthest
    else { return false }
    return !syntax.blocks[here.block...step.block].contains { $0.isTitle }
  }

  /// The part of a block that a condition can govern a message from.
  private func around(_ offset: Int, in block: Range<Int>) -> Range<Int> {
    max(block.lowerBound, offset - 1000)..<max(offset, min(block.upperBound, offset + 1000))
  }

  /// The list that a block stands in, or whatever else holds it.
  private func container(of block: Int) -> Int? {
    guard let parent = syntax.blocks[block].parent else { return nil }
    if case .item = syntax.blocks[parent].kind { return syntax.blocks[parent].parent }
    return parent
  }

  /// Whether the words stand there one behind the other.
  private func contains(_ words: [[UInt8]], _ range: Range<Int>) -> Bool {
    let bytes = syntax.text.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      var count = 0
      for word in words {
        let start = count == 0 ? end : bytes.skippingBlanks(from: end, to: range.upperBound)
        let stop = bytes.wordEnd(from: start, to: range.upperBound)
        guard stop - start == word.count, bytes[start..<stop].elementsEqual(word, by: { $0.lowercased == $1 }) else {
          break
        }
        end = stop
        count += 1
      }
      if count == words.count { return true }
      index = max(bytes.wordEnd(from: index, to: range.upperBound), index + 1)
    }
    return false
  }

  private static func asks(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for _ in 0..<3 {
      let word = index..<bytes.wordEnd(from: index, to: range.upperBound)
      if asking.contains(bytes, word) { return true }
      guard lead.contains(bytes, word) else { return false }
      index = word.upperBound
      if bytes.at(index) == "," { index += 1 }
      index = bytes.skippingWhitespace(from: index, to: range.upperBound)
    }
    return false
  }

  private static func has(_ words: WordSet, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = bytes.wordEnd(from: index, to: range.upperBound)
      if end > index, words.contains(bytes, index..<end) { return true }
      index = max(end, index + 1)
    }
    return false
  }

  private static let asking = WordSet("ask collect get request obtain")
  private static let lead = WordSet("then next first finally also please and afterwards")
  private static let conditions = WordSet("if when whenever unless once otherwise else case")
  /// Words by which a sentence does not plainly ask, now and in any case.
  private static let doubts = WordSet(
    "if when whenever unless once until otherwise else again not never don already case")
  /// What is known before anybody asks.
  private static let known = WordSet("caller customer client patient guest user contact phone company business")
  /// What a message needs is asked for near it.
  private static let farthest = 32
}

extension PlacedText {
  /// The name of the variable that an atom is.
  func variable(_ atom: Atom) -> String? {
    switch atom.kind {
    case .variable: bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
    case .template: ForeignTemplate.variable(bytes, atom.range)
    default: nil
    }
  }
}
