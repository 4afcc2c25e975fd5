/// The words that Emacs colours.
enum EmacsWords {
  static let text = """
    ;;; callwright-words.el --- The words of jobs and actions  -*- lexical-binding: t; -*-

    ;;; Commentary:

    ;; Written from Callwright's own tables; see editors/README.md.

    ;;; Code:

    (defconst callwright-words-actions
      '(\(list(Words.actions)))
      "Actions that every workspace has.")

    (defconst callwright-words-keys
      '(\(list(Words.keys)))
      "Keys of a job's front matter.")

    (defconst callwright-words-profiles
      '(\(list(Words.profiles)))
      "Products that a job can be for.")

    (defconst callwright-words-suppressions
      '(\(list(Words.suppressions)))
      "Comments that silence findings.")

    (defconst callwright-words-keywords
      '(\(list(Words.keywords)))
      "Words of templates.")

    (defconst callwright-words-functions
      '(\(list(Words.functions)))
      "Functions of templates.")

    (provide 'callwright-words)

    ;;; callwright-words.el ends here

    """

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
