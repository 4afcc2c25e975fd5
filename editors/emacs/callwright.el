;;; callwright.el --- Instructions for AI phone agents  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; Keywords: languages, text

;;; Commentary:

;; Modes for jobs (*.job.md), actions (*.action.json) and workspaces (callwright.json), with Callwright's language server
;; through eglot, and commands for Optimize and its history.
;;
;;   (require 'callwright)
;;   (add-hook 'callwright-job-mode-hook #'eglot-ensure)
;;   (add-hook 'callwright-json-mode-hook #'eglot-ensure)

;;; Code:

(require 'diff-mode)
(require 'eglot)
(require 'js)

(declare-function eglot--TextDocumentIdentifier "eglot")
(declare-function eglot--pos-to-lsp-position "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(defvar eglot-confirm-server-initiated-edits)
(defvar eglot-confirm-server-edits)

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

;;;###autoload
(define-derived-mode callwright-job-mode text-mode "Job"
  "Major mode for jobs: instructions for an AI phone agent.")

;;;###autoload
(define-derived-mode callwright-json-mode js-mode "Job-JSON"
  "Major mode for the actions and the workspace of jobs.")

;;;###autoload
(progn
  (add-to-list 'auto-mode-alist '("\\.job\\.md\\'" . callwright-job-mode))
  (add-to-list 'auto-mode-alist '("\\.action\\.json\\'" . callwright-json-mode))
  (add-to-list 'auto-mode-alist '("/callwright\\.json\\'" . callwright-json-mode)))

(add-to-list 'eglot-server-programs
             (cons '(callwright-job-mode callwright-json-mode)
                   (lambda (&rest _) callwright-command)))

(defun callwright--run (name &rest fields)
  "Run the server's command NAME on this buffer's job; FIELDS are its arguments.
The result is a property list.  The edit is applied meanwhile, unasked:
the person has just asked for it."
  (let ((server (or (eglot-current-server)
                    (user-error "Callwright is not running here; M-x eglot starts it")))
        (document (plist-get (eglot--TextDocumentIdentifier) :uri))
        (eglot-confirm-server-initiated-edits nil)
        (eglot-confirm-server-edits nil))
    ;; eglot waits for a pause before it tells what was typed.
    (eglot--signal-textDocument/didChange)
    (prog1 (jsonrpc-request server :workspace/executeCommand
                            (list :command (concat "callwright." name)
                                  :arguments (vector `(:uri ,document ,@fields))))
      (eglot--signal-textDocument/didChange))))

(defun callwright--region ()
  "The region as an argument, if there is one."
  (when (use-region-p)
    (list :range (list :start (eglot--pos-to-lsp-position (region-beginning))
                       :end (eglot--pos-to-lsp-position (region-end))))))

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

(defun callwright-restore (entry)
  "Give the job the text that it had before ENTRY of the history."
  (interactive "nGive back the text before entry: ")
  (callwright--tell (callwright--run "restore" :version (list :before entry))))

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

(defun callwright-compare (entry)
  "Show what differs between the text before ENTRY of the history and the job."
  (interactive "nCompare with the text before entry: ")
  (let ((result (callwright--run "compare" :old (list :before entry))))
    (if (plist-get result :difference)
        (callwright--show "*Callwright comparison*" #'diff-mode (plist-get result :difference))
      (callwright--tell result))))

(defun callwright--entry (entry result)
  "ENTRY of the history RESULT as lines."
  (let ((id (plist-get entry :id)))
    (concat (format "%4d  %s  %s%s%s\n" id
                    (format-time-string "%F %R" (plist-get entry :time))
                    (or (plist-get entry :label) (plist-get entry :kind))
                    (if (equal (plist-get entry :state) "not made") ", not made" "")
                    (cond ((eql id (plist-get result :undo)) "  (undo takes this back)")
                          ((eql id (plist-get result :redo)) "  (redo makes this again)")
                          (t "")))
            (mapconcat (lambda (change) (format "      %s\n" change)) (plist-get entry :changes) ""))))

(defun callwright-history ()
  "List the changes of the job.
`callwright-restore' and `callwright-compare' take their numbers."
  (interactive)
  (let ((result (callwright--run "optimizeHistory")))
    (callwright--show
     "*Callwright history*" #'special-mode
     (if (seq-empty-p (plist-get result :entries))
         "Nothing was changed yet.\n"
       (mapconcat (lambda (entry) (callwright--entry entry result)) (plist-get result :entries) "")))))

(provide 'callwright)

;;; callwright.el ends here
