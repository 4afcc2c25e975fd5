import JobAnalysis
import JobModel
import TestSupport
import Testing

/// The layout of jobs: each text beside what comes of it, and texts that stay as they are.
struct FormattingTests {
  @Test(arguments: [
    ("Goal: help.  \n\n\n1. Ask.\t\n\n\n", "Goal: help.\n\n1. Ask.\n"),
    ("# Goal\nHelp them.\n## Steps\n1. Ask.\n# End\n", "# Goal\n\nHelp them.\n\n## Steps\n\n1. Ask.\n\n# End\n"),
    ("# Goal\n# Steps\nAsk.\n", "# Goal\n\n# Steps\n\nAsk.\n"),
    ("# Goal\r\nHelp them.\r\n", "# Goal\r\n\r\nHelp them.\r\n"),
    (
      "<!-- callwright-ignore vague-term: ok -->\n# Goal\nHelp.",
      "<!-- callwright-ignore vague-term: ok -->\n# Goal\n\nHelp."
    ),
    ("* Ask.\n* Wait.\n", "- Ask.\n- Wait.\n"),
    ("+ Ask.\n• Wait.\n–  Thank them.\n", "- Ask.\n- Wait.\n- Thank them.\n"),
    ("1)  Ask.\n2)\tWait.\n", "1. Ask.\n2. Wait.\n"),
    (
      "1. Ask.\n  - If they agree, go on.\n   - Otherwise wait.\n2. Thank them.\n",
      "1. Ask.\n   - If they agree, go on.\n   - Otherwise wait.\n2. Thank them.\n"
    ),
    ("9. Ask.\n10. Wait.\n   - At least a minute.\n", "9. Ask.\n10. Wait.\n    - At least a minute.\n"),
    ("1. Ask for the name,\nand for the day.\n2. Wait.\n", "1. Ask for the name,\n   and for the day.\n2. Wait.\n"),
    ("-   Ask.\n\n    It is short.\n", "- Ask.\n\n  It is short.\n"),
    (
      "--- \nname:Ask\nname:   Book \nignore:  \n  - a  \n\t- b\n--- \n",
      "---\nname:Ask\nname: Book\nignore:\n  - a\n\t- b\n---\n"
    ),
    (
      "---  \nname:   Book \ndescription:\t\"Hi\"  \ntrigger:  |\n  a  \n  b\n--- \nHelp.\n",
      "---\nname: Book\ndescription: \"Hi\"\ntrigger: |\n  a  \n  b\n---\nHelp.\n"
    ),
    ("\u{FEFF}Help.  \n", "\u{FEFF}Help.\n"),
    ("1. Ask for the\u{A0}name.", "1. Ask for the name."),
    ("1.\u{A0}Ask.\u{A0} Read it\u{A0}\u{A0}back. \u{A0}Thank them.\u{A0}\n", "1. Ask. Read it back. Thank them.\n"),
    ("Ask.\n\u{A0}\n \u{A0}\n\nWait.\n", "Ask.\n\nWait.\n"),
  ])
  func `a job is laid out`(text: String, wanted: String) {
    #expect(FormattingTests.formatted(text) == wanted)
    #expect(FormattingTests.formatted(wanted) == wanted)
  }

  @Test(arguments: [
    "1. /Send SMS: \"Hi!\n", "1. /Send SMS: \"Hi!  \n See you.\"\n", "```\n*  a  \n\n\n\nb\n```\n",
    "| a  |  b |\n|---|---|\n",
    "> *  quoted  \n> # words\n", "Say: “Well,  \n  yes.”\n", "a) Ask.\n", "(1) Ask.\n(2) Wait.\n",
    "4. Ask.\n4. Wait.\n2. Thank them.\n",
    "Steps:\n1. Ask.\n\nRules:\n- Never wait.\n", "They open from 9 to\n5) or so.\n", "   Indented.\n", "\n", "",
    "---\nname: x", "* * *\n", "-\n",
    "<!-- a  \n\n\n b -->\n",
  ])
  func `what is so already, or means something, stays`(text: String) {
    #expect(FormattingTests.formatted(text) == text)
  }

