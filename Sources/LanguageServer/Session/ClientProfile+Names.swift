import JSONText
import JobModel

/// What some clients do otherwise than the protocol has it. Each has its reason and the test that shows it; what a client
/// declares comes first, always.
extension ClientProfile {
  /// - Parameter options: what the author's configuration says of the client: how it counts, if it does not say so itself.
  init(_ capabilities: JSONNode?, name: String?, options: JSONNode?) {
    self.init(capabilities)
    // Kate has no name, and applies edits without saying so (Tests/EndToEnd/kate in Debian 12 and 13). The "Quick Fix" of
    // Kate 22 asks about the whole text with one finding, and carries out everything that it gets, suppressions and Optimize
    // included: for such a question there is the best fix alone. It writes `()` behind whatever the menu calls a function.
    let isAnyKate = name == nil && hasSemanticTokens && capabilities?["workspace"] == nil
    isKate = isAnyKate && capabilities?["textDocument"]?["completion"] == nil
    appliesEdits = appliesEdits || isAnyKate
    addsLineBehindTheLast = name == "Neovim"
    // Neovim 0.11 writes no more of "Front desk" than "Front", unless it is a snippet
    // (Tests/EndToEnd/neovim-0.11; Scripts/neovim-menu.session).
    cutsPlainTexts = name == "Neovim"
    // Helix 25.01 sends what is typed fast in another order than it was typed, and parts of a text would be put together
    // wrongly. So it is asked for whole texts, of which an older one is told by its version
    // (Tests/EndToEnd/helix in Debian 13; Scripts/changes-out-of-order.session).
    mixesUpChanges = name == "helix"
    // Qt Creator 9 looks for the old name under a key of its own spelling, and would rename to nothing; of a range alone it
    // takes the text that stands there (Tests/EndToEnd/qtcreator; Scripts/rename-by-range.session).
    renamesByRange = name == "Qt Creator"
    // vim-lsp counts characters, and makes columns of all places but those of hints, which it takes for columns as they are:
    // behind an emoji they would stand in the middle of a word (Tests/EndToEnd/vim-lsp; Scripts/vim-lsp.session).
    countsHintsInBytes = name == "vim-lsp"
    guard capabilities?["general"]?["positionEncodings"] == nil else { return }
    // ALE counts bytes and has no name; its definition of the server says so for it (Tests/EndToEnd/ale).
    if let named = options?["positionEncoding"]?.string.flatMap({ PositionEncoding(name: $0) }) {
      encoding = named
    } else if name == "emacs" || name == "vim-lsp" {
      // lsp-mode up to version 8 counts characters, and would put a fix behind an emoji one place too far to the right
      // (Tests/EndToEnd/lsp-mode). Later versions say what they count. vim-lsp does the same for Vim
      // (Tests/EndToEnd/vim-lsp; Scripts/counting-clients.session).
      encoding = .utf32
    }
  }

  /// A client without a name may be known by what it calls a language.
  mutating func see(language: String) {
    // JupyterLab reads no edit of an entry: it puts the text at the end of the line (Tests/EndToEnd/jupyterlab).
    if language == "ipythongfm" { isJupyter = true }
  }

  /// What Neovim from 0.8 on is to insert behind the last line end comes with an empty line at its end, which would be saved
  /// with the job (Tests/EndToEnd/neovim in Debian 13; Scripts/edits-at-the-end.session). So the same is inserted before that
  /// line end: "a⏎" and "b⏎" behind it
  /// are "a", and "⏎b" behind that, and "⏎".
  func fit(_ edits: [TextEdit], to text: SourceText) -> [TextEdit] {
    guard addsLineBehindTheLast, let last = edits.last, last.range == text.count..<text.count else { return edits }
    let ending = text.bytes.suffix(text.bytes.suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 1)
    let inserted = Array(last.replacement.utf8)
    let place = text.count - ending.count
    guard ending.last == 0x0A, inserted.suffix(ending.count).elementsEqual(ending),
      edits.dropLast().allSatisfy({ $0.range.upperBound <= place })
    else { return edits }
    let replacement = String(decoding: ending + inserted.dropLast(ending.count), as: UTF8.self)
    return edits.dropLast() + [TextEdit(range: place..<place, replacement: replacement)]
  }
}
