import JobModel
import TestSupport
import Testing

private let pieces: [String] = [
  "/Send SMS: ", "/Transfer call: ", "/Transfer ", "/Create Jobber request", "/Sned SMS: ", "/", "\"", "“", "”", "„",
  "«",
  "»", "‘", "’", "'", "(", ")", "[", "]", "{", "}", "{{", "}}", "{a_b}", "${", "`", "``", "\\", "\\/", "*", "**", "_",
  "<!--", "-->", "callwright-ignore", "---\n", "...\n", "```\n", "~~~", "# ", "> ", "| ", "- ", "1. ", "a) ", "• ",
  "– ",
  "name: ", "Goal: ", "Steps:\n", "https://a.co/b", "a@b.co", "www.", ".com", "+1 (415) 555-0123", "ext. 4", "$5",
  "7.5%",
  "9 a.m.", "2024-05-01", ". ", "! ", "? ", "… ", "Dr. ", "Then ", "ask ", "and ", "the ", "Ana ", "\n", "\n\n", "\r\n",
  "\r",
  "  ", "\t", "é", "日本", "😀", "\u{0}", "\u{FEFF}", "\u{A0}", "。", "：", "x",
]

struct LosslessTests {
  @Test(arguments: 0..<8)
  func `the leaves of any text are the text`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<400 {
      var text = Int.random(in: 0..<4, using: &generator) == 0 ? "---\n" : ""
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      check(text)
    }
  }

  @Test func `the leaves of every prefix and every broken copy of a job are the text`() throws {
    let job = """
      ---
      name: "Book \\"a\\" visit"
      description: >-
        Texts the link.
      ignore: [a, b]
      ---
      Goal: help — quickly.

      1. Ask for {caller_name} at 9 a.m. “Hi.” Then /Send SMS: "See
         https://a.co/b?c={{ .variables.x }}" and wait.
         - If not, /Transfer call: Front desk.
      <!-- callwright-ignore vague-term: why -->
      > quoted
      > lines 😀

      | a | /Send SMS: b |
      ```
      code
      """
    let bytes = Array(job.utf8)
    var generator = SeededGenerator(seed: 7)
    for end in bytes.indices {
      check(String(decoding: bytes[..<end], as: UTF8.self))
      var broken = bytes
      broken[end] = Array("\"/{}\n `<-(*".utf8).randomElement(using: &generator) ?? 0
      check(String(decoding: broken, as: UTF8.self))
      broken.remove(at: end)
      check(String(decoding: broken, as: UTF8.self))
    }
  }

  @Test func `the path to an offset leads to the leaf there`() {
    let syntax = JobSyntax(SourceText("- then /Send SMS: \"Hi {caller_name}\"\n"))
    let kinds = syntax.tree.path(to: 24).map { $0.kind }
    #expect(
      kinds == [
        .job, .list, .item, .paragraph, .sentence, .action, .argument, .atom(.variable),
      ])
  }

  private func check(_ string: String) {
    var workspace = Workspace()
    workspace.members = ["Ana"]
    let text = SourceText(string)
    let syntax = JobSyntax(text, vocabulary: Vocabulary(workspace))
    let leaves = syntax.tree.leaves
    #expect(leaves.flatMap { text.bytes[$0.range] } == text.bytes, "\(string.debugDescription)")
    #expect(leaves.allSatisfy { text.scalarRange($0.range) == $0.range }, "\(string.debugDescription)")
    for action in syntax.actions {
      #expect(action.range.upperBound <= text.count && action.label.lowerBound > action.range.lowerBound)
    }
    for (left, right) in zip(syntax.sentences, syntax.sentences.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound, "\(string.debugDescription)")
    }
  }
}
