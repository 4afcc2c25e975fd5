package import JobAnalysis
package import JobModel

/// A way to spoil a text, applied in every place where it can be: each gives the edits of one spoilt text.
package struct Mutation: Sendable {
  package let name: String
  /// The invariant whose business it is; others may see it as well, but must not be needed.
  package let invariant: String
  /// Whether it has to be seen in a model's text, too: its words, and their order in a sentence, are its own.
  package let isAskedOfModel: Bool
  /// None of these may ever pass.
  package let isGrave: Bool
  let places: @Sendable (Specimen) -> [[TextEdit]]

  init(
    _ name: String, by invariant: String, isAskedOfModel: Bool = true, isGrave: Bool = false,
    _ places: @escaping @Sendable (Specimen) -> [[TextEdit]]
  ) {
    self.name = name
    self.invariant = invariant
    self.isAskedOfModel = isAskedOfModel
    self.isGrave = isGrave
    self.places = places
  }

  package static let all = atoms + words + sentences + scopes + told + antecedents + branches
}

/// A text that is to be spoilt, as the syntax and the reading see it.
package struct Specimen {
  package let text: SourceText
  package let syntax: JobSyntax
  package let reading: Reading

  package init(_ text: SourceText, vocabulary: Vocabulary) {
    self.text = text
    syntax = JobSyntax(text, vocabulary: vocabulary)
    reading = Reading(syntax)
  }

  /// Sentences of prose, outside headings.
  package var sentences: [SentenceReading] {
    reading.sentences.filter { sentence in
      if case .heading = syntax.blocks[sentence.block].kind { return false }
      return tokens(sentence).contains { $0.kind == .word || $0.kind == .number || $0.kind == .atom }
    }
  }

  package func string(_ range: Range<Int>) -> String { text.string(range) }

  package func tokens(_ sentence: SentenceReading) -> [Token] { Array(reading.tokens[sentence.tokens]) }

  /// One mutation for each word that `change` has another one for.
  func eachWord(_ change: (Token, String) -> String?) -> [[TextEdit]] {
    sentences.flatMap { sentence in
      tokens(sentence).compactMap { token -> [TextEdit]? in
        guard token.kind == .word else { return nil }
        let word = string(token.range)
        guard let other = change(token, word), other != word else { return nil }
        return [other.isEmpty ? removal(token.range) : TextEdit(range: token.range, replacement: other)]
      }
    }
  }

  /// One mutation for each atom that `change` has another one for.
  func eachAtom(_ isWanted: (Atom.Kind) -> Bool, _ change: (String) -> String?) -> [[TextEdit]] {
    syntax.atoms.compactMap { atom in
      guard isWanted(atom.kind), let other = change(string(atom.range)) else { return nil }
      return [TextEdit(range: atom.range, replacement: other)]
    }
  }

  /// Takes a word out, with the blank behind it.
  func removal(_ range: Range<Int>) -> TextEdit {
    let end = text.bytes.at(range.upperBound) == UInt8(ascii: " ") ? range.upperBound + 1 : range.upperBound
    return TextEdit(range: range.lowerBound..<end, replacement: "")
  }

  /// What stands between the words that begin and end a range of tokens.
  package func range(_ tokens: Range<Int>) -> Range<Int> {
    reading.tokens[tokens.lowerBound].range.lowerBound..<reading.tokens[tokens.upperBound - 1].range.upperBound
  }

  /// The item that a sentence stands in.
  package func item(of sentence: SentenceReading) -> Int? {
    guard let parent = syntax.blocks[sentence.block].parent, case .item = syntax.blocks[parent].kind else { return nil }
    return parent
  }
}

extension String {
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
