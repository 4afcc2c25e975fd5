import JobModel

/// What the session asks its host for, a little at a time, and what the answers change.
extension Session {
  /// So much is asked for at once: then a keystroke that came meanwhile is served.
  static let slice = 64
  /// To judge a file costs as much as to read so many.
  private static let judgement = 8

  /// Gives a question its number.
  mutating func ask(_ question: Question) -> Int {
    let number = nextNumber()
    questions[number] = question
    return number
  }

  /// Goes on with what takes many questions: the walk through the workspaces, the files that requests need.
  mutating func lookFurther() {
    var left = Session.slice
    var roots: [String] = []
    while left > 0, roots.count < workspaces.searching.count {
      let root = workspaces.searching[roots.count]
      roots.append(root)
      while left > 0, let question = workspaces.change(root, { $0.nextQuestion() }) ?? nil {
        left -= 1
        let number = ask(.scan(root: root, question))
        switch question {
        case .list(let folder): send(.list(number: number, folder: folder))
        case .read(let path): send(.read(number: number, path: path))
        }
      }
    }
    for place in gatherings.keys.sorted() {
      let isNext = judgesOpen(for: place)
      while isNext, left > 0, let path = gatherings[place]?.next() {
        left -= gatherings[place]?.report == nil ? 1 : Session.judgement
        send(.read(number: ask(.file(path: path, gathering: place)), path: path))
      }
      tellFound(place)
      finish(place)
    }
    reportProgress(of: roots)
  }

  mutating func answered(_ number: Int, _ answer: Answer) {
    guard let question = questions.removeValue(forKey: number) else { return }
    switch question {
    case .workspace(let folder): answered(number, workspaceOf: folder, answer)
    case .scan(let root, let question):
      guard workspaces.change(root, { $0.answered(question, answer) }) == true else { return }
      pending.roots.insert(root)
    case .changed(let root, let path):
      var found: (file: String, bytes: [UInt8])?
      if case .found(let file, let bytes) = answer { found = (file, bytes) }
      workspaces.change(root) { $0.take(found?.bytes, at: path, in: found?.file) }
      pending.roots.insert(root)
    case .file(let path, let place):
      gatherings[place]?.answered(path, answer)
      judge(path, for: place)
      finish(place)
    }
  }
}
