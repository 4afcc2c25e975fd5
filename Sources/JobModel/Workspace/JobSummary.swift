/// What other files need to know of a job. It is small, and stays equal while what it says stays the same.
package struct JobSummary: Sendable, Equatable {
  /// The job's name, as its front matter has it.
  package struct Name: Sendable, Equatable {
    package let text: String
    /// In lower case, every run of white space as one space: two names of one key are the same to a reader.
    package let key: String
    package let line: Int
  }

  /// Which calls the job is for.
  package struct Intent: Sendable, Equatable {
    package let words: [IntentWord]
    package let line: Int
  }

  package let name: Name?
  package let intent: Intent?
  package let facts: [JobFact]

  /// Facts may stand anywhere in a job, so they cost a reading of all of it: they are noted only where a rule asks.
  package init(_ text: SourceText, withFacts: Bool = false) {
    let frontMatter = FrontMatterParser.parse(text.bytes, at: text.hasByteOrderMark ? 3 : 0)
    name = frontMatter?.entry("name").flatMap { entry in
      guard let name = entry.value.text else { return nil }
      let key = JobSummary.key(of: name)
      return key.isEmpty ? nil : Name(text: name, key: key, line: text.line(at: entry.keyRange.lowerBound))
    }
    intent = JobIntent(text, frontMatter).map { intent in
      Intent(words: intent.words, line: text.line(at: intent.range.lowerBound))
    }
    facts = withFacts ? JobFact.all(in: JobSyntax(text)).map { $0.fact } : []
  }

  /// Whether a text may say something else of itself than an older one: not where both begin alike, as far as anybody looks
  /// who asks for no facts.
  package static func mayDiffer(_ text: SourceText, from old: SourceText) -> Bool {
    let start = text.hasByteOrderMark ? 3 : 0
    let frontMatter = FrontMatterParser.parse(text.bytes, at: start)
    // One that is not closed yet may end anywhere.
    if frontMatter == nil, text.bytes.at(start) == "-" { return true }
    let top = (frontMatter?.range.upperBound ?? start) + JobIntent.reach
    return TextChange(from: old.bytes, to: text.bytes).start <= top
  }

  /// Nil for bytes that are no text.
  package init?(bytes: [UInt8]?, withFacts: Bool = false) {
    guard let bytes, let text = try? SourceText(validating: bytes) else { return nil }
    self.init(text, withFacts: withFacts)
  }

  private static func key(of name: String) -> String {
    var key: [UInt8] = []
    for byte in name.utf8 {
      if !byte.isWhitespace {
        key.append(byte.lowercased)
      } else if key.last.map({ $0 != 0x20 }) ?? false {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
  }
}

extension Workspace {
  /// Whether the facts of its jobs are held against each other.
  package var wantsFacts: Bool {
    switch setting(of: "inconsistent-facts") {
    case .atMost: true
    case .off, nil: false
    }
  }
}
