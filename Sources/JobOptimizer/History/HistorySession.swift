import JobModel

/// The history at work: a value that says what the store and the author's text are to do, and is told what came of it.
///
/// A change goes `load` → `prepare` → the author's text → `sealed` or `dropped`, each step only when the one before is done,
/// so that whatever ends the process both texts are on disk before the author's text is touched. Operations on several
/// documents may run beside one another; each has at most one question open.
package struct HistorySession: Sendable {
  package private(set) var history = History()
  private var tasks: [Int: HistoryTask] = [:]
  /// The names by which the store knows documents, where those are others than theirs.
  private var names: [String: String] = [:]
  private let bounds: HistoryBounds

  package init(bounds: HistoryBounds = HistoryBounds()) {
    self.bounds = bounds
  }

  /// Begins an operation; the number must not be that of one which is still running.
  package mutating func begin(
    _ operation: HistoryOperation, on document: HistoryDocument, number: Int, at time: Int
  ) -> [HistoryOutput] {
    guard tasks[number] == nil else { return [] }
    tasks[number] = HistoryTask(operation, on: document, at: time)
    return [.ask(number: number, .load(name: document.name))]
  }

  /// Where the author of a document stands, by what is known without asking the store.
  package func standing(of document: HistoryDocument) -> HistoryStanding {
    history.standing(of: TextHash(document.text), named: DocumentName(names[document.name] ?? document.name))
  }

  /// Takes the store's answer to what the operation asked last.
  package mutating func receive(_ answer: HistoryAnswer, number: Int) -> [HistoryOutput] {
    guard var task = tasks[number] else { return [] }
    var outputs: [HistoryOutput] = []
    let step = task.step
    switch (step, answer) {
    case (.removing(let id, let left), _): return goOn(after: answer, removing: left, after: id, number)
    case (.sealing(let id, let record), let answer):
      // What could not be written is found out when the text is next seen.
      if answer == .done { history.apply(record) } else if let reason = answer.reason { outputs.append(.note(reason)) }
      return outputs + finish(sealing: record, id: id, number)
    case (_, .failed(let reason)): return end(number, .failed(reason))
    case (.loading, .news(let news)):
      outputs += take(news)
      names[task.document.name] = news.name
      if let name = news.name { task.rename(to: name) }
      task.unsettled = unsettled(for: task, number)
    case (.settling(let record), .done):
      history.apply(record)
    case (.reading(let hash), .text(let text)):
      guard let text else { return end(number, .failed("a text of the history is damaged or gone: \(hash.hex)")) }
      task.texts[hash] = text
    case (.describing(let ids), .described(let descriptions, let notes)):
      outputs += notes.map { .note($0) }
      for (id, description) in zip(ids, descriptions) { task.descriptions[id] = .some(description) }
    case (.preparing(let change), .prepared(let id)):
      history.apply(.prepared(change.entry.with(id: id), change.description))
      task.step = .applying(id, change)
      tasks[number] = task
      let label = change.description.label
      return [change.isGone ? .remove(number: number, label: label) : .apply(number: number, change.text, label: label)]
    default:
      return end(number, .failed("the history got an answer to something it did not ask for"))
    }
    tasks[number] = task
    return outputs + proceed(number)
  }

  /// Takes what came of `apply`. Nothing is final before: an editor may refuse, or change more than it was asked to.
  package mutating func settle(_ outcome: HistoryOutcome, number: Int) -> [HistoryOutput] {
    guard let task = tasks[number], case .applying(let id, let change) = task.step else { return [] }
    var record = HistoryRecord.dropped(id)
    var texts: [SourceText] = []
    switch outcome {
    case .replaced(let text) where text == change.text: record = .sealed(id, change.entry.after)
    case .replaced(let text) where TextHash(text) != task.hash:
      record = .sealed(id, TextReference(text))
      texts.append(text)
    case .removed: record = .sealed(id, change.entry.after)
    case .replaced, .refused: break
    }
    tasks[number]?.step = .sealing(id, record)
    return [.ask(number: number, .append(record, texts: texts))]
  }
}

extension HistorySession {
  private mutating func take(_ news: HistoryNews) -> [HistoryOutput] {
    switch news.content {
    case .all(let all): history = all
    case .records(let records): for record in records { history.apply(record) }
    }
    return news.notes.map { .note($0) }
  }

  /// What is written about entries of this document that another process left without saying how they ended.
  private func unsettled(for task: HistoryTask, _ number: Int) -> [HistoryRecord] {
    var running: Set<Int> = []
    for (other, task) in tasks where other != number {
      if let id = task.appliedEntry { running.insert(id) }
    }
    return history.entries.compactMap { entry in
      guard entry.state == .prepared, !running.contains(entry.id) else { return nil }
      if entry.after.hash == task.hash { return .sealed(entry.id, entry.after) }
      guard entry.name == task.name else { return nil }
      // A text that is neither was typed since; whether over the old or the new one, both are kept.
      return entry.before.hash == task.hash ? .dropped(entry.id) : .sealed(entry.id, entry.after)
    }
  }

  /// The next question of an operation, or its end.
  private mutating func proceed(_ number: Int) -> [HistoryOutput] {
    guard var task = tasks[number] else { return [] }
    if let record = task.unsettled.popLast() {
      task.step = .settling(record)
      tasks[number] = task
      return [.ask(number: number, .append(record, texts: []))]
    }
    do {
      switch try task.decide(history) {
      case .change(let change):
        guard change.entry.after.hash != task.hash else { return end(number, .nothing) }
        task.step = .preparing(change)
        tasks[number] = task
        return [
          .ask(
            number: number,
            .prepare(change.entry, change.description, texts: [task.document.text, change.text]))
        ]
      case .result(let result): return end(number, result)
      }
    } catch {
      switch error {
      case .text(let hash):
        tasks[number]?.step = .reading(hash)
        return [.ask(number: number, .read(hash))]
      case .descriptions(let ids):
        tasks[number]?.step = .describing(ids)
        return [.ask(number: number, .describe(ids))]
      }
    }
  }

  private mutating func finish(sealing record: HistoryRecord, id: Int, _ number: Int) -> [HistoryOutput] {
    guard let task = tasks[number] else { return [] }
    if case .dropped = record { return end(number, .refused) }
    return remove(history.surplus(bounds, at: task.time), after: id, number)
  }

  /// Lets go of what is too much, a document at a time.
  private mutating func remove(_ left: [HistoryRemoval], after id: Int, _ number: Int) -> [HistoryOutput] {
    guard let next = left.first else { return end(number, .changed(entry: id)) }
    tasks[number]?.step = .removing(id, left)
    return [.ask(number: number, .append(.removed(next), texts: []))]
  }

  /// That it could not let go is no reason to fail: the change is made.
  private mutating func goOn(
    after answer: HistoryAnswer, removing left: [HistoryRemoval], after id: Int, _ number: Int
  ) -> [HistoryOutput] {
    guard answer == .done, let done = left.first else {
      return (answer.reason.map { [.note($0)] } ?? []) + end(number, .changed(entry: id))
    }
    history.apply(.removed(done))
    let note = "the history was full: \(done.count) old entries of one document were removed"
    return [.note(note)] + remove(Array(left.dropFirst()), after: id, number)
  }

  private mutating func end(_ number: Int, _ result: HistoryResult) -> [HistoryOutput] {
    tasks[number] = nil
    return [.finished(number: number, result)]
  }
}

extension HistoryAnswer {
  fileprivate var reason: String? {
    guard case .failed(let reason) = self else { return nil }
    return reason
  }
}
