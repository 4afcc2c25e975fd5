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
  /// The words of all sentences, to be asked before they are looked for.
  let presence: WordPresence

  /// What is longer is no sentence; nobody looks into it twice, so that the cost stays linear.
  private static let longestSentence = 240

  package init(_ syntax: JobSyntax) {
    var tokenizer = Tokenizer(syntax)
    var sentences = syntax.sentences.map {
      SentenceReading(range: $0.range, block: $0.block, tokens: tokenizer.tokens(of: $0.range))
    }
    let tokens = tokenizer.tokens
    let isEnglish = Languages(sentences, tokens, syntax).isEnglish
    let sections = Reading.sections(of: syntax)
    let parser = SentenceParser(syntax: syntax, tokens: tokens)
    for place in sentences.indices {
      sentences[place].isEnglish =
        isEnglish[sentences[place].block] && sentences[place].tokens.count <= Reading.longestSentence
      if sentences[place].isEnglish {
        parser.read(&sentences[place], in: sections[sentences[place].block])
      }
    }
    self.tokens = tokens
    self.sentences = sentences
    instructions = sentences.filter { $0.isEnglish && $0.clause.isInstruction }
    self.sections = sections
    presence = Reading.presence(of: tokens, in: syntax.text.bytes)
  }

  private static func presence(of tokens: [Token], in bytes: [UInt8]) -> WordPresence {
    var presence = WordPresence()
    for token in tokens {
      presence.add(token.hash)
      if token.isCompound { presence.add(bytes.letterHash(token.firstPart(in: bytes))) }
    }
    return presence
  }

  /// The places of the words of a sentence that are any of `classes`.
  package func words(_ classes: WordClasses, in sentence: SentenceReading) -> [Range<Int>] {
    tokens[sentence.tokens].compactMap { $0.isAny(of: classes) ? $0.range : nil }
  }

  /// A heading opens a section that goes on to the next one; a label one that ends with its list or its paragraph.
  private static func sections(of syntax: JobSyntax) -> [Section?] {
    let bytes = syntax.text.bytes
    var current: Section?
    var sections: [Section?] = []
    sections.reserveCapacity(syntax.blocks.count)
    for block in syntax.blocks {
      if case .heading = block.kind {
        current = Section(heading: block.content, in: bytes)
      } else if let label = block.label, block.parent == nil {
        let section = Section(heading: label, in: bytes)
        if label == block.content { current = section }
        sections.append(section == .other ? current : section)
        continue
      }
      sections.append(current)
    }
    return sections
  }
}
