import JobAnalysis
import JobTools

/// What shells offer behind a tab, made from the table of commands.
enum ShellCompletions {
  // MARK: bash

  static func bash() -> String {
    let commands = Command.all.map { $0.name }.joined(separator: " ")
    var cases: [String] = []
    for command in Command.all {
      let flags = (command.flags.map { $0.name } + ["--help"]).joined(separator: " ")
      cases.append("    \(command.name)) flags='\(flags)'; words='\(words(for: command).joined(separator: " "))' ;;")
    }
    var values: [String] = []
    for command in Command.all {
      for flag in command.flags where !flag.choices.isEmpty {
        values.append(
          "    \(command.name),\(flag.name)) COMPREPLY=($(compgen -W '\(flag.choices.joined(separator: " "))' -- \"$current\")); return ;;"
        )
      }
    }
    return """
      # Completions of callwright for bash.
      _callwright() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} flags='' words=''
        COMPREPLY=()
        if [[ $COMP_CWORD -eq 1 ]]; then
          COMPREPLY=($(compgen -W '\(commands) --help --version' -- "$current"))
          return
        fi
        case $command,$before in
      \(values.joined(separator: "\n"))
        esac
        case $command in
      \(cases.joined(separator: "\n"))
        esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$flags" -- "$current"))
        elif [[ -n $words ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        else
          compopt -o filenames
          COMPREPLY=($(compgen -f -- "$current"))
        fi
      }
      complete -F _callwright callwright

      """
  }

  /// What stands behind a command that takes no files.
  private static func words(for command: Command) -> [String] {
    switch command.name {
    case "help": Command.all.map { $0.name }
    case "explain": Rule.all.map { $0.id }
    case "new": JobTemplate.all.map { $0.id }
    case "schema": ["workspace", "action"]
    case "completions": ["bash", "zsh", "fish"]
    default: []
    }
  }

  // MARK: zsh

  static func zsh() -> String {
    let commands = Command.all.map { "    '\($0.name):\(escaped($0.summary))'" }.joined(separator: "\n")
    var cases: [String] = []
    for command in Command.all {
      var specs = command.flags.map { flag in
        let repeats = flag.isList || flag.repeats ? "*" : ""
        let values = flag.choices.isEmpty ? "" : "(\(flag.choices.joined(separator: " ")))"
        let value = flag.valueNames.map { ":\($0.lowercased()):\(values)" }.joined()
        return "'\(repeats)\(flag.name)[\(escaped(flag.help))]\(value)'"
      }
      specs.append("'--help[says how to use it]'")
      let words = words(for: command)
      specs.append(words.isEmpty ? "'*:file:_files'" : "'*:word:(\(words.joined(separator: " ")))'")
      cases.append("    \(command.name)) _arguments \(specs.joined(separator: " ")) ;;")
    }
    return """
      #compdef callwright
      # Completions of callwright for zsh.
      _callwright() {
        local -a commands
        commands=(
      \(commands)
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      if [[ $funcstack[1] == _callwright ]]; then _callwright "$@"; else compdef _callwright callwright; fi

      """
  }

  /// Inside single quotes, and between the brackets of a specification.
  private static func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "'": safe += "'\\''"
      case "[", "]", ":", "\\": safe += "\\" + String(character)
      default: safe.append(character)
      }
    }
    return safe
  }

  // MARK: fish

  static func fish() -> String {
    var lines = ["# Completions of callwright for fish."]
    for command in Command.all {
      lines.append(
        "complete -c callwright -n __fish_use_subcommand -f -a \(command.name) -d \(quoted(command.summary))")
      let here = "complete -c callwright -n '__fish_seen_subcommand_from \(command.name)'"
      for flag in command.flags {
        var line = "\(here) -l \(flag.name.dropFirst(2)) -d \(quoted(flag.help))"
        if flag.value != nil {
          line += flag.choices.isEmpty ? " -r" : " -x -a \(quoted(flag.choices.joined(separator: " ")))"
        }
        lines.append(line)
      }
      let words = words(for: command)
      if !words.isEmpty { lines.append("\(here) -f -a \(quoted(words.joined(separator: " ")))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var safe = "'"
    for character in text {
      if character == "'" || character == "\\" { safe += "\\" }
      safe.append(character)
    }
    return safe + "'"
  }
}
