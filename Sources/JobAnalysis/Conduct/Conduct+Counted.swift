import JobModel

/// What is counted inside a sentence: "1) name 2) phone", "(1) their name, (2) their phone number, and (3) the reason".
extension Conduct {
  /// Each thing by itself, or all of the words where nothing is counted from the start.
  func counted(in places: Range<Int>) -> [Range<Int>] {
    var starts: [Int] = []
    var ends: [Int] = []
    for place in places where isCount(place, of: starts.count + 1, in: places) {
      let mark = place > places.lowerBound && tokens[place - 1].kind == .open ? place - 1 : place
      // "What is locked: 1) the home, 2) the car" is one question.
      guard !starts.isEmpty || leads(mark, from: places.lowerBound) else { return [places] }
      if !starts.isEmpty { ends.append(mark) }
      starts.append(place + 2)
    }
    guard starts.count > 1 else { return [places] }
    ends.append(places.upperBound)
    return starts.indices.compactMap { index in
      var end = ends[index]
      while end > starts[index], isJoint(tokens[end - 1]) { end -= 1 }
      return end > starts[index] ? starts[index]..<end : nil
    }
  }

  /// "The following:", "these details:"
  private func leads(_ mark: Int, from start: Int) -> Bool {
    guard mark > start, tokens[mark - 1].kind == .colon else { return mark == start }
    return mark == start + 1 || isWord(mark - 2, in: Conduct.leads)
  }

  private static let leads = WordSet("details following info information these things")

  private func isJoint(_ token: Token) -> Bool {
    token.kind == .comma || token.kind == .semicolon || token.kind == .stop || token.isAny(of: .conjunction)
  }

  private func isCount(_ place: Int, of number: Int, in places: Range<Int>) -> Bool {
    guard tokens[place].kind == .number, place + 1 < places.upperBound, tokens[place + 1].kind == .close else {
      return false
    }
    return bytes[tokens[place].range].elementsEqual(String(number).utf8)
  }
}
