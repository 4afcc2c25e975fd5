import JSONText
import JobModel

/// What some clients do otherwise than the protocol has it. Each has its reason and the test that shows it; what a client
/// declares comes first, always.
extension ClientProfile {
  /// - Parameter options: what the author's configuration says of the client: how it counts, if it does not say so itself.
  init(_ capabilities: JSONNode?, name: String?, options: JSONNode?) {
    self.init(capabilities)
    // Kate 22 has no name (Tests/EndToEnd/kate). Its "Quick Fix" asks about the whole text with one finding, and carries out
    // everything that it gets, suppressions and Optimize included: for such a question there is the best fix alone. It
    // writes `()` behind whatever the menu calls a function. And it applies edits without saying so.
    isKate = name == nil && hasSemanticTokens && capabilities?["textDocument"]?["completion"] == nil
    appliesEdits = appliesEdits || isKate
    guard capabilities?["general"]?["positionEncodings"] == nil else { return }
    // ALE counts bytes and has no name; its definition of the server says so for it (Tests/EndToEnd/ale).
    if let named = options?["positionEncoding"]?.string.flatMap({ PositionEncoding(name: $0) }) {
      encoding = named
    } else if name == "emacs" {
      // lsp-mode up to version 8 counts characters, and would put a fix behind an emoji one place too far to the right
      // (Tests/EndToEnd/lsp-mode). Later versions say what they count.
      encoding = .utf32
    }
  }

  /// A client without a name may be known by what it calls a language.
  mutating func see(language: String) {
    // JupyterLab reads no edit of an entry: it puts the text at the end of the line (Tests/EndToEnd/jupyterlab).
    if language == "ipythongfm" { isJupyter = true }
  }
}
