/// What other files need to know of a job. It is small, and stays equal while what it says stays the same.
package struct JobSummary: Sendable, Equatable {
  /// The job's name, as far as others have it too.
  package struct Name: Sendable, Equatable {
    /// Of its letters in lower case, every run of white space as one space: two names of one key are the same to a reader.
    let key: UInt64
    private let shortLine: Int32

    fileprivate init(key: UInt64, line: Int) {
      self.key = key
      shortLine = Int32(truncatingIfNeeded: line)
    }

    package var line: Int { Int(shortLine) }
  }

  /// Which calls the job is for.
  package struct Intent: Sendable, Equatable {
    package let words: [IntentWord]
    private let shortLine: Int32

    fileprivate init(words: [IntentWord], line: Int) {
      self.words = words
      shortLine = Int32(truncatingIfNeeded: line)
    }

    package var line: Int { Int(shortLine) }
  }

  /// What is to be noted of a job beside its name. Facts may stand anywhere in it, so they cost a reading of all of it; the words
  /// of an intent take more memory than all else.
  package struct Wishes: Sendable {
    var intent = true
    var facts = false

    package init(intent: Bool = true, facts: Bool = false) {
      self.intent = intent
      self.facts = facts
    }
  }

  package let name: Name?
  package let intent: Intent?
  package let facts: [JobFact]

  package init(_ text: SourceText, _ wishes: Wishes = Wishes()) {
    let frontMatter = FrontMatterParser.parse(text.bytes, at: text.hasByteOrderMark ? 3 : 0)
    name = frontMatter?.entry("name").flatMap { entry in
      guard let name = entry.value.text, let key = JobSummary.key(of: name) else { return nil }
      return Name(key: key, line: text.line(at: entry.keyRange.lowerBound))
    }
    let intent = wishes.intent ? JobIntent(text, frontMatter) : nil
    self.intent = intent.map { Intent(words: $0.words, line: text.line(at: $0.range.lowerBound)) }
    facts = wishes.facts ? JobFact.all(in: JobSyntax(text)).map { $0.fact } : []
  }

  /// Of a job that says nothing of itself.
  private init() { (name, intent, facts) = (nil, nil, []) }

  /// Nil for bytes that are no text, where that is found out.
  package init?(bytes: [UInt8]?, _ wishes: Wishes = Wishes()) {
    guard let bytes else { return nil }
    if !wishes.intent, !wishes.facts, !FrontMatterParser.mayBegin(bytes) {
      // Only its name is wished for, and it has none, whether or not all of it is a text.
      self.init()
      return
    }
    guard let text = try? SourceText(validating: bytes) else { return nil }
    self.init(text, wishes)
  }

  /// Nil for a name without letters.
  private static func key(of name: String) -> UInt64? {
    var key: [UInt8] = []
    for byte in name.utf8 {
      if !byte.isWhitespace {
        key.append(byte.lowercased)
      } else if key.last.map({ $0 != 0x20 }) ?? false {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return key.isEmpty ? nil : key.letterHash(key.indices)
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
