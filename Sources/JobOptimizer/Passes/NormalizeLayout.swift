import JobAnalysis
import JobModel

extension Pass {
  static let normalizeLayout = Pass(
    id: "normalize-layout",
    summary: "removes spaces at the ends of lines, hard spaces between words and extra empty lines",
    practice: .structure,
    examples: [
      .changes("Goal: help.  \n\n1. Ask.\t\n", to: "Goal: help.\n\n1. Ask.\n"),
      .changes("1. Ask for the\u{A0}name.\n", to: "1. Ask for the name.\n"),
      .changes("1. Ask for the name.\u{A0} Read it back.\n", to: "1. Ask for the name. Read it back.\n"),
      .changes("Goal: help.\n\n\n\n\n1. Ask.\n", to: "Goal: help.\n\n1. Ask.\n"),
      .changes("Goal: help.\r\n\r\n\r\n\r\n1. Ask. \r\n", to: "Goal: help.\r\n\r\n1. Ask.\r\n"),
      .changes("Goal: help.\n\n  \n\n\n1. Ask.\n", to: "Goal: help.\n\n1. Ask.\n"),
      .leaves("Goal: help.\n\n\n1. Ask.\n"),
      .leaves("1. /Send SMS: \"Hi!  \n   See you.\"\n"),
      .leaves("```\na  \n\n\n\n\nb\n```\n"),
      .leaves("Say “12\u{A0}%”.\n"),
    ]
  ) { draft in
    let edits = TidyLines(draft.syntax, draft.reading, scope: draft.scope).edits(rowsFrom: 3)
    draft.change(
      "normalize-layout", .format, "Tidied the layout",
      because: "spaces that nobody sees take up room in the form and say nothing", .structure, edits)
  }
}
