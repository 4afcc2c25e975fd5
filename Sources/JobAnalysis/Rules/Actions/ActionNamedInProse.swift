import JobModel

extension Rule {
  static let actionNamedInProse = Rule(
    id: "action-named-in-prose", summary: "an action's name without its /", severity: .information,
    sight: .near,
    why: """
      Only a / makes an action of a name. "Use Send SMS to text the link" is read like any other sentence: nothing is sent. \
      Where only the words are meant, write them in lower case or in quotes.
      """,
    source: .actions,
    examples: [
      .flags(
        "When they agree, use ⟦Create Jobber request⟧.\n", becomes: "When they agree, use /Create Jobber request.\n"),
      .flags("4. ⟦Transfer call⟧ to the front desk.\n", becomes: "4. /Transfer call to the front desk.\n"),
      .flags("Then use ⟦Send SMS⟧ for the link.\n", becomes: "Then use /Send SMS for the link.\n"),
      .flags(
        "Then [⟦Send SMS⟧: Your link: https://e.co/b. Reply]\n",
        becomes: "Then /Send SMS: \"Your link: https://e.co/b. Reply\"\n"),
      .flags("If so, [⟦Transfer call⟧: Sales].\n", becomes: "If so, /Transfer call: Sales.\n"),
      .flags("If they ask for billing, /⟦transfer⟧ them to sales.\n"),
      .fine("Then /Send SMS: \"Hi\" and say so.\n"),
      .fine("Type \\/Send SMS, `Send SMS` or \"Send SMS\".\n"),
      .fine("Do not use Send SMS here. Send SMS costs nothing.\n"),
      .fine("1. Send SMS with the address: /Send SMS: \"88 Elm St.\"\n"),
      .fine("# Transfer call\n\nSay that the transfer call is free. Transfer callers at 5.\n"),
      .fine("- send_coupon: Send SMS with a coupon\n- find_order: look up an order\n"),
      .fine("Use Send SMS to text the link.\n", workspace: #"{"profile": "botphonic"}"#),
    ]
  ) { snapshot in
    guard let conduct = snapshot.conduct, let syntax = snapshot.document.job else { return [] }
    let places = ActionNames.places(in: conduct, snapshot)
    guard !places.isEmpty else { return [] }
    let names = ActionNames(snapshot)
    guard !names.labels.isEmpty else { return [] }
    return places.flatMap { place -> [Mark] in
      let sentence = conduct.sentences[place]
      guard !conduct.isHeading(sentence.block), !sentence.isNegated else { return [] }
      return sentence.tokens.compactMap { token in
        guard let range = names.name(at: token, in: sentence, conduct) else { return nil }
        let name = snapshot.quotation(range)
        if isRun(range, in: sentence, syntax) { return nil }
        if syntax.text.bytes.at(range.lowerBound - 1) == "/" {
          return Mark(range, "/\(name) is read as plain words; an action needs a colon and a target: /Transfer call: …")
        }
        return Mark(
          range, "\(name) is only a name here: write /\(name) where it should happen",
          fixes: [Fix(title: "write /\(name)", edits: [ActionNames.slash(before: range, syntax.text.bytes)])])
      }
    }
  }

  /// "Send SMS with the address: /Send SMS: …": what is named is done in the same sentence.
  private static func isRun(_ name: Range<Int>, in sentence: SentenceReading, _ syntax: JobSyntax) -> Bool {
    let bytes = syntax.text.bytes
    let first = syntax.actions.firstPlace { $0.range.lowerBound >= sentence.range.lowerBound }
    return syntax.actions[first...].prefix { $0.range.lowerBound < sentence.range.upperBound }
      .contains { bytes[$0.label].elementsEqual(bytes[name]) }
  }
}

/// The names of the actions that a product has, as they are written in a menu.
struct ActionNames {
  let labels: [[UInt8]]
  /// Their first letters, a bit each: most words begin no label.
  private let initials: UInt64
  private let hasTransfer: Bool

