/// The words that Emacs colours.
enum EmacsWords {
  static let text = """
    ;;; callwright-words.el --- The words of jobs and actions  -*- lexical-binding: t; -*-

    ;;; Commentary:

    ;; Written from Callwright's own tables; see editors/README.md.

    ;;; Code:

    \(constants)
    (provide 'callwright-words)

    ;;; callwright-words.el ends here

    """

  private static let words = [
    ("actions", Words.actions, "Actions that every workspace has."),
    ("keys", Words.keys, "Keys of a job's front matter."),
    ("profiles", Words.profiles, "Products that a job can be for."),
    ("suppressions", Words.suppressions, "Comments that silence findings."),
    ("keywords", Words.keywords, "Words of templates."),
    ("functions", Words.functions, "Functions of templates."),
  ]

  private static var constants: String {
    words.map { name, words, what in
      """
      (defconst callwright-words-\(name)
        '(\(list(words)))
        "\(what)")

      """
    }.joined(separator: "\n")
  }

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
