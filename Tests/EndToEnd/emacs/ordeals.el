;;; ordeals.el --- What Optimize and its history go through in Emacs  -*- lexical-binding: t; -*-

(load (expand-file-name "../editors/eglot.el" (file-name-directory load-file-name)) nil t)

(defvar rule "- Never quote prices.\n")

(begin-with "visit.job.md")

(let* ((before (buffer-string))
       (steps (concat "Steps:\n1. Greet the caller 🎉.\n2. Ask for their name.\n3. Ask for the day.\n"
                      "4. Ask for the time and read both back.\n5. Thank them.\n"))
       (after (replace-regexp-in-string "^First, .*\n" steps before)))
  (wait "the server has looked at it" (lambda () (flymake-start) (flymake-diagnostics)))

  (check "preview changes nothing"
         (progn (callwright-preview) (equal (buffer-string) before)))
  (check "and shows the difference"
         (with-current-buffer "*Callwright preview*" (string-match-p "^\\+1\\. Greet" (buffer-string))))

  (press #'callwright-optimize)
  (check "Optimize rewrites the job" (equal (buffer-string) after))
  (type-at-end rule)
  (press #'callwright-undo)
  (check "Undo takes it back, and leaves what was typed elsewhere" (equal (buffer-string) (concat before rule)))
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
    (check "what was typed into the change is a question" question)
    (check "and nothing is done without a yes" (equal (buffer-string) typed))
    (setq answer t)
    (press #'callwright-undo)
    (check "the author may give up what was typed" (equal (buffer-string) before))
    (callwright-history)
    (check "the history has every entry"
           (with-current-buffer "*Callwright history*" (= 5 (count-matches "^ +[0-9]+  [0-9]" (point-min) (point-max)))))
    (with-current-buffer "*Callwright history*"
      (goto-char (point-min))
      (search-forward "   5  ")
      (call-interactively (key-binding "r")))
    (check "what was given up comes back" (equal (buffer-string) typed))
    (with-current-buffer "*Callwright history*"
      (goto-char (point-min))
      (search-forward "   1  ")
      (call-interactively (key-binding "c")))
    (check "an old text is compared with the job"
           (with-current-buffer "*Callwright comparison*" (string-match-p "^-First, greet" (buffer-string))))
    (callwright-restore 1)
    (check "so does the beginning" (equal (buffer-string) before)))

  (setq answer nil question nil)
  (callwright-optimize-with-model)
  (check "shows: a model's text, with a question"
         (and question
              (with-current-buffer "*Callwright proposal*" (string-match-p "^\\+4\\. Finally, thank" (buffer-string)))))
  (check "and nothing is done without a yes" (equal (buffer-string) before))
  (setq answer t)
  (press #'callwright-optimize-with-model)
  (check "the author may take it" (string-match-p "^4\\. Finally, thank them\\.$" (buffer-string)))
  (press #'callwright-undo)
  (check "and take it back" (equal (buffer-string) before))
  (with-temp-file (expand-file-name "callwright/manner" (getenv "XDG_CONFIG_HOME"))
    (insert "s/read both/never read both/"))
  (setq answer nil)
  (callwright-optimize-with-model)
  (check "a model's text that says something else is not taken, which is told"
         (string-match-p "Your model's text is not taken" question))
  (check "with what Optimize does by itself"
         (with-current-buffer "*Callwright proposal*" (string-match-p "^\\+5\\. Thank them" (buffer-string))))
  (check "and nothing is done without a yes" (equal (buffer-string) before))

  (setq answer t)
  (goto-char (point-min))
  (client-fix "Optimize instructions")
  (check "Optimize is among the code actions" (equal (buffer-string) after))

  (with-current-buffer "*Callwright preview*"
    (show "%s" (string-trim-right (buffer-substring-no-properties (point-min) (point-max)))))
  (finish))

;;; ordeals.el ends here