  init(_ snapshot: Snapshot) {
    var labels: [[UInt8]] = []
    for action in BuiltInAction.all where snapshot.profile.actions.contains(action.kind) {
      labels.append(Array(action.label.utf8))
      labels += action.aliases.filter { $0.utf8.contains(0x20) }.map { Array($0.utf8) }
    }
    if snapshot.profile.hasTextMessages {
      for message in snapshot.workspace.textMessages where ActionNames.isName(message) {
        labels.append(Array(message.name.utf8))
      }
    }
    self.labels = labels
    initials = labels.reduce(0) { $0 | 1 << UInt64($1[0] & 63) }
    hasTransfer = snapshot.profile.actions.contains(.transferCall)
  }

  /// The sentences in which one may stand. Where the workspace has names of its own, each may.
  static func places(in conduct: Conduct, _ snapshot: Snapshot) -> [Int] {
    if snapshot.profile.hasTextMessages, snapshot.workspace.textMessages.contains(where: isName) {
      return Array(conduct.places)
    }
    return conduct.places(with: .actionNames)
  }

  /// A text message by whose name nothing else can be meant.
  private static func isName(_ message: WorkspaceAction) -> Bool { message.name.utf8.contains(0x5F) }

  /// Makes an action of a name; where it stands between brackets, they go.
  static func slash(before name: Range<Int>, _ bytes: [UInt8]) -> TextEdit {
    if bytes.at(name.lowerBound - 1) == "[",
      let action = BuiltInAction.all.first(where: { $0.label.utf8.elementsEqual(bytes[name]) }),
      let bracketed = BracketedAction(action, in: bytes, labelEnd: name.upperBound)
    {
      return TextEdit(range: name.lowerBound - 1..<bracketed.end, replacement: "/" + bracketed.words)
    }
    return TextEdit(range: name.lowerBound..<name.lowerBound, replacement: "/")
  }

  /// The first words of all built-in names; the short form is one of them.
  static let openers = WordSet("create send transfer")

  /// The name that begins with a word: as it is written in the menu, and neither escaped nor the subject of a statement.
  func name(at place: Int, in sentence: SentenceReading, _ conduct: Conduct) -> Range<Int>? {
    let token = conduct.tokens[place]
    guard token.kind == .word else { return nil }
    let start = token.range.lowerBound
    let bytes = conduct.bytes
    if bytes.at(start - 1) == "/" { return shortForm(token.range, bytes) }
    guard bytes.at(start - 1) != "_", initials >> UInt64(bytes[start] & 63) & 1 == 1 else { return nil }
    guard !describesTool(start, bytes) else { return nil }
    for label in labels where bytes[start] == label[0] {
      let end = start + label.count
      guard end <= sentence.range.upperBound, bytes[start..<end].elementsEqual(label), !bytes.at(end).isWord else {
        continue
      }
      let next = conduct.place(from: end, in: sentence)
      if next < sentence.tokens.upperBound, conduct.tokens[next].isAny(of: .finite) { return nil }
      return start..<end
    }
    return nil
  }

  /// `send_coupon: Send SMS with a coupon`: what a function does that the text has a name for.
  private func describesTool(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes.at(start - 1) == " ", bytes.at(start - 2) == ":" else { return false }
    var index = start - 3
    var hasUnderscore = false
    while index >= 0, start - index < 64, bytes[index].isWord {
      if bytes[index] == "_" { hasUnderscore = true }
      index -= 1
    }
    return hasUnderscore
  }

  /// `/transfer them`: the short name in lower case is no action without a colon.
  private func shortForm(_ word: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    let isPosition = bytes.at(word.lowerBound - 2).isWhitespace || word.lowerBound < 2
    return hasTransfer && isPosition && word.count == 8 && bytes.matches("transfer", at: word.lowerBound) ? word : nil
  }
}
