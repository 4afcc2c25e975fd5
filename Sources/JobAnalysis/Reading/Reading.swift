package import JobModel

/// The instructions as prose: words, languages, sections, sentences and what each of them does. Made once a snapshot.
///
/// A class for the same reason as `JobSyntax`.
package final class Reading: Sendable {
  package let tokens: [Token]
  /// One for each sentence of the syntax, in the same order.
  package let sentences: [SentenceReading]
  /// The sentences that can be judged and tell the agent what to do, or not to do.
  let instructions: [SentenceReading]
  /// One for each block: the section that it stands in, nil above the first heading.
  package let sections: [Section?]
  /// The blocks that open a section.
  private let titles: [Int]
  /// One for each block: which words of which languages it has.
  let profiles: [LanguageProfile]
  /// One for each block.
  let isEnglish: [Bool]
  /// One for each sentence that can be judged: what it orders.
  let keys: [InstructionKey?]
  /// The sentences that read as they did in an older reading; none where there is none.
  package let kept: Kept
  /// Those of them beside which nothing has changed either, as far as anybody looks who reads on in a sentence.
  let untouched: Kept

  /// What is longer is no sentence; nobody looks into it twice, so that the cost stays linear.
  private static let longestSentence = 240

  /// How far into the sentences beside it somebody looks who reads a sentence.
  private static let reach = 8

  /// An older reading is the one of the syntax that this syntax was read after.
  package init(_ syntax: JobSyntax, after old: Reading? = nil) {
    let known = old == nil ? .nothing : syntax.kept
    var (sentences, words) = Reading.words(of: syntax, known, after: old)
    let tokens = words.tokens
    let languages = Languages(words.profiles, syntax, after: old)
    let keptSections = Reading.sections(of: syntax, after: old)
    let (sections, titles) = keptSections ?? Reading.sections(of: syntax)
    let parser = SentenceParser(syntax: syntax, tokens: tokens)
    let anew = Reading.changed(sentences, known.sentences, tokens.count)
    let oldSections = old?.sections ?? []
    var (first, last) = (sentences.count, -1)
    // Where all blocks are of the language and the section of before, no sentence elsewhere can read otherwise.
    let isSame = keptSections != nil && languages.isEnglish == old?.isEnglish
    for place in isSame ? anew : sentences.indices {
      let block = sentences[place].block
      let isEnglish = languages.isEnglish[block] && sentences[place].tokens.count <= Reading.longestSentence
      if !anew.contains(place), isEnglish == sentences[place].isEnglish {
        let before = place < anew.lowerBound ? block : block + oldSections.count - sections.count
        if !isEnglish || sections[block] == oldSections[before] { continue }
      }
      (first, last) = (min(first, place), place)
      var sentence = SentenceReading(
        range: sentences[place].range, block: block, tokens: sentences[place].tokens, words: sentences[place].words)
      sentence.isEnglish = isEnglish
      if isEnglish { parser.read(&sentence, in: sections[block]) }
      sentences[place] = sentence
    }
    let untouched = Kept(
      head: first, tail: sentences.count - max(first, last + 1), moved: sentences.count - (old?.sentences.count ?? 0))
    let kept = isSame ? Reading.widened(untouched, known, sentences, tokens.count, old) : untouched
    let keys = sentences[kept.head..<sentences.count - kept.tail].map { sentence in
      sentence.isEnglish ? InstructionKey(sentence, tokens, in: syntax.prose) : nil
    }
    self.keys = (old?.keys ?? []).keeping(kept, around: keys[...]) { _ in }
    self.kept = kept
    self.untouched = untouched
    self.tokens = tokens
    self.sentences = sentences
    self.sections = sections
    self.titles = titles
    profiles = languages.profiles
    isEnglish = languages.isEnglish
    instructions = Reading.instructions(sentences, kept, after: old)
  }

  /// With the sentences that were read again and came out as they were.
  private static func widened(
    _ kept: Kept, _ known: KeptSyntax, _ sentences: [SentenceReading], _ tokens: Int, _ old: Reading?
  ) -> Kept {
    guard let old else { return kept }
    var (first, last) = (kept.head, sentences.count - kept.tail - 1)
    while first <= last, first < known.sentences.head, sentences[first] == old.sentences[first] { first += 1 }
    while last >= first, last >= sentences.count - known.sentences.tail {
      var before = old.sentences[last - kept.moved]
      before.move(by: known.change.shift, blocks: known.blocks.moved, tokens: tokens - old.tokens.count)
      guard sentences[last] == before else { break }
      last -= 1
    }
    return Kept(head: first, tail: sentences.count - max(first, last + 1), moved: kept.moved)
  }

  /// The sentences with their words, those that are kept as they were.
  private static func words(of syntax: JobSyntax, _ kept: KeptSyntax, after old: Reading?) -> (
    [SentenceReading], Tokenizer
  ) {
    let known = old?.sentences ?? []
    let head = kept.sentences.head == 0 ? 0 : known[kept.sentences.head - 1].tokens.upperBound
    let firstOfTail = known.count - kept.sentences.tail
    let tail = firstOfTail == known.count ? known.last?.tokens.upperBound ?? 0 : known[firstOfTail].tokens.lowerBound
    var tokenizer = Tokenizer(
      syntax, blocks: kept.blocks.head..<syntax.blocks.count - kept.blocks.tail, behind: old?.tokens[..<head] ?? [],
      from: kept.atoms.head, before: (old?.tokens.count ?? 0) - tail)
    let anew = kept.sentences.head..<syntax.sentences.count - kept.sentences.tail
    let middle = tokenizer.read(syntax.sentences[anew])
    guard let old else { return (middle, tokenizer) }
    let shift = kept.change.shift
    let moved = tokenizer.tokens.count - tail
    tokenizer.add(old.tokens[tail...], movedBy: shift, atoms: kept.atoms.moved)
    let sentences = known.keeping(kept.sentences, around: middle[...]) {
      $0.move(by: shift, blocks: kept.blocks.moved, tokens: moved)
    }
    return (sentences, tokenizer)
  }

  /// The sentences that are new, and those beside them whose reader may have looked at what is not there any more.
  private static func changed(_ sentences: [SentenceReading], _ kept: Kept, _ tokens: Int) -> Range<Int> {
    let first = kept.head
    let last = sentences.count - kept.tail
    let start = first == 0 ? 0 : sentences[first - 1].tokens.upperBound
    let end = last == sentences.count ? tokens : sentences[last].tokens.lowerBound
    let before = sentences[..<first].firstPlace(fromWhichOn: { $0.tokens.upperBound + reach > start })
    let behind = sentences[last...].firstPlace(fromWhichOn: { $0.tokens.lowerBound - reach >= end })
    return before..<behind
  }

  /// The instructions, those of sentences that read as they did taken over. A sentence is known by where it begins.
  private static func instructions(_ sentences: [SentenceReading], _ kept: Kept, after old: Reading?)
    -> [SentenceReading]
  {
    guard let old, kept.head < sentences.count else { return instructions(sentences[...]) }
    let anew = kept.head..<sentences.count - kept.tail
    let middle = instructions(sentences[anew])
    let known = old.instructions
    let start = kept.head == 0 ? Int.min : old.sentences[kept.head - 1].range.lowerBound
    let behind = old.sentences.count - kept.tail
    let end = kept.tail == 0 ? Int.max : old.sentences[behind].range.lowerBound
    let tail = known.firstPlace(fromWhichOn: { $0.range.lowerBound >= end })
    guard tail < known.count else {
      return known[..<known.firstPlace(fromWhichOn: { $0.range.lowerBound > start })] + middle
    }
    let (before, now) = (old.sentences[behind], sentences[anew.upperBound])
    let shift = now.range.lowerBound - before.range.lowerBound
    let blocks = now.block - before.block
    let tokens = now.tokens.lowerBound - before.tokens.lowerBound
    return known.keeping(
      Kept(head: known.firstPlace(fromWhichOn: { $0.range.lowerBound > start }), tail: known.count - tail),
      around: middle[...]
    ) { $0.move(by: shift, blocks: blocks, tokens: tokens) }
  }

  private static func instructions(_ sentences: ArraySlice<SentenceReading>) -> [SentenceReading] {
    var found: [SentenceReading] = []
    found.reserveCapacity(sentences.count)
    for place in sentences.indices where sentences[place].isEnglish && sentences[place].clause.isInstruction {
      found.append(sentences[place])
    }
    return found
  }

  /// The instructions among some sentences.
  func instructions(in places: Range<Int>) -> ArraySlice<SentenceReading> {
    guard let first = places.first, let last = places.last else { return [] }
    let start = sentences[first].range.lowerBound
    let end = sentences[last].range.lowerBound
    let from = instructions.firstPlace(fromWhichOn: { $0.range.lowerBound >= start })
    return instructions[from..<max(from, instructions.firstPlace(fromWhichOn: { $0.range.lowerBound > end }))]
  }

  /// Whether one of the words stands at a place; hardly any does, which the hash says by itself.
  @inline(__always)
  func isWord(_ place: Int, in words: WordSet, _ syntax: JobSyntax) -> Bool {
    guard place >= 0, place < tokens.count, tokens[place].kind == .word, words.mayHave(tokens[place].hash) else {
      return false
    }
    return tokens[place].isIn(words, syntax.prose)
  }

  /// The places of the words of a sentence that are any of `classes`.
  package func words(_ classes: WordClasses, in sentence: SentenceReading) -> [Range<Int>] {
    tokens[sentence.tokens].compactMap { $0.isAny(of: classes) ? $0.range : nil }
  }

  /// Those of an older text, where no heading and no label is touched.
  private static func sections(of syntax: JobSyntax, after old: Reading?) -> ([Section?], titles: [Int])? {
    let kept = syntax.kept.blocks
    guard let old, kept.moved == 0, old.sections.count == syntax.blocks.count else { return nil }
    // Where that ends hangs on the blocks below it.
    if old.sections.contains(where: { $0 == .forbidden }) { return nil }
    let anew = kept.head..<max(kept.head, syntax.blocks.count - kept.tail)
    if old.sections[max(0, anew.lowerBound - 1)..<anew.upperBound].contains(where: { $0 == .goal }) { return nil }
    let title = old.titles.firstPlace(fromWhichOn: { $0 >= anew.lowerBound })
    if title < old.titles.count, old.titles[title] < anew.upperBound { return nil }
    if anew.contains(where: { syntax.blocks[$0].isTitle }) { return nil }
    // A paragraph forbids by the list below it, which may be what is new.
    let forbids = (max(0, anew.lowerBound - 1)..<anew.upperBound).contains { forbidsList(at: $0, in: syntax) }
    return forbids ? nil : (old.sections, old.titles)
  }

  /// "Don't", "With new callers, do not:": a paragraph that is no title, right above a list.
  package static func forbidsList(at place: Int, in syntax: JobSyntax) -> Bool {
    let block = syntax.blocks[place]
    guard case .paragraph = block.kind, block.parent == nil, block.label == nil, block.content.count <= longestTitle,
      place + 1 < syntax.blocks.count, case .list = syntax.blocks[place + 1].kind
    else { return false }
    return Section.forbids(block.content, in: syntax.prose)
      && !syntax.prose[block.content.dropLast(3)].contains { $0.isAny(of: ".!?") }
  }

  /// What is longer says more than what is forbidden below it.
  private static let longestTitle = 80

  /// A heading opens a section that goes on to the next one; a label one that ends with its list or its paragraph, and so does
  /// a heading that forbids, and one of a goal: what comes after is done again.
  private static func sections(of syntax: JobSyntax) -> ([Section?], titles: [Int]) {
    let bytes = syntax.prose
    var current: Section?
    var sections: [Section?] = []
    var titles: [Int] = []
    var hasBegun = false
    sections.reserveCapacity(syntax.blocks.count)
    for (place, block) in syntax.blocks.enumerated() {
      if block.isTitle { titles.append(place) }
      if case .heading = block.kind {
        current = Section(heading: block.content, in: bytes)
        hasBegun = false
      } else if let label = block.label, block.parent == nil {
        let section = Section(heading: label, in: bytes)
        // "Never", and under it "With new callers:".
        let isInside = current == .forbidden && section == .other && !hasBegun
        if label == block.content, !isInside { (current, hasBegun) = (section, false) }
        sections.append(section == .other ? current : section)
        continue
      } else if case .list = block.kind, block.parent == nil, place > 0, forbidsList(at: place - 1, in: syntax) {
        (current, hasBegun) = (.forbidden, true)
      } else if current == .forbidden || current == .goal, block.parent == nil, !syntax.introduces(block) {
        if hasBegun { current = .other }
        hasBegun = true
      }
      sections.append(current)
    }
    return (sections, titles)
  }
}
