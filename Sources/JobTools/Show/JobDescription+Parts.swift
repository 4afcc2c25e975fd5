/// What is told over the steps of a job, each with where the first step below it begins.
extension JobDescription {
  struct Part {
    let start: Int
    let title: String
    /// It decides which calls come to it.
    var isKindOfCall = false
    /// It is a condition, and the first step is that condition.
    var decides = false
  }

  /// In the order of the steps.
  var parts: [Part] {
    var parts: [Int: Part] = [:]
    for (start, title) in titles { parts[start] = Part(start: start, title: title.words, decides: title.decides) }
    for (place, stretch) in CallKinds(self).stretches.enumerated() {
      guard let start = stretch.steps.first?.range.lowerBound else { continue }
      if let title = stretch.title {
        parts[start] = Part(start: start, title: title, isKindOfCall: true)
      } else if place > 0, parts[start] == nil {
        parts[start] = Part(start: start, title: "In every call")
      }
    }
    return parts.values.sorted { $0.start < $1.start }
  }
}
