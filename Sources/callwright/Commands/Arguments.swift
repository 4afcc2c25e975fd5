import JobModel

/// What stands behind a command: operands, switches and values.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]

  /// Wrong use, in words that say what to do.
  struct Mistake: Error {
    let message: String
  }

  init(_ words: [String], for command: Command) throws(Mistake) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let flag = try Arguments.flag(parts[0], of: command)
      values[flag.name] = try Arguments.value(of: flag, given: parts.count > 1 ? parts[1] : nil, rest: &rest)
    }
    guard !command.counts.contains(operands.count) else { return }
    let problem =
      operands.count < command.counts.lowerBound
      ? "\(command.name) needs \(command.operands)" : "\(command.name) takes no \"\(operands.last ?? "")\""
    throw Mistake(message: "\(problem); see callwright help \(command.name)")
  }

  func has(_ flag: String) -> Bool { values[flag] != nil }

  func value(_ flag: String) -> String? { values[flag] }

  private static func flag(_ name: String, of command: Command) throws(Mistake) -> Flag {
    if let flag = command.flags.first(where: { $0.name == name }) { return flag }
    let nearest = EditDistance.nearest(to: name, in: command.flags.map { $0.name } + ["--help"])
    let hint = nearest.map { "did you mean \($0)?" } ?? "see callwright help \(command.name)"
    throw Mistake(message: "\(command.name) has no option \(name); \(hint)")
  }

  private static func value(
    of flag: Flag, given: String?, rest: inout ArraySlice<String>
  ) throws(Mistake) -> String {
    guard let name = flag.value else {
      if given != nil { throw Mistake(message: "\(flag.name) takes no value") }
      return ""
    }
    guard let value = given ?? rest.popFirst() else {
      throw Mistake(message: "\(flag.name) needs a value: \(flag.name) \(name)")
    }
    guard flag.choices.isEmpty || flag.choices.contains(value) else {
      throw Mistake(message: "\(flag.name) takes \(flag.choices.joined(separator: ", ")), not \"\(value)\"")
    }
    return value
  }
}
