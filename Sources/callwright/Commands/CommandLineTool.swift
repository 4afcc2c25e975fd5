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
    guard let command = Command.named(first) else {
      let nearest = EditDistance.nearest(to: first, in: Command.all.map { $0.name })
      let hint = nearest.map { "did you mean callwright \($0)?" } ?? "see callwright help"
      return wrongUse("there is no command \(TerminalText.safe(first)); \(hint)")
    }
    let rest = Array(words.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      System.print(HelpText.page(of: command))
      return 0
    }
    do {
      return command.run(try Arguments(rest, for: command))
    } catch {
      return wrongUse(TerminalText.safe(error.message))
    }
  }

  /// Says what is wrong with the call; gives the exit code for it.
  static func wrongUse(_ message: String) -> Int32 {
    System.printError("callwright: \(message)")
    return 2
  }
}

extension Arguments {
  static let none = Arguments()

  private init() {}
}
