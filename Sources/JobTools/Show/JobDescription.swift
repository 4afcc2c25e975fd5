package import JobAnalysis
package import JobModel

/// A job as the tool understands it: what is filled in, how much room it takes, what the agent does, asks and is told.
package struct JobDescription: Sendable {
  package struct Field: Sendable, Equatable {
    package let name: String
    /// Nil where the job does not have it.
    package let text: String?
    package let count: Int
    package let limit: Int?
  }

  /// Something that is filled in during the call.
  package struct Variable: Sendable, Equatable {
    package let name: String
    package let uses: Int
    /// What the workspace says of it; nil where it says nothing.
    package let help: String?
  }

  package let profile: Profile
  package let fields: [Field]
  package let goals: [String]
  package let intents: [String]
  package let course: Course
  /// The headings of the steps, by where the first step under each begins.
  let titles: [Int: PartTitle]
  /// What callers are asked for.
  package let questions: [String]
  /// Those that no step tells.
  let outrightQuestions: [String]
  /// What holds for the whole call, or for a kind of call: what the agent never does, and how it sounds.
  package private(set) var rules: [String]
  /// What the agent may tell.
  package let facts: [String]
  /// What is read as none of all that: the agent reads it too.
  package let others: [String]
  package let variables: [Variable]

  /// Nil for a document that is no job.
  package init?(_ snapshot: Snapshot) {
    guard let syntax = snapshot.document.job, let reading = snapshot.document.reading else { return nil }
    let bytes = syntax.text.bytes
    profile = snapshot.profile
    fields = JobDescription.fields(of: syntax, in: snapshot)
    course = Course(snapshot)
    let prohibitions = Prohibitions(syntax, reading)
    func places(_ classes: [ClauseClass], but told: Set<Int> = []) -> [SentenceReading] {
      reading.sentences.filter { sentence in
        let clause = JobDescription.isForbidden(sentence, syntax, reading) ? ClauseClass.prohibition : sentence.clause
        guard sentence.isEnglish, !told.contains(sentence.range.lowerBound), classes.contains(where: { $0 == clause })
        else { return false }
        if case .heading = syntax.blocks[sentence.block].kind { return false }
        return syntax.blocks[sentence.block].kind != .tableRow
      }
    }
    func sentences(_ classes: [ClauseClass], but told: Set<Int> = []) -> [String] {
      places(classes, but: told).map { sentence in
        let start = JobDescription.start(of: sentence, reading, bytes)
        let words = Wording.capitalized(Wording.plain(bytes, start..<sentence.range.upperBound))
        guard JobDescription.isForbidden(sentence, syntax, reading) else { return words }
        return prohibitions.words(above: sentence.block) + ": " + words
      }
    }
    goals = sentences([.goal])
    intents = sentences([.intent])
    rules = sentences([.prohibition, .style])
    let told = Set(course.steps.flatMap { $0.allSteps }.map { $0.text })
    let cases = Set((course.steps + course.anytime).flatMap { $0.starts })
    titles = JobDescription.titles(of: course.steps, syntax)
    let asked = AskedQuestions(snapshot, reading, bytes, but: cases)
    facts = sentences([.fact], but: cases.union(course.listed).union(asked.starts)).filter { !told.contains($0) }
    let steps = cases.sorted()
    let shown = reading.sentences.filter { sentence in
      if JobDescription.isMark(sentence, syntax, reading) { return true }
      if JobDescription.forbidsBelow(sentence.block, syntax, reading) { return true }
      let step = steps.firstPlace { $0 >= sentence.range.lowerBound }
      return step < steps.count && steps[step] < sentence.range.upperBound
    }.map { $0.range.lowerBound }
    others =
      sentences([.unknown], but: course.listed.union(shown).union(asked.starts)).filter { !told.contains($0) }
      + course.rows
    questions = asked.words
    outrightQuestions = asked.outright
    variables = JobDescription.variables(of: syntax, in: snapshot)
    let kinds = CallKinds(self).titles
    if kinds.isEmpty { return }
    let headings = PartTitle.headings(of: syntax)
    for (place, sentence) in places([.prohibition, .style]).enumerated() {
      let count = headings.firstPlace { $0.block > sentence.block }
      guard count > 0 else { continue }
      let (block, parent) = headings[count - 1]
      let name = PartTitle(block, under: parent, decides: false, syntax).name
      if kinds.contains(name) { rules[place] = name + ": " + rules[place] }
    }
  }

  /// Where there are several.
  private static func titles(of steps: [Course.Item], _ syntax: JobSyntax) -> [Int: PartTitle] {
    let headings = PartTitle.headings(of: syntax)
    var titles: [Int: PartTitle] = [:]
    var before: Int?
    for step in steps {
      let count = headings.firstPlace { $0.block >= step.block }
      guard count > 0, case let (title, parent) = headings[count - 1], title != before else { continue }
      before = title
      let decides = syntax.blocks[title].content.contains(step.range.lowerBound)
      titles[step.range.lowerBound] = PartTitle(title, under: parent, decides: decides, syntax)
    }
    return titles.count > 1 ? titles : [:]
  }

  /// Whether only the heading above it says that it is not done.
  private static func isForbidden(_ sentence: SentenceReading, _ syntax: JobSyntax, _ reading: Reading) -> Bool {
    guard reading.sections[sentence.block] == .forbidden, sentence.label == nil else { return false }
    // An item of words that no lexicon knows: "diagnose the unit".
    guard let verb = sentence.verb else {
      return sentence.clause == .unknown
        && sentence.range.lowerBound == syntax.blocks[sentence.block].content.lowerBound
        && syntax.blocks[sentence.block].parent != nil
    }
    guard sentence.clause == .prohibition else { return false }
    return !reading.tokens[sentence.tokens.lowerBound..<verb].contains { $0.isAny(of: .negation) }
  }

  /// A paragraph that says no more than that what is listed below it is forbidden.
  private static func forbidsBelow(_ block: Int, _ syntax: JobSyntax, _ reading: Reading) -> Bool {
    if Reading.forbidsList(at: block, in: syntax) { return true }
    let title = syntax.blocks[block]
    return reading.sections[block] == .forbidden && title.label == title.content
  }

  /// "Step 1." in front of a step, "ENDIF", a lonely picture: no word but for one that counts, and nothing in quotes.
  private static func isMark(_ sentence: SentenceReading, _ syntax: JobSyntax, _ reading: Reading) -> Bool {
    if reading.tokens[sentence.tokens].contains(where: { $0.kind == .atom }) { return false }
    let words = sentence.tokens.filter { reading.tokens[$0].kind == .word }
    guard let word = words.first, !syntax.text.bytes.isPicture(at: reading.tokens[word].range.lowerBound) else {
      return words.count < 2
    }
    return words.count == 1 && counts.contains(syntax.text.bytes, reading.tokens[word].range)
  }

  private static let counts = WordSet("endif part phase section stage step")

  /// Where its words begin, behind what only names its class: `Goal:`, `Goal -`.
  private static func start(of sentence: SentenceReading, _ reading: Reading, _ bytes: [UInt8]) -> Int {
    let first = sentence.tokens.lowerBound
    if sentence.clause == .goal, sentence.tokens.count > 2, reading.tokens[first + 1].kind == .dash {
      return reading.tokens[first + 2].range.lowerBound
    }
    guard let label = sentence.label, sentence.clause != .fact, sentence.clause != .unknown else {
      return sentence.range.lowerBound
    }
    // "Never: promise refunds" means the contrary without its label.
    let section = Section(heading: label, in: bytes)
    if section == .forbidden || section == .other && sentence.clause == .style { return sentence.range.lowerBound }
    return bytes.trimmed(label.upperBound..<sentence.range.upperBound).lowerBound
  }

  private static func fields(of syntax: JobSyntax, in snapshot: Snapshot) -> [Field] {
    let job = Job(syntax)
    let limits = snapshot.workspace.limits
    let unit = snapshot.workspace.countUnit
    func field(_ name: String, _ field: Job.Field?, _ limit: Int?) -> Field {
      Field(name: name, text: field?.text, count: field.map { $0.text.count(in: unit) } ?? 0, limit: limit)
    }
    var fields = [
      field("name", job.name, limits.name), field("description", job.description, limits.description),
    ]
    if snapshot.profile.trigger == .field || job.trigger != nil {
      fields.append(field("trigger", job.trigger, limits.trigger))
    }
    let length = PastedLength(syntax, unit: unit, limit: limits.instructions)
    fields.append(
      Field(
        name: "instructions", text: syntax.text.string(length.range), count: length.count, limit: limits.instructions))
    return fields
  }

  private static func variables(of syntax: JobSyntax, in snapshot: Snapshot) -> [Variable] {
    var uses: [(name: String, count: Int)] = []
    var places: [String: Int] = [:]
    for atom in syntax.atoms {
      guard let name = VariableName.of(atom, in: syntax.text.bytes) else { continue }
      if let known = places[name] {
        uses[known].count += 1
      } else {
        places[name] = uses.count
        uses.append((name, 1))
      }
    }
    return uses.map { use in
      let known = snapshot.workspace.variables?.first { $0.name == use.name }
      let help = known.map { variable in
        [
          variable.description, variable.sample.map { "for instance " + $0 },
          variable.isOptional ? "may be empty" : nil,
        ]
        .compactMap { $0 }.joined(separator: "; ")
      }
      return Variable(name: use.name, uses: use.count, help: help)
    }
  }
}

/// Which variable an atom speaks of.
enum VariableName {
  /// `{caller_name}` and `{{ .variables.caller_name }}`; nil for anything else.
  static func of(_ atom: Atom, in bytes: [UInt8]) -> String? {
    switch atom.kind {
    case .variable: return bytes.string(atom.range.lowerBound + 1..<atom.range.upperBound - 1)
    case .template: return plainField(bytes, atom.range)
    default: return nil
    }
  }

  /// The name in `{{ .variables.NAME }}`, where nothing else stands between the braces.
  static func plainField(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard range.count > 4, bytes.at(range.lowerBound) == "{", bytes.at(range.lowerBound + 1) == "{" else { return nil }
    let inner = bytes.trimmed(range.lowerBound + 2..<range.upperBound - 2)
    let root: StaticString = ".variables."
    guard bytes.matches(root, at: inner.lowerBound) else { return nil }
    let name =
      inner.lowerBound + root.utf8CodeUnitCount..<max(inner.upperBound, inner.lowerBound + root.utf8CodeUnitCount)
    guard !name.isEmpty, bytes[name].allSatisfy({ $0.isDigit || $0 == "_" || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return nil }
    return bytes.string(name)
  }
}
