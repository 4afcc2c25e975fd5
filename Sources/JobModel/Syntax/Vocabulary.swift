/// The words that only a workspace can tell: which labels are actions, which names are targets.
package struct Vocabulary: Sendable, Equatable {
  /// A way to write an action after its slash. A class, since one is looked at for each slash, and none is copied for it.
  package final class Label: Sendable, Equatable {
    package let kind: ActionKind
    /// As the vendor or the workspace spells it.
    package let text: String
    package let argument: BuiltInAction.Argument
    /// A short form: written in lower case and without a colon it is prose ("/transfer them to sales").
    package let isShortForm: Bool
    /// In lower case.
    let words: [[UInt8]]
    /// The same without spaces.
    let letters: [UInt8]
    /// The first of them.
    private let initial: UInt8?

    /// Whether its first letter, in lower case, is this one; one without letters begins anyhow.
    @inline(__always)
    func mayBegin(with letter: UInt8) -> Bool { initial == letter || initial == nil }

    init(kind: ActionKind, text: String, argument: BuiltInAction.Argument, isShortForm: Bool = false) {
      self.kind = kind
      self.text = text
      self.argument = argument
      self.isShortForm = isShortForm
      words = Vocabulary.words(of: text)
      letters = words.flatMap { $0 }
      initial = letters.first
    }

    package static func == (left: Label, right: Label) -> Bool {
      left.kind == right.kind && left.text == right.text && left.argument == right.argument
        && left.isShortForm == right.isShortForm
    }
  }

  /// Longest first, so that the first match is the longest.
  package let labels: [Label]
  /// The names that a call can be transferred to, longest first; nil where the workspace does not say.
  let targets: [[[UInt8]]]?

  /// The vendor's labels alone.
  package static let builtIn = Vocabulary(Workspace())

  package init(_ workspace: Workspace) {
    var labels: [Label] = []
    for action in BuiltInAction.all {
      labels.append(Label(kind: action.kind, text: action.label, argument: action.argument))
      for alias in action.aliases {
        let isShort = !alias.utf8.contains(UInt8(ascii: " "))
        labels.append(Label(kind: action.kind, text: alias, argument: action.argument, isShortForm: isShort))
      }
    }
    for action in workspace.actions {
      labels.append(Label(kind: .workspace(action.name), text: action.name, argument: .none))
    }
    self.labels = labels.sorted { $0.text.utf8.count > $1.text.utf8.count }

    let known = [workspace.members, workspace.inboxes, workspace.numbers?.map { $0.label }]
    let names = known.compactMap { $0 }
    targets =
      names.isEmpty
      ? nil : names.flatMap { $0 }.sorted { $0.utf8.count > $1.utf8.count }.map(Vocabulary.words)
  }

  /// The end of `words` at `index`, in any letter case and with any run of spaces between them; nil where they do not
  /// stand there or go on as a longer word.
  static func end(of words: [[UInt8]], in bytes: [UInt8], at index: Int, limit: Int) -> Int? {
    var index = index
    for (place, word) in words.enumerated() {
      if place > 0 {
        let next = bytes.skippingBlanks(from: index, to: limit)
        if next == index { return nil }
        index = next
      }
      guard index + word.count <= limit else { return nil }
      for offset in 0..<word.count where bytes[index + offset].lowercased != word[offset] { return nil }
      index += word.count
    }
    return index
  }

  /// Whether a name that ends at `index` is whole: nothing that could belong to it follows.
  static func isWhole(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    guard index < limit else { return true }
    if bytes.at(index) == "-" { return !bytes.at(index + 1).isWord }
    return !bytes.at(index).isWord || bytes.isTypographic(at: index)
  }

  private static func words(of text: String) -> [[UInt8]] {
    text.utf8.split { $0.isBlank }.map { $0.map { $0.lowercased } }
  }
}
