/// The kinds of code actions, as they are announced.
enum ActionKinds {
  static let fix = "quickfix"
  /// All safe fixes of one rule.
  static let fixRule = "quickfix.rule"
  static let silence = "quickfix.silence"
  static let fixAll = "source.fixAll.callwright"
  static let optimize = "refactor.rewrite.optimize"
  /// What only the author can decide.
  static let decide = "refactor.rewrite.decide"
  /// What takes a change back, or makes it again.
  static let history = "refactor.rewrite.history"
  static let number = "refactor.rewrite.number"
  static let condition = "refactor.rewrite.condition"
  static let quote = "refactor.rewrite.quote"
  static let extract = "refactor.extract.action"

  static let all = [fix, fixRule, silence, fixAll, optimize, decide, history, number, condition, quote, extract]
}

/// What the client wants to be offered, and where.
struct WantedActions {
  let key: String
  let range: Range<Int>
  let only: [String]?
  /// Asked while the author moves about, not by the author.
  let isAutomatic: Bool

  /// A kind is wanted by its own name, and by the beginning of it.
  func has(_ kind: String) -> Bool {
    only == nil || names(kind)
  }

  /// Whether the client says that it wants this kind, and not only everything.
  func names(_ kind: String) -> Bool {
    only?.contains { $0.isEmpty || $0 == kind || Array(kind.utf8).starts(with: Array($0.utf8) + [0x2E]) } ?? false
  }

  /// The same for a kind that is not worth its while for an author who only moves about.
  func asks(for kind: String) -> Bool {
    isAutomatic ? names(kind) : has(kind)
  }
}
