extension Command {
  static let serve = Command(
    "serve", "runs the language server, on standard input and output", operands: "[-]", counts: 0...1,
    flags: [
      Flag("--stdio", "speak on standard input and output, as it always does"),
      Flag("--clientProcessId", value: "N", "accepted; the client says so itself when it starts"),
      Flag(
        "--log", value: "FILE",
        "add to FILE what is received, sent and noticed; without it, to the file that CALLWRIGHT_LOG names"),
      Flag("--record", value: "FILE", "write the conversation to FILE, for callwright replay"),
    ],
    details: """
      Your editor starts it. Files: *.job.md, *.action.json, callwright.json.
      Logs and recordings contain your texts: read them before you pass them on.
      """,
    examples: ["callwright serve", "callwright serve --record conversation.txt"]
  ) { arguments in
    let log = arguments.value("--log") ?? System.environment("CALLWRIGHT_LOG")
    return ServeLoop.run(log: log.flatMap { $0.isEmpty ? nil : $0 }, record: arguments.value("--record"))
  }
}
