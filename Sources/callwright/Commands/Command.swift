/// One word behind `callwright`, with everything that parsing and help need. It is an object, since it is only handed on: to copy
/// a large value the server would have to be told at its start what the value is made of.
final class Command: Sendable {
  let name: String
  /// What it does, on one line.
  let summary: String
  /// What stands behind the name, as help shows it.
  let operands: String
  /// How many operands it takes.
  let counts: ClosedRange<Int>
  let flags: [Flag]
  /// The flags that say what is to be done; one of them at most.
  let modes: [String]
  /// More for its help, a paragraph.
  let details: String
  let examples: [String]
  let run: @Sendable (Arguments) -> Int32

  init(
    _ name: String, _ summary: String, operands: String = "", counts: ClosedRange<Int> = 0...0, flags: [Flag] = [],
    modes: [String] = [], details: String = "", examples: [String], run: @escaping @Sendable (Arguments) -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.counts = counts
    self.flags = flags
    self.modes = modes
    self.details = details
    self.examples = examples
    self.run = run
  }
}

/// An option of a command.
struct Flag: Sendable {
  let name: String
  /// The word for its value in help, or several for several values; nil for a switch.
  let value: String?
  /// The values that it takes; empty for any.
  let choices: [String]
  /// Whether it may stand several times, and hold several values with commas between.
  let isList: Bool
  /// Whether it may stand several times, and every value is one: names have commas.
  let repeats: Bool
  /// The flags of which one must stand beside it; empty where it stands by itself.
  let partners: [String]
  /// The variable of the environment that holds where the flag is not given.
  let variable: String?
  let help: String

  init(
    _ name: String, value: String? = nil, choices: [String] = [], isList: Bool = false, repeats: Bool = false,
    with partners: [String] = [], variable: String? = nil, _ help: String
  ) {
    self.name = name
    self.value = value
    self.choices = choices
    self.isList = isList
    self.repeats = repeats
    self.partners = partners
    self.variable = variable
    self.help = help
  }

  /// The words for its values, one each.
  var valueNames: [Substring] { (value ?? "").split(separator: " ") }

  static let color = Flag(
    "--color", value: "WHEN", choices: ["auto", "always", "never"], variable: "CALLWRIGHT_COLOR",
    "auto (default), always or never")
}

extension Command {
  /// In the order of the help.
  static let all: [Command] = [
    lint, format, optimize,
    show, flow, diff, copy, importText, list, overlap, new, initialize, rehearse, port, preview,
    fix, explain, rules, schema, doctor, completions, man, tour, web, serve, replay, version, help,
  ]

  static func named(_ name: String) -> Command? {
    // The server starts without a table of all the others.
    name == serve.name ? serve : all.first { $0.name == name }
  }
}
