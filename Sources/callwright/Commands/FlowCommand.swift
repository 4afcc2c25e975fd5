import JobTools

extension Command {
  static let flow = Command(
    "flow", "draws a job as a picture", operands: "JOB", counts: 1...1,
    flags: [
      Flag(
        "--format", value: "FORMAT", choices: JobPicture.Format.allCases.map { $0.name },
        "svg (default), mermaid or dot")
    ],
    details: """
      The steps from top to bottom, what happens only sometimes beside them, texts, transfers and other actions in colors of \
      their own. The SVG needs nothing else, and is readable on a light and on a dark page; Mermaid is what GitHub and wikis \
      draw, DOT what Graphviz draws.

      JOB is a file, or - for standard input. The picture goes to standard output.
      """,
    examples: [
      "callwright flow a.job.md > a.svg", "callwright flow --format mermaid a.job.md",
      "callwright flow --format dot a.job.md | dot -Tpng -o a.png",
    ]
  ) { arguments in
    JobFile.with(arguments.operands[0]) { job in
      guard let description = JobDescription(job.snapshot) else { return 2 }
      let format = arguments.value("--format").flatMap { JobPicture.Format(name: $0) } ?? .svg
      TerminalText.print(JobPicture(description).text(as: format))
      return 0
    }
  }
}
