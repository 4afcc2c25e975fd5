/// Two jobs of one step that speak of the same callers.
package struct JobOverlap: Sendable, Equatable {
  package let step: String
  /// In the order of the step.
  package let first: FilePlace
  package let second: FilePlace
  /// The words that both say, as the first one writes them.
  package let shared: [IntentWord]
  /// The words that only the one or only the other says.
  package let onlyInFirst: [IntentWord]
  package let onlyInSecond: [IntentWord]

  /// How many in a hundred of all their words both have.
  package var percent: Int {
    shared.count * 100 / max(1, shared.count + onlyInFirst.count + onlyInSecond.count)
  }

  /// So alike are two intents that the agent would have to guess.
  package static let leastPercent = 60

  /// Whether one of them would take every caller of the other: neither has a word that sets it apart.
  var isCertain: Bool {
    let others = onlyInFirst + onlyInSecond
    return (onlyInFirst.isEmpty || onlyInSecond.isEmpty) && !others.contains { $0.turnsMeaning }
  }
}

extension Workspace {
  /// More jobs than these are not compared: a step that has more has another problem.
  private static let mostComparedJobs = 100

  /// The names of the jobs that stand in a step with others.
  package var comparedJobs: Set<String> {
    Set(steps.filter { $0.jobs.count > 1 }.flatMap { $0.jobs.prefix(Workspace.mostComparedJobs) })
  }

  /// The jobs attached to one step whose intents have most of their words in common, each pair once, in the order of the steps.
  package func overlaps(atLeast percent: Int = JobOverlap.leastPercent) -> [JobOverlap] {
    let compared = comparedJobs
    guard !compared.isEmpty, let jobs else { return [] }
    // Nil for a name that two files have.
    var byName: [String: Int?] = [:]
    for (place, job) in jobs.enumerated() where compared.contains(job.name) {
      if let known = byName[job.name] {
        if known.map({ jobs[$0].file != job.file }) ?? true { byName.updateValue(nil, forKey: job.name) }
      } else {
        byName[job.name] = place
      }
    }
    var overlaps: [JobOverlap] = []
    var known: Set<[String]> = []
    for step in steps {
      var attached: [(file: String, place: FilePlace, words: [IntentWord])] = []
      for name in step.jobs.prefix(Workspace.mostComparedJobs) {
        guard let job = byName[name] ?? nil, let intent = jobs[job].summary?.intent else { continue }
        let place = FilePlace(path: jobs[job].path, line: intent.line)
        let file = jobs[job].file
        for other in attached where other.file != file {
          guard
            let overlap = JobOverlap(step.name, (other.place, other.words), (place, intent.words), atLeast: percent),
            known.insert([other.place.path, place.path].sorted()).inserted
          else { continue }
          overlaps.append(overlap)
        }
        attached.append((file, place, intent.words))
      }
    }
    return overlaps
  }
}

extension JobOverlap {
  /// Nil where less is shared.
  init?(
    _ step: String, _ first: (place: FilePlace, words: [IntentWord]), _ second: (place: FilePlace, words: [IntentWord]),
    atLeast percent: Int
  ) {
    // Most pairs share little: they are counted before anything is noted.
    let common = JobOverlap.common(first.words, second.words)
    guard common > 0, common * 100 >= percent * (first.words.count + second.words.count - common) else { return nil }
    var shared: [IntentWord] = []
    var onlyInFirst: [IntentWord] = []
    var onlyInSecond: [IntentWord] = []
    var (left, right) = (0, 0)
    while left < first.words.count || right < second.words.count {
      let (one, other) = (first.words.element(left), second.words.element(right))
      if let one, let other, one.stem == other.stem {
        shared.append(one)
        left += 1
        right += 1
      } else if let one, other.map({ one.stem < $0.stem }) ?? true {
        onlyInFirst.append(one)
        left += 1
      } else if let other {
        onlyInSecond.append(other)
        right += 1
      }
    }
    self.step = step
    self.first = first.place
    self.second = second.place
    self.shared = shared
    self.onlyInFirst = onlyInFirst
    self.onlyInSecond = onlyInSecond
  }

  private static func common(_ one: [IntentWord], _ other: [IntentWord]) -> Int {
    var common = 0
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left].stem == other[right].stem {
        common += 1
        left += 1
        right += 1
      } else if one[left].stem < other[right].stem {
        left += 1
      } else {
        right += 1
      }
    }
    return common
  }
}

extension [IntentWord] {
  fileprivate func element(_ place: Int) -> IntentWord? { place < count ? self[place] : nil }
}
