extension Command {
  static let completions = Command(
    "completions", "prints completions for a shell", operands: "bash|zsh|fish", counts: 1...1,
    details: """
      bash: callwright completions bash > ~/.local/share/bash-completion/completions/callwright
      zsh:  callwright completions zsh > a folder of your fpath/_callwright
      fish: callwright completions fish > ~/.config/fish/completions/callwright.fish
      """,
    examples: ["callwright completions bash", "source <(callwright completions bash)"]
  ) { arguments in
    switch arguments.operands[0] {
    case "bash": System.print(ShellCompletions.bash())
    case "zsh": System.print(ShellCompletions.zsh())
    case "fish": System.print(ShellCompletions.fish())
    case let word:
      return CommandLineTool.wrongUse(
        "there are no completions for \(word.isEmpty ? "\"\"" : word); it is bash, zsh or fish")
    }
    return 0
  }
}
