import JobModel

/// The whole tool: from words to an exit code.
enum CommandLineTool {
  static func run(_ words: [String]) -> Int32 {
    guard let first = words.first else {
      System.print(HelpText.overview())
      return System.isTerminal(0) && System.isTerminal(1) ? 0 : 2
    }
    switch first {
    case "--help", "-h": return Command.help.run(.none)
    case "--version", "-V": return Command.version.run(.none)
    default: break
    }
    guard let command = Command.named(first) else { return unknown(first) }
    let rest = Array(words.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      System.print(HelpText.page(of: command))
      return 0
    }
    do {
      let arguments = try Arguments(rest, for: command)
      // An editor names its files whole, wherever it starts the server.
      guard command.name == Command.serve.name || System.hasCurrentFolder else { return folderIsGone() }
      return command.run(arguments)
    } catch {
      return wrongUse(error.message)
    }
  }

  /// What stands first is no command: an option, a file, or a slip of the pen.
  private static func unknown(_ word: String) -> Int32 {
    let nearest = EditDistance.nearest(to: word, in: Command.all.map { $0.name } + ["--help", "--version"])
    let hint = nearest.map { "did you mean callwright \($0)?" }
    let shown = word.isEmpty ? "\"\"" : word
    if word.hasPrefix("-") {
      let name = String(word.prefix { $0 != "=" })
      if let command = Command.all.first(where: { $0.flags.contains { $0.name == name } }) {
        return wrongUse("\(name) belongs after a command: callwright \(command.name) \(name)")
      }
      return wrongUse("there is no option \(shown); \(hint ?? "see callwright help")")
    }
    if hint == nil, System.exists(word) {
      return wrongUse("\(shown) is not a command; to check it: callwright lint \(shown)")
    }
    return wrongUse("there is no command \(shown); \(hint ?? "see callwright help")")
  }

  /// Somebody took the folder away while a shell stood in it.
  static func folderIsGone() -> Int32 {
    wrongUse("the folder that you are in is no longer there; go to another one with cd, then try again")
  }

  /// Says what is wrong with the call; gives the exit code for it.
  static func wrongUse(_ message: String) -> Int32 {
    tell(message)
    return 2
  }

  /// A line beside the output.
  static func tell(_ line: String) {
    System.printError("callwright: " + TerminalText.safe(line))
  }
}

extension Arguments {
  static let none = Arguments()

  private init() {}
}
