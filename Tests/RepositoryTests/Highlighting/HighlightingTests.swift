import Foundation
import Testing

/// What an editor colours is written from one table. `UPDATE=1` writes the files; without it they must be what the table says.
struct HighlightingTests {
  @Test(arguments: Highlighting.all)
  func `an editor's colours are those of the language`(_ file: Highlighting) throws {
    if Repository.isRecording { try Repository.record(file.text, at: file.path) }
    #expect(try Repository.text(file.path) == file.text, "UPDATE=1 swift test writes \(file.path)")
  }

  @Test func `a grammar's nodes are coloured by its table`() throws {
    let path = "editors/helix/runtime/queries/callwright-job/highlights.scm"
    if Repository.isRecording { try Repository.record(TreeSitter.highlights, at: path) }
    #expect(try Repository.text(path) == TreeSitter.highlights, "UPDATE=1 swift test writes \(path)")
    let nodes = TreeSitter.grammar.matches(of: /\n {4}([a-z]\w*): \(/).map { String($0.1) }
    let uncoloured = nodes.filter { !TreeSitter.highlights.contains("(\($0))") }
    #expect(uncoloured == ["job", "front_matter", "field", "template"])
  }

  /// The table itself could lose a word on its way into a file.
  @Test(arguments: Highlighting.all)
  func `an editor knows every word`(_ file: Highlighting) {
    let text = file.text
    var words = Words.keywords + Words.functions
    if file.hasJobs {
      words += Words.keys + Words.profiles + Words.suppressions
      words += Words.actions.flatMap { $0.split(separator: " ").map(String.init) }
    }
    let there = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    #expect(Set(words).subtracting(there).isEmpty, "\(file.path)")
  }
}

/// A file with which an editor colours jobs or actions.
struct Highlighting: CustomTestStringConvertible {
  let path: String
  let text: String
  var hasJobs = true

  var testDescription: String { path }

  static let all = [
    Highlighting(path: "editors/vscode/syntaxes/callwright-job.tmLanguage.json", text: TextMate.job),
    Highlighting(
      path: "editors/vscode/syntaxes/callwright-json.tmLanguage.json", text: TextMate.json, hasJobs: false),
    Highlighting(path: "editors/vim/syntax/callwright-job.vim", text: VimSyntax.job),
    Highlighting(path: "editors/vim/syntax/callwright-action.vim", text: VimSyntax.json, hasJobs: false),
    Highlighting(path: "editors/neovim/syntax/callwright-job.vim", text: VimSyntax.job),
    Highlighting(path: "editors/neovim/syntax/callwright-action.vim", text: VimSyntax.json, hasJobs: false),
    Highlighting(path: "editors/kakoune/callwright-colours.kak", text: KakouneSyntax.text),
    Highlighting(path: "editors/tree-sitter/grammar.js", text: TreeSitter.grammar),
    Highlighting(path: "editors/emacs/callwright-words.el", text: EmacsWords.text),
    Highlighting(path: "editors/kate/callwright-job.xml", text: KateSyntax.job),
    Highlighting(path: "editors/kate/callwright-action.xml", text: KateSyntax.json, hasJobs: false),
    Highlighting(path: "editors/sublime/Callwright Job.sublime-syntax", text: SublimeSyntax.job),
    Highlighting(path: "editors/sublime/Callwright Action.sublime-syntax", text: SublimeSyntax.json, hasJobs: false),
  ]
}
