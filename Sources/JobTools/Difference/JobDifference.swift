import JobModel

/// What is different between two jobs, in what they mean: what the agent does, whom it calls, what it texts.
package struct JobDifference: Sendable {
  package struct Entry: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case removed
      case added
      case changed
      case moved
    }

    package let kind: Kind
    /// "transfer target", "what to do if they decline", "description".
    package let subject: String
    /// "step 3", "at any time"; nil for the job as a whole.
    package let place: String?
    package let old: String?
    package let new: String?

    init(_ kind: Kind, _ subject: String, at place: String? = nil, old: String? = nil, new: String? = nil) {
      self.kind = kind
      self.subject = subject
      self.place = place
      self.old = old
      self.new = new
    }
  }

  package private(set) var entries: [Entry] = []

  package init(from old: JobDescription, to new: JobDescription) {
    addFields(old, new)
    addList("goal", old.goals, new.goals)
    addList("which calls it is for", old.intents, new.intents)
    var comparison = CourseComparison()
    let (before, now) = (CallKinds(old), CallKinds(new))
    if before.isEmpty == now.isEmpty {
      comparison.compare(before, now)
    } else {
      comparison.compare(old.course.steps, new.course.steps, isAnytime: false)
      addList("part for certain calls alone", before.titles, now.titles)
    }
    comparison.compare(old.course.anytime, new.course.anytime, isAnytime: true)
    entries += comparison.finished()
    addList("question to the caller", old.outrightQuestions, new.outrightQuestions)
    addList("rule", old.rules, new.rules)
    addList("fact", old.facts, new.facts)
    addList("what else it says", old.others, new.others)
    addVariables(old, new)
  }

  private mutating func addFields(_ old: JobDescription, _ new: JobDescription) {
    for name in ["name", "description", "trigger"] {
      let before = old.fields.first { $0.name == name }?.text.map { Wording.plain($0) }
      let after = new.fields.first { $0.name == name }?.text.map { Wording.plain($0) }
      add(name, before, after)
    }
    if old.profile != new.profile { add("product", old.profile.id, new.profile.id) }
  }

  private mutating func add(_ subject: String, _ old: String?, _ new: String?) {
    if old == new { return }
    if old == nil {
      entries.append(Entry(.added, subject, new: new))
    } else if new == nil {
      entries.append(Entry(.removed, subject, old: old))
    } else {
      entries.append(Entry(.changed, subject, old: old, new: new))
    }
  }

  private mutating func addList(_ subject: String, _ old: [String], _ new: [String]) {
    let pairs = Pairing(old.map { Wording.key($0) }, new.map { Wording.key($0) })
    for (left, right) in pairs.changed { entries.append(Entry(.changed, subject, old: old[left], new: new[right])) }
    var places: [[UInt8]: [Int]] = [:]
    for place in pairs.added { places[Wording.key(new[place]), default: []].append(place) }
    var moved: Set<Int> = []
    for place in pairs.removed {
      let key = Wording.key(old[place])
      if let other = places[key]?.first {
        places[key]?.removeFirst()
        moved.insert(other)
        entries.append(Entry(.moved, "\(subject) “\(old[place])”"))
      } else {
        entries.append(Entry(.removed, subject, old: old[place]))
      }
    }
    for place in pairs.added where !moved.contains(place) { entries.append(Entry(.added, subject, new: new[place])) }
  }

  private mutating func addVariables(_ old: JobDescription, _ new: JobDescription) {
    let (before, now) = (Set(old.variables.map { $0.name }), Set(new.variables.map { $0.name }))
    for variable in old.variables where !now.contains(variable.name) {
      entries.append(Entry(.removed, "use of a variable", old: "{\(variable.name)}"))
    }
    for variable in new.variables where !before.contains(variable.name) {
      entries.append(Entry(.added, "use of a variable", new: "{\(variable.name)}"))
    }
  }
}
