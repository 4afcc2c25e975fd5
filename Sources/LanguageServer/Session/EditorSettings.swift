import JSONText

/// What an author has set in the editor. None of it changes a finding, so that editor and command line agree.
struct EditorSettings: Sendable, Equatable {
  var inlayHints = true
  var codeLens = true

  /// A setting that is not what it must be, in words for the author.
  struct Mistake: Sendable, Equatable {
    let message: String
  }

  /// Takes what is there; what is missing is as it was at first, and so is what cannot be read.
  static func read(_ node: JSONNode?) -> (settings: EditorSettings, mistakes: [Mistake]) {
    var settings = EditorSettings()
    var mistakes: [Mistake] = []
    func flag(_ key: String, _ first: Bool) -> Bool {
      guard let value = node?[key], !value.isNull else { return first }
      if let flag = value.bool { return flag }
      mistakes.append(
        Mistake(message: "The setting callwright.\(key) must be true or false; until then it is \(first)."))
      return first
    }
    settings.inlayHints = flag("inlayHints", settings.inlayHints)
    settings.codeLens = flag("codeLens", settings.codeLens)
    return (settings, mistakes)
  }
}
