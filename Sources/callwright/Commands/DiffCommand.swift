import JSONText
import JobAnalysis
import JobModel
import JobTools

extension Command {
  static let diff = Command(
    "diff", "tells how two jobs differ in meaning", operands: "OLD NEW", counts: 2...9,
    flags: [
      Flag("--format", value: "FORMAT", choices: ["text", "json", "markdown"], "text (default), json or markdown"),
      Flag("--exit-code", "exit code 1 if anything is different, as with git diff"),
    ],
    details: """
      Steps, branches, transfer targets, texts, rules and fields that came, went, changed or moved. Numbers that only shift, \
      line breaks and layout do not count.

      As git's own view of jobs, for git diff, git show and git log -p:
        git config diff.callwright.command "callwright diff"
        echo '*.job.md diff=callwright' >> .gitattributes
      git then passes seven or nine arguments instead of OLD and NEW, which is how this command recognizes it.
      """,
    examples: [
      "callwright diff old.job.md new.job.md", "callwright diff --format markdown old.job.md new.job.md",
      "callwright diff --exit-code a.job.md b.job.md",
    ]
  ) { arguments in
    let words = arguments.operands
    switch words.count {
    case 2: return DiffRun(arguments, old: words[0], new: words[1], title: words[1]).run()
    // path old-file old-hex old-mode new-file new-hex new-mode [new-path what-is-alike]
    case 7: return DiffRun(arguments, old: words[1], new: words[4], title: words[0], isGit: true).run()
    case 9:
      return DiffRun(arguments, old: words[1], new: words[4], title: words[0] + " → " + words[7], isGit: true).run()
    default: return CommandLineTool.wrongUse("diff takes OLD and NEW; see callwright help diff")
    }
  }
}

/// One call of `diff`.
private struct DiffRun {
  let arguments: Arguments
  let old: String
  let new: String
  let title: String
  var isGit = false

  init(_ arguments: Arguments, old: String, new: String, title: String, isGit: Bool = false) {
    self.arguments = arguments
    self.old = old
    self.new = new
    self.title = title
    self.isGit = isGit
  }

  func run() -> Int32 {
    do throws(LintFile.Unreadable) {
      let before = try description(old)
      let after = try description(new)
      let difference = JobDifference(from: before.description, to: after.description)
      // Git says of a program that ends with an error that it died, also to somebody who only left the pager.
      let words = Array(text(difference, isSame: before.text == after.text).utf8)
      if isGit { TerminalText.print(words, ifGone: 0) } else { TerminalText.print(words) }
      return arguments.has("--exit-code") && !difference.entries.isEmpty ? 1 : 0
    } catch {
      return CommandLineTool.wrongUse(error.words)
    }
  }

  private func text(_ difference: JobDifference, isSame: Bool) -> String {
    switch arguments.value("--format") {
    case "json": return difference.json.written(indentation: 2) + "\n"
    case "markdown": return difference.markdown(title: title)
    default:
      let head = isGit ? TerminalText.safe(title) + "\n" : ""
      let indent = isGit ? "  " : ""
      if difference.entries.isEmpty {
        return head + indent + (isSame ? "the same\n" : "nothing that the agent does is different\n")
      }
      return head + difference.lines.map { indent + TerminalText.safe($0) + "\n" }.joined()
    }
  }

  /// Both sides in the workspace of the new one: what git has made for the moment, or a copy elsewhere, has none of its own.
  private func description(_ path: String) throws(LintFile.Unreadable) -> (
    description: JobDescription, text: SourceText
  ) {
    var workspaces = WorkspaceFinder()
    let home = isGit ? title : new == "-" ? old : new
    let found = workspaces.workspace(of: System.parent(of: System.absolute(home)))
    let text: SourceText
    switch path {
    case "/dev/null": text = SourceText("")
    case "-":
      let input = FileFinder(["-"], inputName: nil)
      guard let file = input.files.first else { throw LintFile.Unreadable(words: "-: this cannot be read") }
      text = try file.text()
    default: text = try LintFile(named: path, kind: .job).text()
    }
    let snapshot = Snapshot(text, kind: .job, workspace: found.workspace, vocabulary: found.vocabulary)
    guard let description = JobDescription(snapshot) else {
      throw LintFile.Unreadable(words: "\(path): this is not a job")
    }
    return (description, text)
  }
}
