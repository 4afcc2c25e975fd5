;;; callwright-words.el --- The words of jobs and actions  -*- lexical-binding: t; -*-

;;; Commentary:

;; Written from Callwright's own tables; see editors/README.md.

;;; Code:

(defconst callwright-words-actions
  '("Create Jobber request" "Create request" "Transfer call" "Send SMS" "Transfer")
  "Actions that every workspace has.")

(defconst callwright-words-keys
  '("name" "description" "trigger" "profile" "ignore")
  "Keys of a job's front matter.")

(defconst callwright-words-profiles
  '("sona-trigger" "botphonic" "standard" "stellar" "sona")
  "Products that a job can be for.")

(defconst callwright-words-suppressions
  '("callwright-ignore-file" "callwright-ignore")
  "Comments that silence findings.")

(defconst callwright-words-keywords
  '("continue" "template" "define" "block" "break" "range" "else" "with" "end" "if")
  "Words of templates.")

(defconst callwright-words-functions
  '("urlquery" "println" "printf" "index" "print" "slice" "call" "html" "and" "len" "not" "eq" "ge" "gt" "js" "le" "lt" "ne" "or")
  "Functions of templates.")

(provide 'callwright-words)

;;; callwright-words.el ends here
