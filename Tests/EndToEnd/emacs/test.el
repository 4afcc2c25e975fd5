;;; test.el --- Drives Callwright in Emacs with eglot  -*- lexical-binding: t; -*-

(require 'eglot)
(require 'callwright)
(setq callwright-command (list (getenv "CALLWRIGHT") "serve")
      make-backup-files nil
      create-lockfiles nil
      eglot-sync-connect 10
      eglot-autoshutdown nil)

(defvar callwright-test-question nil "What Emacs asked last.")
(defvar callwright-test-answer nil "What the person answers.")

(defun say (format &rest arguments)
  (princ (concat (apply #'format format arguments) "\n")))

(defun check (what condition)
  (unless condition
    (say "FAIL %s: %S" what (buffer-string))
    (kill-emacs 1))
  (say "ok %s" what))

(defun wait (what condition)
  (let ((rounds 0))
    (while (and (not (funcall condition)) (< rounds 400))
      (accept-process-output nil 0.025)
      (setq rounds (1+ rounds)))
    (check what (funcall condition))))

;; Between two commands of a person Emacs begins a new step of its undo.
(defun press (command &rest arguments)
  (apply command arguments)
  (undo-boundary))

(defun type-at-end (text)
  (goto-char (point-max))
  (insert text)
  (undo-boundary))

;; A question that nobody answers would wait for ever.
(defun callwright-test-asked (question)
  (setq callwright-test-question question)
  callwright-test-answer)
(advice-add 'yes-or-no-p :override #'callwright-test-asked)
(advice-add 'y-or-n-p :override (lambda (question) (error "Nobody is to be asked: %s" question)))

(defvar rule "- Never quote prices.\n")

(find-file (car (last command-line-args)))
(setq command-line-args-left nil)
(buffer-enable-undo)
(check "the file is a job" (eq major-mode 'callwright-job-mode))
(cl-letf (((symbol-function 'project-current) (lambda (&rest _) (cons 'transient default-directory))))
  (apply #'eglot--connect (eglot--guess-contact)))

(let* ((before (buffer-string))
       (steps (concat "Steps:\n1. Greet the caller 🎉.\n2. Ask for their name.\n3. Ask for the day.\n"
                      "4. Ask for the time and read both back.\n5. Thank them.\n"))
       (after (replace-regexp-in-string "^First, .*\n" steps before)))
  (flymake-start)
  (wait "shows: findings" (lambda () (flymake-start) (flymake-diagnostics)))

  (check "preview changes nothing"
         (progn (callwright-preview) (equal (buffer-string) before)))
  (check "and shows the difference"
         (with-current-buffer "*Callwright preview*" (string-match-p "^\\+1\\. Greet" (buffer-string))))

  (press #'callwright-optimize)
  (check "shows: Optimize" (equal (buffer-string) after))
  (type-at-end rule)
  (press #'callwright-undo)
  (check "shows: Undo, which leaves what was typed elsewhere" (equal (buffer-string) (concat before rule)))
  (press #'callwright-redo)
  (check "redo likewise" (equal (buffer-string) (concat after rule)))
  (let ((last-command nil)) (press #'undo))
  (check "Emacs' own undo takes the whole edit back in one step" (equal (buffer-string) (concat before rule)))
  (press #'callwright-redo)
  (check "and the history knows where it stands" (equal (buffer-string) (concat after rule)))

  (goto-char (point-min))
  (search-forward "2. Ask")
  (replace-match "2. Kindly ask" t t)
  (let ((typed (buffer-string)))
    (press #'callwright-undo)
    (check "what was typed into the change is a question" callwright-test-question)
    (check "and nothing is done without a yes" (equal (buffer-string) typed))
    (setq callwright-test-answer t)
    (press #'callwright-undo)
    (check "the author may give up what was typed" (equal (buffer-string) before))
    (callwright-history)
    (check "shows: history, with every entry"
           (with-current-buffer "*Callwright history*" (= 5 (count-matches "^ +[0-9]+  [0-9]" (point-min) (point-max)))))
    (callwright-restore 5)
    (check "what was given up comes back" (equal (buffer-string) typed))
    (callwright-compare 1)
    (check "an old text is compared with the job"
           (with-current-buffer "*Callwright comparison*" (string-match-p "^-First, greet" (buffer-string))))
    (callwright-restore 1)
    (check "so does the beginning" (equal (buffer-string) before)))

  (setq callwright-test-answer nil callwright-test-question nil)
  (callwright-optimize-with-model)
  (check "shows: a model's text, with a question"
         (and callwright-test-question
              (with-current-buffer "*Callwright proposal*" (string-match-p "^\\+4\\. Finally, thank" (buffer-string)))))
  (check "and nothing is done without a yes" (equal (buffer-string) before))
  (setq callwright-test-answer t)
  (press #'callwright-optimize-with-model)
  (check "the author may take it" (string-match-p "^4\\. Finally, thank them\\.$" (buffer-string)))
  (press #'callwright-undo)
  (check "and take it back" (equal (buffer-string) before))
  (with-temp-file (expand-file-name "callwright/manner" (getenv "XDG_CONFIG_HOME"))
    (insert "s/read both/never read both/"))
  (setq callwright-test-answer nil)
  (callwright-optimize-with-model)
  (check "a model's text that says something else is not taken, which is told"
         (string-match-p "Your model's text is not taken" callwright-test-question))
  (check "with what Optimize does by itself"
         (with-current-buffer "*Callwright proposal*" (string-match-p "^\\+5\\. Thank them" (buffer-string))))
  (check "and nothing is done without a yes" (equal (buffer-string) before))

  (let ((action (cl-find "Optimize instructions" (eglot-code-actions (point-min) (point-min))
                         :key (lambda (action) (plist-get action :title)) :test #'equal))
        (eglot-confirm-server-initiated-edits nil))
    (check "Optimize is among the code actions, as a command" (plist-get action :command))
    (eglot-execute-command (eglot-current-server) (intern (plist-get (plist-get action :command) :command))
                           (plist-get (plist-get action :command) :arguments))
    (check "which optimizes" (equal (buffer-string) after)))

  (type-at-end "Then /")
  (let* ((found (eglot-completion-at-point))
         (words (all-completions (buffer-substring (nth 0 found) (nth 1 found)) (nth 2 found))))
    (check "shows: menu, behind the slash" (cl-some (lambda (word) (string-prefix-p "Send SMS" word)) words)))
  (delete-region (line-beginning-position) (point-max))

  (save-buffer)
  (with-current-buffer "*Callwright preview*"
    (write-region (point-min) (point-max) (getenv "SCREEN")))
  (let ((process (jsonrpc--process (eglot-current-server))))
    (eglot-shutdown (eglot-current-server))
    (check "the server leaves" (not (process-live-p process))))
  (say "PASS"))

;;; test.el ends here
