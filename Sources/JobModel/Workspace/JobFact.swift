/// A plain statement of a job: what something costs, what a number is, what the hours are.
///
/// Only a sentence that says nothing else is one: "A visit costs $80." Whatever has a condition, a second half or a day of its own
/// may well differ from job to job.
package struct JobFact: Sendable, Equatable {
  /// What it is about, in lower case: "visit", "phone number", "office hours".
  package let key: String
  /// As far as it matters, whichever way it is spelled.
  package let value: String
  /// As it is spelled.
  package let words: String
  package let line: Int

  /// More of them are a price list.
  private static let mostFacts = 50

  /// The facts of a job with where each stands; what one job itself says in two ways is left out.
  package static func all(in syntax: JobSyntax) -> [(fact: JobFact, range: Range<Int>)] {
    var facts: [(fact: JobFact, range: Range<Int>)] = []
    for sentence in syntax.sentences where facts.count < mostFacts {
      if let fact = fact(in: syntax, sentence.range) { facts.append((fact, sentence.range)) }
    }
    return facts.filter { one in
      !facts.contains { $0.fact.key == one.fact.key && $0.fact.value != one.fact.value }
    }
  }

  /// `Our fax number is +1 415 555 0100.`: a determiner, the thing, a verb, and a value that ends the sentence.
  private static func fact(in syntax: JobSyntax, _ sentence: Range<Int>) -> JobFact? {
    let bytes = syntax.text.bytes
    var words: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound, words.count < 6, bytes[index].isWord {
      let end = bytes.wordEnd(from: index, to: sentence.upperBound)
      words.append(index..<end)
      index = bytes.skippingWhitespace(from: end, to: sentence.upperBound)
      if verbs.contains(bytes, words[words.count - 1]) { break }
    }
    guard words.count > 2, determiners.contains(bytes, words[0]), let verb = words.last, verbs.contains(bytes, verb)
    else { return nil }
    let thing = words[1..<words.count - 1]
    // "The price is $20" may be the price of anything.
    if thing.count == 1, generic.contains(bytes, words[1]), !bytes.matches("our ", at: words[0].lowerBound) {
      return nil
    }
    var end = sentence.upperBound
    while end > index, bytes[end - 1] == "." || bytes[end - 1] == "!" || bytes[end - 1].isWhitespace { end -= 1 }
    guard index < end, let value = value(in: syntax, index..<end, of: words[words.count - 2]) else { return nil }
    let key = thing.map { String(decoding: bytes[$0].map { $0.lowercased }, as: UTF8.self) }.joined(separator: " ")
    return JobFact(key: key, value: value, words: bytes.string(index..<end), line: syntax.text.line(at: index))
  }

  /// The value in a comparable spelling; nil where it is more than a price, a number, or hours.
  private static func value(in syntax: JobSyntax, _ range: Range<Int>, of thing: Range<Int>) -> String? {
    let bytes = syntax.text.bytes
    let atoms = syntax.atoms(in: range)
    if hours.contains(bytes, thing) {
      return atoms.contains { $0.kind == .time } ? plain(bytes, range) : nil
    }
    guard atoms.count == 1, let atom = atoms.first, atom.range.lowerBound == range.lowerBound,
      atom.range.upperBound >= range.upperBound
    else { return nil }
    switch atom.kind {
    case .money: return plain(bytes, range)
    case .phone: return String(decoding: bytes[range].filter { $0.isDigit }, as: UTF8.self)
    default: return nil
    }
  }

  /// Letters and digits alone: "8 a.m. to 5 p.m." is "8am5pm", as "8am–5pm" is; "$80.00" is "80".
  private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var letters: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isFull = bytes.matches(":00", at: index) || bytes.matches(".00", at: index)
      if isFull, index + 3 >= range.upperBound || !bytes[index + 3].isDigit {
        index += 3
        continue
      }
      let word = bytes.wordEnd(from: index, to: range.upperBound)
      if spans.contains(bytes, index..<word) {
        index = word
        continue
      }
      if bytes[index].isWord, !bytes.isTypographic(at: index) { letters.append(bytes[index].lowercased) }
      if bytes[index] == ":" || bytes[index] == "." && bytes.at(index + 1).isDigit { letters.append(bytes[index]) }
      index += bytes.isTypographic(at: index) ? bytes.scalar(at: index).length : 1
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let determiners = WordSet("a an each every one our the")
  private static let verbs = WordSet("are cost costs is")
  private static let hours = WordSet("hours")
  private static let spans = WordSet("and from to until")
  private static let generic = WordSet(
    "address amount balance charge cost deposit fee fees hours number price rate surcharge total value")
}

/// A fact that another job states differently.
package struct FactContradiction: Sendable, Equatable {
  package let key: String
  package let value: String
  package let other: FilePlace
  package let otherWords: String

  /// Who sees more values of one thing has understood.
  private static let mostValues = 8

  /// Those of all jobs, each with the path of its job, in the order of the jobs.
  static func all(in jobs: [WorkspaceJob]) -> [(path: String, contradiction: FactContradiction)] {
    var places: [String: [(value: String, place: FilePlace, words: String)]] = [:]
    for job in jobs {
      for fact in job.summary?.facts ?? [] {
        let known = places[fact.key] ?? []
        guard known.count < mostValues, !known.contains(where: { $0.value == fact.value }) else { continue }
        places[fact.key, default: []].append((fact.value, FilePlace(path: job.path, line: fact.line), fact.words))
      }
    }
    return jobs.flatMap { job in
      (job.summary?.facts ?? []).compactMap { fact in
        guard let other = places[fact.key]?.first(where: { $0.value != fact.value && $0.place.path != job.path }) else {
          return nil
        }
        return (
          job.path,
          FactContradiction(key: fact.key, value: fact.value, other: other.place, otherWords: other.words)
        )
      }
    }
  }
}
