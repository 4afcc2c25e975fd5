import JobModel

extension Command {
  static let man = Command(
    "man", "prints the man page",
    details: "In the form that man reads: roff with the man macros.",
    examples: ["callwright man | man -l -", "callwright man > ~/.local/share/man/man1/callwright.1"]
  ) { _ in
    System.print(ManPage.text())
    return 0
  }
}

/// The man page, made from the table of commands.
enum ManPage {
  static func text() -> String {
    var lines = [
      ".TH CALLWRIGHT 1 \"\" \"callwright \(Callwright.version)\" \"User commands\"", ".SH NAME",
      "callwright \\- checks, shows and rewrites job instructions for AI phone agents", ".SH SYNOPSIS",
      ".B callwright", ".I COMMAND", "[OPTIONS]", ".SH DESCRIPTION",
    ]
    lines += prose(
      "Job instructions are the plain-language text that tells an AI phone agent what to do on a call. Callwright reads them "
        + "as the agent's product does: on the command line, in editors, and in continuous integration.")
    lines.append(".SH COMMANDS")
    for command in Command.all { lines += section(of: command) }
    lines += table(
      "EXIT STATUS", ".B",
      [
        ("0", "Done, and nothing to report."), ("1", "There is something to report: each command says what."),
        ("2", "Wrong use, or a file that could not be read or written."),
      ])
    lines += table(
      "FILES", ".I",
      [
        ("*.job.md", "A job."), ("*.action.json", "An action that the workspace defines."),
        ("callwright.json", "The workspace: product, people, inboxes, numbers, variables, steps, rules."),
        ("~/.config/callwright/settings.json", "Your own settings."),
      ])
    let variables = Flag.settings.compactMap { setting in
      setting.flag.variable.map { ($0, "What \(setting.flag.name) holds where it is not given.") }
    }
    lines += table(
      "ENVIRONMENT", ".B",
      variables + [
        ("CALLWRIGHT_LOG", "What the server's --log holds where it is not given."),
        ("NO_COLOR", "If it is set and not empty, nothing is colored."),
        ("XDG_CONFIG_HOME, XDG_STATE_HOME", "Where your settings and the history of changes are."),
      ])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(of command: Command) -> [String] {
    let operands = command.operands.isEmpty ? "" : " " + command.operands
    var lines = [".SS \"\(roff("callwright " + command.name + operands))\""]
    lines += prose(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    if !command.details.isEmpty {
      lines.append(".PP")
      for paragraph in command.details.split(separator: "\n", omittingEmptySubsequences: false) {
        if paragraph.isEmpty {
          lines.append(".PP")
        } else {
          if lines.last != ".PP" { lines.append(".br") }
          lines += prose(String(paragraph))
        }
      }
    }
    for flag in command.flags {
      lines += [".TP", ".B " + roff(flag.name) + (flag.value.map { " \\fI" + roff($0) + "\\fR" } ?? "")]
      lines += prose(HelpText.help(of: flag))
    }
    return lines + [".PP", "Examples:", ".RS 4", ".nf"] + command.examples.map { roff($0) } + [".fi", ".RE"]
  }

  private static func table(_ title: String, _ font: String, _ rows: [(name: String, text: String)]) -> [String] {
    [".SH " + title] + rows.flatMap { [".TP", font + " " + roff($0.name)] + prose($0.text) }
  }

  /// In short lines, as those who read the source of a page expect.
  private static func prose(_ text: String) -> [String] {
    Wrapped(text, width: 72).text.split(separator: "\n").map { roff(String($0)) }
  }

  /// Nothing of a text is taken for a request or an escape.
  private static func roff(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": safe += "\\e"
      case "-": safe += "\\-"
      case "\"": safe += "\\(dq"
      // Whatever the reader's own encoding is.
      case _ where !scalar.isASCII:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        safe += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
