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
      roff(
        "Job instructions are the plain-language text that tells an AI phone agent what to do on a call. Callwright reads them "
          + "as the agent's product does: on the command line, in editors, and in continuous integration."),
      ".SH COMMANDS",
    ]
    for command in Command.all { lines += section(of: command) }
    lines += [
      ".SH EXIT STATUS", ".TP", ".B 0", "Done, and nothing to report.", ".TP", ".B 1",
      "There is something to report: each command says what.", ".TP", ".B 2",
      "Wrong use, or a file that could not be read or written.", ".SH FILES", ".TP", ".I *.job.md", "A job.", ".TP",
      ".I *.action.json", "An action that the workspace defines.", ".TP", ".I callwright.json",
      "The workspace: product, people, inboxes, numbers, variables, steps, rules.", ".TP",
      ".I ~/.config/callwright/settings.json", "Your own settings.", ".SH ENVIRONMENT", ".TP", ".B NO_COLOR",
      "If it is set and not empty, nothing is coloured.", ".TP", ".B XDG_CONFIG_HOME, XDG_STATE_HOME",
      "Where your settings and the history of changes lie.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(of command: Command) -> [String] {
    let operands = command.operands.isEmpty ? "" : " " + command.operands
    var lines = [
      ".SS \"\(roff("callwright " + command.name + operands))\"",
      roff(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."),
    ]
    for (place, paragraph) in command.details.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if place > 0, !paragraph.isEmpty { lines.append(".br") }
      lines.append(paragraph.isEmpty ? ".PP" : roff(String(paragraph)))
    }
    for flag in command.flags {
      lines += [
        ".TP", ".B " + roff(flag.name) + (flag.value.map { " \\fI" + roff($0) + "\\fR" } ?? ""), roff(flag.help),
      ]
    }
    lines += [".PP", "Examples:", ".RS 4", ".nf"] + command.examples.map { roff($0) } + [".fi", ".RE"]
    return lines
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
