import JobModel

extension Command {
  static let help = Command(
    "help", "says how to use a command", operands: "[COMMAND]", counts: 0...1,
    examples: ["callwright help", "callwright help lint"]
  ) { arguments in
    guard let name = arguments.operands.first else {
      System.print(HelpText.overview())
      return 0
    }
    guard let command = Command.named(name) else {
      let nearest = EditDistance.nearest(to: name, in: Command.all.map { $0.name })
      let hint = nearest.map { "did you mean callwright help \($0)?" } ?? "see callwright help"
      return CommandLineTool.wrongUse("there is no command \(name); \(hint)")
    }
    System.print(HelpText.page(of: command))
    return 0
  }
}
