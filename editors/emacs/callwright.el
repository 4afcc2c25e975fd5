;;; callwright.el --- Instructions for AI phone agents  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, text

;;; Commentary:

;; Modes for jobs (*.job.md), actions (*.action.json) and workspaces (callwright.json), with Callwright's language server
;; through eglot or lsp-mode, and commands for Optimize and its history.
;;
;;   (require 'callwright)
;;   (dolist (hook '(callwright-job-mode-hook callwright-json-mode-hook)) (add-hook hook #'eglot-ensure))  ; or #'lsp

;;; Code:

(require 'callwright-words)
(require 'diff-mode)
(require 'js)
(require 'seq)

(declare-function eglot-current-server "eglot")
(declare-function eglot--TextDocumentIdentifier "eglot")
(declare-function eglot--pos-to-lsp-position "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(declare-function jsonrpc-request "jsonrpc")
(declare-function lsp-activate-on "lsp-mode")
(declare-function lsp-register-client "lsp-mode")
(declare-function lsp-request "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp--buffer-uri "lsp-mode")
(declare-function lsp--region-to-range "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(defvar eglot-confirm-server-initiated-edits)
(defvar eglot-confirm-server-edits)
(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)
(defvar lsp-response-timeout)

(defgroup callwright nil
  "Instructions for AI phone agents."
  :group 'text)

(defcustom callwright-command '("callwright" "serve")
  "The language server, as a list of words."
  :type '(repeat string))

(defvar callwright-job-mode-syntax-table
  (let ((table (make-syntax-table text-mode-syntax-table)))
    ;; A word that is completed begins behind the slash, not with it.
    (modify-syntax-entry ?/ "." table)
    (modify-syntax-entry ?{ "(}" table)
    (modify-syntax-entry ?} "){" table)
    table))

(defvar callwright-job-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-o") #'callwright-optimize)
    (define-key map (kbd "C-c C-p") #'callwright-preview)
    (define-key map (kbd "C-c C-u") #'callwright-undo)
    (define-key map (kbd "C-c C-r") #'callwright-redo)
    (define-key map (kbd "C-c C-l") #'callwright-history)
    map))

(defun callwright--any (words)
  "A regular expression for one of WORDS, with any blanks inside."
  (concat "\\(?:" (mapconcat (lambda (word) (replace-regexp-in-string " " "[ \t]+" word t t)) words "\\|") "\\)"))

(defconst callwright--template-colours
  `(("{{-?\\|-?}}" 0 font-lock-preprocessor-face t)
    (,(concat "{{[^}]*?\\_<\\(" (callwright--any callwright-words-keywords) "\\)\\_>") 1 font-lock-keyword-face t)
    (,(concat "{{[^}]*?\\_<\\(" (callwright--any callwright-words-functions) "\\)\\_>") 1 font-lock-builtin-face t)
    ("{{?[^}]*?\\(\\.[a-z][a-z0-9_.]*\\)" 1 font-lock-variable-name-face t)
    ("{[a-z][a-z0-9_]*}" 0 font-lock-variable-name-face t))
  "What stands between braces.")

(defconst callwright--job-colours
  `((,(concat "^" (callwright--any callwright-words-keys) ":") . font-lock-keyword-face)
    (,(concat "^profile:[ \t]*\\(" (callwright--any callwright-words-profiles) "\\)[ \t]*$") 1 font-lock-constant-face)
    (,(concat "<!--[ \t]*\\(" (callwright--any callwright-words-suppressions) "\\)") 1 font-lock-preprocessor-face t)
    (,(concat "\\(?:^\\|[][ \t([\"'*_>–—‘“-]\\)\\(/" (callwright--any callwright-words-actions) "\\)\\_>")
     1 font-lock-function-name-face)
    ("^#+ .*$" . font-lock-type-face)
    ("^[ \t]*\\([0-9]+[.)]\\|[-*+]\\) " 1 font-lock-builtin-face)
    ,@callwright--template-colours)
  "Jobs.")

;;;###autoload
(define-derived-mode callwright-job-mode text-mode "Job"
  "Major mode for jobs: instructions for an AI phone agent."
  (setq font-lock-defaults '(callwright--job-colours nil t)))

;;;###autoload
(define-derived-mode callwright-json-mode js-mode "Job-JSON"
  "Major mode for the actions and the workspace of jobs."
  (font-lock-add-keywords nil callwright--template-colours t))

;;;###autoload
(progn
  (add-to-list 'auto-mode-alist '("\\.job\\.md\\'" . callwright-job-mode))
  (add-to-list 'auto-mode-alist '("\\.action\\.json\\'" . callwright-json-mode))
  (add-to-list 'auto-mode-alist '("/callwright\\.json\\'" . callwright-json-mode)))

(defvar callwright--told nil
  "The clients that know of the server by now.")

(defun callwright--tell-clients (&rest _)
  "Tell eglot and lsp-mode of the server as soon as they are there."
  (when (and (featurep 'eglot) (not (memq 'eglot callwright--told)))
    (push 'eglot callwright--told)
    (add-to-list 'eglot-server-programs
                 (cons '(callwright-job-mode callwright-json-mode) (lambda (&rest _) callwright-command))))
  (when (and (featurep 'lsp-mode) (not (memq 'lsp-mode callwright--told)))
    (push 'lsp-mode callwright--told)
    (add-to-list 'lsp-language-id-configuration '(callwright-job-mode . "callwright-job"))
    (add-to-list 'lsp-language-id-configuration '(callwright-json-mode . "callwright-workspace"))
    (lsp-register-client
     (make-lsp-client :new-connection (lsp-stdio-connection (lambda () callwright-command))
                      :activation-fn (lsp-activate-on "callwright-job" "callwright-workspace")
                      :server-id 'callwright))))

(callwright--tell-clients)
(add-hook 'after-load-functions #'callwright--tell-clients)

(defvar-local callwright--job nil
  "The buffer whose history this one shows.")

(defun callwright--run (name &rest fields)
  "Run the server's command NAME on this buffer's job; FIELDS are its arguments.
The result is a property list."
  (let ((command (concat "callwright." name)))
    (cond ((bound-and-true-p lsp-mode) (callwright--run-with-lsp-mode command fields))
          ((and (fboundp 'eglot-current-server) (eglot-current-server)) (callwright--run-with-eglot command fields))
          (t (user-error "Callwright is not running here; M-x eglot or M-x lsp starts it")))))

(defvar callwright--patience 10 "How many seconds the server has for an answer.")

(defun callwright--run-with-eglot (command fields)
  "Run COMMAND with FIELDS.
The edit is applied meanwhile, unasked: the person has just asked for it."
  (let ((document (plist-get (eglot--TextDocumentIdentifier) :uri))
        (eglot-confirm-server-initiated-edits nil)
        (eglot-confirm-server-edits nil))
    ;; eglot waits for a pause before it tells what was typed.
    (eglot--signal-textDocument/didChange)
    (prog1 (jsonrpc-request (eglot-current-server) :workspace/executeCommand
                            (list :command command :arguments (vector `(:uri ,document ,@fields)))
                            :timeout callwright--patience)
      (eglot--signal-textDocument/didChange))))

(defun callwright--run-with-lsp-mode (command fields)
  "Run COMMAND with FIELDS."
  (callwright--plist
   (let ((lsp-response-timeout callwright--patience))
     (lsp-request "workspace/executeCommand"
                  (list :command command :arguments (vector `(:uri ,(lsp--buffer-uri) ,@fields)))))))

(defun callwright--plist (value)
  "VALUE with property lists in place of hash tables."
  (cond ((hash-table-p value)
         (let (fields)
           (maphash (lambda (key field)
                      (setq fields (nconc fields (list (intern (concat ":" key)) (callwright--plist field)))))
                    value)
           fields))
        ((vectorp value) (vconcat (mapcar #'callwright--plist value)))
        (t value)))

(defun callwright--region ()
  "The region as an argument, if there is one."
  (when (use-region-p)
    (list :range
          (if (bound-and-true-p lsp-mode)
              (lsp--region-to-range (region-beginning) (region-end))
            (list :start (eglot--pos-to-lsp-position (region-beginning))
                  :end (eglot--pos-to-lsp-position (region-end)))))))

(defun callwright--tell (result)
  "Say what came of a command: RESULT.  Give whether the text was changed."
  (message "%s" (plist-get result :message))
  (eq (plist-get result :applied) t))

(defun callwright--take-back (name)
  "Run NAME, undo or redo; where that would lose what was typed, ask."
  (let ((result (callwright--run name)))
    (if (and (plist-get result :choices)
             (yes-or-no-p (concat (plist-get result :message) " Do it anyway? ")))
        (callwright--tell (callwright--run name :anyway t))
      (callwright--tell result))))

(defun callwright-optimize ()
  "Rewrite the job, or the region, so that the agent follows it better."
  (interactive)
  (callwright--tell (apply #'callwright--run "optimize" (callwright--region))))

(defun callwright-undo ()
  "Take the last change of the job back, and leave what was typed since."
  (interactive)
  (callwright--take-back "undoOptimize"))

(defun callwright-redo ()
  "Make again what was taken back."
  (interactive)
  (callwright--take-back "redoOptimize"))

(defun callwright--which (prompt)
  "The entry of the history at point, or one that the person names after PROMPT."
  (list (if (derived-mode-p 'callwright-history-mode)
            (or (get-text-property (point) 'callwright-entry) (user-error "No entry stands here"))
          (read-number prompt))))

(defun callwright-restore (entry)
  "Give the job the text that it had before ENTRY of the history."
  (interactive (callwright--which "Give back the text before entry: "))
  (with-current-buffer (or callwright--job (current-buffer))
    (callwright--tell (callwright--run "restore" :version (list :before entry)))))

(defun callwright--show (name mode text)
  "Show TEXT in a buffer called NAME, in MODE."
  (with-current-buffer (get-buffer-create name)
    (let ((inhibit-read-only t))
      (erase-buffer)
      (insert text))
    (funcall mode)
    (setq buffer-read-only t)
    (goto-char (point-min))
    (display-buffer (current-buffer))))

(defun callwright-preview ()
  "Show what Optimize would change, and why."
  (interactive)
  (let ((result (apply #'callwright--run "previewOptimize" (callwright--region))))
    (callwright--tell result)
    (callwright--show
     "*Callwright preview*" #'diff-mode
     (concat (mapconcat (lambda (change)
                          (format "%s: %s.\n" (plist-get change :what) (plist-get change :why)))
                        (plist-get result :changes) "")
             "\n" (plist-get result :difference)))))

(defun callwright-optimize-with-model ()
  "Let the model of your settings rewrite the job, or the region.
Its text is shown first, and taken only if you say so."
  (interactive)
  (let* ((callwright--patience 3600)
         (result (apply #'callwright--run "optimizeWithModel" (callwright--region))))
    (if (seq-empty-p (plist-get result :difference))
        (callwright--tell result)
      (callwright--show "*Callwright proposal*" #'diff-mode (plist-get result :difference))
      (when (yes-or-no-p (concat (plist-get result :message) " Take this text? "))
        (callwright--tell (callwright--run "optimizeWithModel" :apply t))))))

(defun callwright-compare (entry)
  "Show what differs between the text before ENTRY of the history and the job."
  (interactive (callwright--which "Compare with the text before entry: "))
  (with-current-buffer (or callwright--job (current-buffer))
    (let ((result (callwright--run "compare" :old (list :before entry))))
      (if (plist-get result :difference)
          (callwright--show "*Callwright comparison*" #'diff-mode (plist-get result :difference))
        (callwright--tell result)))))

(defvar callwright-history-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "RET") #'callwright-compare)
    (define-key map "c" #'callwright-compare)
    (define-key map "r" #'callwright-restore)
    map))

(define-derived-mode callwright-history-mode special-mode "Job-History"
  "Major mode for the changes of a job.")

(defun callwright--entry (entry result)
  "ENTRY of the history RESULT as lines."
  (let ((id (plist-get entry :id)))
    (propertize
     (concat (format "%4d  %s  %s%s%s\n" id
                     (format-time-string "%F %R" (plist-get entry :time))
                     (or (plist-get entry :label) (plist-get entry :kind))
                     (if (equal (plist-get entry :state) "not made") ", not made" "")
                     (cond ((eql id (plist-get result :undo)) "  (undo reverts this)")
                           ((eql id (plist-get result :redo)) "  (redo makes this again)")
                           (t "")))
             (mapconcat (lambda (reason) (format "      %s\n" reason)) (plist-get entry :changes) ""))
     'callwright-entry id)))

(defun callwright-history ()
  "List what was changed in the job.
There \\<callwright-history-mode-map>\\[callwright-compare] compares the job with the text before an entry,
and \\[callwright-restore] gives that text back."
  (interactive)
  (let ((job (current-buffer))
        (result (callwright--run "optimizeHistory")))
    (callwright--show
     "*Callwright history*" #'callwright-history-mode
     (if (seq-empty-p (plist-get result :entries))
         "Nothing was changed yet.\n"
       (mapconcat (lambda (entry) (callwright--entry entry result)) (plist-get result :entries) "")))
    (with-current-buffer "*Callwright history*"
      (setq callwright--job job))))

(provide 'callwright)

;;; callwright.el ends here
