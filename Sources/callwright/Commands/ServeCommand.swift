extension Command {
  static let serve = Command(
    "serve", "is the language server, on standard input and output", operands: "[-]", counts: 0...1,
    flags: [
      Flag("--stdio", "speak on standard input and output, as it always does"),
      Flag("--clientProcessId", value: "N", "accepted; the client says it itself when it begins"),
    ],
    details: "Your editor starts it. Files: *.job.md, *.action.json, callwright.json.",
    examples: ["callwright serve"]
  ) { _ in
    ServeLoop.run()
  }
}
