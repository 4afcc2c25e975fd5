/// Where a job says which calls it is for, and the words that say it: its trigger, or the sentence that begins with "Use this job
/// when", "This job is for".
package struct JobIntent: Sendable {
  package let range: Range<Int>
  package let words: [IntentWord]

  /// It stands at the top, or nowhere: nobody looks further into the instructions.
  static let reach = 2_048
  /// A list of more words says nothing about any one of them.
  private static let mostWords = 40

  /// Nil where the job does not say it.
  package init?(_ text: SourceText, _ frontMatter: FrontMatter?) {
    if let trigger = frontMatter?.entry("trigger"), let value = trigger.value.text {
      let bytes = Array(value.utf8)
      self.init(trigger.valueRange, IntentWord.words(in: bytes, 0..<bytes.count))
    } else {
      let start = frontMatter?.range.upperBound ?? 0
      let isShort = text.count <= start + JobIntent.reach
      let end = isShort ? text.count : max(start, text.lineStart(text.line(at: start + JobIntent.reach)))
      guard JobIntent.mayStand(in: text.bytes, start..<end) else { return nil }
      let top = JobSyntax(end == text.count ? text : SourceText(text.string(0..<end)))
      guard let (sentence, rest) = JobIntent.sentence(in: top) else { return nil }
      self.init(sentence, IntentWord.words(in: top.text.bytes, rest))
    }
  }

  private init?(_ range: Range<Int>, _ words: [IntentWord]) {
    guard !words.isEmpty, words.count <= JobIntent.mostWords else { return nil }
    self.range = range
    self.words = words
  }

  /// Whether the words stand nowhere in a short text; `old` is one in which they stand nowhere. In a long one nobody looks.
  static func isSilent(_ text: SourceText, after old: SourceText?) -> Bool {
    guard text.count <= reach else { return false }
    guard let old else { return !mayStand(in: text.bytes, 0..<text.count) }
    let change = TextChange(from: old.bytes, to: text.bytes)
    return !mayStand(
      in: text.bytes, phraseStart(in: text.bytes, before: change.start)..<text.count, upTo: change.newEnd)
  }

  /// Where a phrase must begin that ends where something has changed, or right before it: so many pieces between white space are
  /// more than any phrase has words.
  private static func phraseStart(in bytes: [UInt8], before change: Int) -> Int {
    var index = max(0, change - 8)
    for _ in 0..<5 {
      while index > 0, bytes[index - 1].isWhitespace { index -= 1 }
      while index > 0, !bytes[index - 1].isWhitespace { index -= 1 }
    }
    return index
  }

  /// Whether the words stand there at all, begun not behind `last`: most jobs need not be read to know that they say nothing.
  private static func mayStand(in bytes: [UInt8], _ range: Range<Int>, upTo last: Int = .max) -> Bool {
    var index = range.lowerBound
    let intents = Phrases.intents
    while index < range.upperBound, index <= last {
      let end: Int
      let mayBegin: Bool
      if let word = bytes.plainWord(at: index, limit: range.upperBound) {
        end = word.end
        mayBegin = intents.mayBegin(with: word.hash)
      } else {
        end = bytes.wordEnd(from: index, to: range.upperBound)
        mayBegin = intents.mayBegin(with: index..<end, of: bytes)
      }
      if mayBegin, intents.end(in: bytes, at: index, limit: range.upperBound) != nil { return true }
      index = end
      while index < range.upperBound, !bytes[index].isWord || bytes.isTypographic(at: index) { index += 1 }
    }
    return false
  }

  /// The sentence that says it, and what of it comes behind the words that open it.
  private static func sentence(in syntax: JobSyntax) -> (Range<Int>, Range<Int>)? {
    let bytes = syntax.text.bytes
    for sentence in syntax.sentences {
      guard let end = phraseEnd(in: bytes, sentence.range) else { continue }
      return (sentence.range, end..<sentenceEnd(in: bytes, sentence.range, from: end))
    }
    return nil
  }

  /// Behind the phrase that begins with one of the first words; nil also for "Do not use this job when".
  private static func phraseEnd(in bytes: [UInt8], _ sentence: Range<Int>) -> Int? {
    var index = sentence.lowerBound
    for _ in 0..<4 {
      while index < sentence.upperBound, !bytes[index].isWord { index += 1 }
      let end = bytes.wordEnd(from: index, to: sentence.upperBound)
      guard end > index, !negations.contains(bytes, index..<end) else { return nil }
      if let end = Phrases.intents.end(in: bytes, at: index, limit: sentence.upperBound) { return end }
      index = end
    }
    return nil
  }

  /// "When a caller calls about a visit, ask for the day": what comes behind the comma is a step.
  private static func sentenceEnd(in bytes: [UInt8], _ sentence: Range<Int>, from end: Int) -> Int {
    guard bytes.matches("when", at: sentence.lowerBound) else { return sentence.upperBound }
    return bytes[end..<sentence.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? sentence.upperBound
  }

  private static let negations = WordSet("don don't never no not")
}

/// A word that tells one caller's wish from another's.
package struct IntentWord: Sendable, Equatable {
  /// In lower case and without its ending: "books" and "booking" are one.
  package let stem: String
  package let text: String

  /// The words in a range that are no small ones, by their stems, each once.
  static func words(in bytes: [UInt8], _ range: Range<Int>) -> [IntentWord] {
    var words: [IntentWord] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index].isWord, !bytes.isTypographic(at: index) else {
        index += 1
        continue
      }
      let end = bytes.wordEnd(from: index, to: range.upperBound)
      if !isSmall(bytes, index..<end) {
        let letters = bytes[index..<end].map { $0.lowercased }
        words.append(
          IntentWord(stem: String(decoding: stem(of: letters), as: UTF8.self), text: bytes.string(index..<end)))
      }
      index = end
    }
    words.sort { $0.stem < $1.stem }
    var distinct: [IntentWord] = []
    for word in words where distinct.last?.stem != word.stem { distinct.append(word) }
    return distinct
  }

  private static func isSmall(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if turning.contains(bytes, word) { return false }
    return word.count == 1 && !bytes[word.lowerBound].isDigit || small.contains(bytes, word)
      || CallWords.callers.contains(bytes, word) || GrammarWords.determiners.contains(bytes, word)
      || GrammarWords.conjunctions.contains(bytes, word)
  }

  /// "Cleanings" loses its number before it loses its "ing".
  private static func stem(of letters: [UInt8]) -> [UInt8] {
    var stem = letters
    func drop(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard stem.count >= length + 3, stem.matches(ending, at: stem.count - length) else { return false }
      stem.removeLast(length)
      return true
    }
    if stem.at(stem.count - 2) != "s" { _ = drop("s") }
    if !drop("ing"), !drop("ed") { _ = drop("e") }
    if stem.count > 3, stem.last == UInt8(ascii: "y") { stem[stem.count - 1] = UInt8(ascii: "i") }
    return stem
  }

  /// Whether it makes another wish of the same words: "cancel a visit", "no visit", "a visit after hours".
  var turnsMeaning: Bool {
    let bytes = Array(text.utf8)
    return IntentWord.turning.contains(bytes, 0..<bytes.count)
  }

  private static let turning = WordSet(
    """
    after already another before cancel canceling cancelled cancelling cancels change changes changing complain
    complains complaint confirm confirming confirms different else emergencies emergency except existing former missed
    move moving never new no not other outside postpone refund refunds reschedule rescheduled reschedules rescheduling
    returning than unless urgent urgently without won't
    """)

  /// Words that every intent has; what turns its meaning, such as "not", "after" and "cancel", is none of them.
  private static let small = WordSet(
    """
    about also am are as ask asked asking asks at be been by call called calling calls can could did do does for from
    had has have if in inquire inquires into is job may me might need needed needs of on or out per please question
    questions regarding say says seek seeks should so still sure tell tells that their them then through to try trying
    up us use via wants want wanted was way were what when where whether which who will wish wishes with within would
    you
    """)
}