  @Test func `only whole lines of a range change`() throws {
    let text = try MarkedText("# A\nHi.  \n*  On⟦e.  \n*  T⟧wo.  \n*  Three.  \n\n\n\nBye.\n")
    let range = try #require(text.ranges.first)
    let snapshot = Snapshot(SourceText(text.text), kind: .job)
    #expect(snapshot.formatted(within: range).string == "# A\nHi.  \n- One.\n- Two.\n*  Three.  \n\n\n\nBye.\n")
    let several = snapshot.formatting(FormattingOptions(), within: [range, 0..<3])
    #expect(
      try SourceText(text.text).applying(several).string == "# A\nHi.  \n- One.\n- Two.\n*  Three.  \n\n\n\nBye.\n")
    let file = Snapshot(SourceText("{\n\"a\":1,\n\"b\":2,\n\"c\":3\n}\n"), kind: .action)
    #expect(file.formatted(within: 9..<11).string == "{\n\"a\":1,\n  \"b\": 2,\n\"c\":3\n}\n")
  }

  @Test func `a file keeps its comments and strings, and a broken one stays`() {
    let text = "{ // mine\n\"a\":\"x  y\",}"
    #expect(Snapshot(SourceText(text), kind: .workspace).formatted().string == "{ // mine\n  \"a\": \"x  y\",\n}")
    for broken in ["{\"a\": }", "{", "", text] {
      #expect(Snapshot(SourceText(broken), kind: .action).formatting() == [])
    }
  }

  @Test func `the editor's wishes are heard`() {
    var options = FormattingOptions()
    options.insertsFinalNewline = true
    options.indentation = "\t"
    #expect(Snapshot(SourceText("{\"a\":1}"), kind: .action).formatted(options).string == "{\n\t\"a\": 1\n}\n")
    #expect(
      Snapshot(SourceText("1. Ask.\r\n2. Wait."), kind: .job).formatted(options).string == "1. Ask.\r\n2. Wait.\r\n")
    options.trimsFinalNewlines = false
    #expect(Snapshot(SourceText("{}\n\n"), kind: .action).formatted(options).string == "{}\n\n")
  }

  private static func formatted(_ text: String) -> String {
    Snapshot(SourceText(text), kind: .job).formatted().string
  }
}

/// What Enter does in a list: the cursor is in the new line.
struct TypedLineTests {
  @Test(arguments: [
    ("1. Ask.\n▮", "1. Ask.\n2. "),
    ("1. Ask.\n▮\n2. Wait.\n3. Thank them.", "1. Ask.\n2. \n3. Wait.\n4. Thank them."),
    ("1. Ask.\n▮\n2. Wait.\n9. Thank them.", "1. Ask.\n2. \n3. Wait.\n9. Thank them."),
    ("1. Ask.\n▮\n2. Wait, or go back to step 2.", "1. Ask.\n2. \n2. Wait, or go back to step 2."),
    ("1. Ask.\n▮\n1. Wait.", "1. Ask.\n1. \n1. Wait."),
    ("- Ask.\n▮", "- Ask.\n- "),
    ("• Ask.\r\n▮\r\nBye.", nil),
    ("• Ask.\r\n▮\r\n\r\nBye.", "• Ask.\r\n• \r\n\r\nBye."),
    ("1) Ask.\n   - One.\n   ▮\n2) Wait.", "1) Ask.\n   - One.\n   - \n2) Wait."),
    ("1. Ask,\n   and wait.\n   ▮", "1. Ask,\n   and wait.\n2. "),
    ("😀\n\n\t- Ask.\n\t▮", "😀\n\n\t- Ask.\n\t- "),
    ("(3) Ask.\n▮", "(3) Ask.\n(4) "),
    ("1. Ask.\n2. \n▮", "1. Ask.\n\n"),
    ("1. Ask.\n   -\n   ▮", "1. Ask.\n\n"),
    ("1. Ask.\n2. \n▮\n3. Wait.", "1. Ask.\n\n\n3. Wait."),
    ("999. Ask.\n▮", nil),
    ("a) Ask.\n▮", nil),
    ("Ask.\n▮", nil),
    ("1. Ask.\n\n▮", nil),
    ("1. Ask▮.\n", nil),
    ("1. Ask\n▮for it.", nil),
    ("1. Ask\n▮\n   for it.", nil),
    ("1. /Send SMS: \"Hi\n▮", nil),
    ("1. Ask.\n```\n- code\n▮", nil),
    ("---\nignore:\n- a\n▮\n---\n", nil),
    ("- - Ask.\n▮", nil),
    ("▮", nil),
  ])
  func `Enter goes on with a list or ends it`(marked: String, wanted: String?) throws {
    let text = try MarkedText(marked)
    let cursor = try #require(text.cursors.first)
    let edits = Snapshot(SourceText(text.text), kind: .job).formatting(afterNewLineAt: cursor)
    guard let wanted else {
      #expect(edits == [])
      return
    }
    #expect(try SourceText(text.text).applying(edits).string == wanted)
  }
}
