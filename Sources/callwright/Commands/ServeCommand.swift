extension Command {
  static let serve = Command(
    "serve", "is the language server, on standard input and output", operands: "[-]", counts: 0...1,
    flags: [
      Flag("--stdio", "speak on standard input and output, as it always does"),
      Flag("--clientProcessId", value: "N", "accepted; the client says it itself when it begins"),
      Flag(
        "--log", value: "FILE",
        "add to FILE what is received, sent and noticed; else the file that CALLWRIGHT_LOG names"),
      Flag("--record", value: "FILE", "write the conversation to FILE, for callwright replay"),
    ],
    details: """
      Your editor starts it. Files: *.job.md, *.action.json, callwright.json.
      Logs and recordings hold your texts: read them before you pass them on.
      """,
    examples: ["callwright serve", "callwright serve --record conversation.txt"]
  ) { arguments in
    let log = arguments.value("--log") ?? System.environment("CALLWRIGHT_LOG")
    return ServeLoop.run(log: log.flatMap { $0.isEmpty ? nil : $0 }, record: arguments.value("--record"))
  }
}
