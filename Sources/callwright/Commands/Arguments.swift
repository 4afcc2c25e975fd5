import JobModel

/// What stands behind a command: operands, switches and values.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  private var fromVariables: Set<String> = []

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
      let new = try Arguments.values(of: flag, given: parts.count > 1 ? parts[1] : nil, rest: &rest)
      values[flag.name] = (flag.isList || flag.repeats ? values[flag.name] ?? [] : []) + new
    }
    if operands.contains("") {
      throw Mistake(message: "one of the words after \(command.name) is empty; is a variable not set?")
    }
    try takeVariables(of: command)
    try holdTogether(command)
    guard !command.counts.contains(operands.count) else { return }
    let problem =
      operands.count < command.counts.lowerBound
      ? "\(command.name) needs \(command.operands)" : "\(command.name) takes no \"\(operands.last ?? "")\""
    throw Mistake(message: "\(problem); see callwright help \(command.name)")
  }

  func has(_ flag: String) -> Bool { values[flag] != nil }

  func value(_ flag: String) -> String? { values[flag]?.last }

  /// Who says what a flag holds: the flag itself, or its variable; nil where neither does.
  func source(of flag: Flag) -> String? {
    guard values[flag.name] != nil else { return nil }
    return fromVariables.contains(flag.name) ? flag.variable : flag.name
  }

  /// How many warnings are no failure; nil where nobody says.
  func maxWarnings() throws(Mistake) -> Int? {
    guard let word = value(Flag.maxWarnings.name) else { return nil }
    guard let number = Int(word), number >= 0 else {
      throw Mistake(message: "--max-warnings takes a number from 0, not \"\(word)\"")
    }
    return number
  }

  /// All values of a flag that takes several.
  func values(_ flag: String) -> [String] { values[flag] ?? [] }

  /// Which of the command's modes is asked for.
  func mode(of command: Command) -> String? { command.modes.first { has($0) } }

  /// What the environment says where no flag does; a variable that is set to nothing says nothing.
  private mutating func takeVariables(of command: Command) throws(Mistake) {
    for flag in command.flags where values[flag.name] == nil {
      guard let variable = flag.variable, let value = System.environment(variable), !value.isEmpty else { continue }
      do throws(Mistake) {
        var rest: ArraySlice<String> = []
        values[flag.name] = try Arguments.values(of: flag, given: value, rest: &rest)
        fromVariables.insert(flag.name)
      } catch {
        throw Mistake(message: "the variable \(variable) is used for \(flag.name): \(error.message)")
      }
    }
  }

  /// Flags that exclude one another, and flags without the one that they belong to.
  private func holdTogether(_ command: Command) throws(Mistake) {
    let modes = command.modes.filter { has($0) }
    if modes.count > 1 {
      throw Mistake(message: "\(modes[0]) and \(modes[1]) are two things to do; ask for one at a time")
    }
    for flag in command.flags where has(flag.name) && !flag.partners.isEmpty {
      guard flag.partners.contains(where: { has($0) }) else {
        throw Mistake(message: "\(flag.name) goes with \(flag.partners.joined(separator: " or "))")
      }
    }
  }

  private static func flag(_ name: String, of command: Command) throws(Mistake) -> Flag {
    if let flag = command.flags.first(where: { $0.name == name }) { return flag }
    let nearest = EditDistance.nearest(to: name, in: command.flags.map { $0.name } + ["--help"])
    let hint = nearest.map { "did you mean \($0)?" } ?? "see callwright help \(command.name)"
    throw Mistake(message: "\(command.name) has no option \(name); \(hint)")
  }

  private static func values(
    of flag: Flag, given: String?, rest: inout ArraySlice<String>
  ) throws(Mistake) -> [String] {
    guard let names = flag.value else {
      if given != nil { throw Mistake(message: "\(flag.name) takes no value") }
      return []
    }
    var values = given.map { [$0] } ?? []
    while values.count < flag.valueNames.count {
      guard let value = rest.popFirst() else {
        let needed = flag.valueNames.count == 1 ? "a value" : "\(flag.valueNames.count) values"
        throw Mistake(message: "\(flag.name) needs \(needed): \(flag.name) \(names)")
      }
      values.append(value)
    }
    if flag.isList { values = values.flatMap { $0.split(separator: ",").map(String.init) } }
    for value in values where !flag.choices.isEmpty && !flag.choices.contains(value) {
      let nearest = EditDistance.nearest(to: value, in: flag.choices)
      let hint = nearest.map { "; did you mean \($0)?" } ?? ""
      // Nobody reads a hundred names on one line.
      if flag.choices.count > 20 { throw Mistake(message: "\(flag.name) knows no \"\(value)\"\(hint)") }
      let choices = flag.choices.joined(separator: ", ")
      throw Mistake(message: "\(flag.name) takes \(choices), not \"\(value)\"\(hint)")
    }
    if values.isEmpty { throw Mistake(message: "\(flag.name) needs a value: \(flag.name) \(names)") }
    return values
  }
}
