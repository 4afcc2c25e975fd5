import JobModel

/// Help, made from the table of commands.
enum HelpText {
  static func overview() -> String {
    let names = Command.all.map { $0.name }
    let rows = Command.all.map { row($0.name, $0.summary, width: names.map { $0.count }.max() ?? 0) }
    return """
      callwright \(Callwright.version): checks job instructions for AI phone agents

      Usage: callwright COMMAND

      \(rows.joined(separator: "\n"))

      callwright help COMMAND says more; callwright --version tells the version. Begin with: callwright tour

      """
  }

  static func page(of command: Command) -> String {
    var parts = ["callwright \(command.name): \(command.summary)"]
    let operands = command.operands.isEmpty ? "" : " " + command.operands
    parts.append("Usage: callwright \(command.name)\(operands)\(command.flags.isEmpty ? "" : " [OPTIONS]")")
    if !command.details.isEmpty { parts.append(command.details) }
    if !command.flags.isEmpty {
      let names = command.flags.map { flag in flag.name + (flag.value.map { " " + $0 } ?? "") }
      let width = names.map { $0.count }.max() ?? 0
      parts.append(
        "Options:\n" + zip(names, command.flags).map { row($0, help(of: $1), width: width) }.joined(separator: "\n"))
    }
    parts.append("Examples:\n" + command.examples.map { "  " + $0 }.joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// With the variable that stands for it.
  static func help(of flag: Flag) -> String {
    flag.help + (flag.variable.map { " [\($0)]" } ?? "")
  }

  private static func row(_ name: String, _ text: String, width: Int) -> String {
    "  " + name + String(repeating: " ", count: width - name.count + 2) + text
  }
}
