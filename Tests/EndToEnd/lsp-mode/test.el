;;; test.el --- Drives Callwright in Emacs with lsp-mode  -*- lexical-binding: t; -*-

(require 'package)
;; Where Debian keeps packages; a plain Emacs does not look there.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(defvar folder (file-name-as-directory (car (last command-line-args))))
(setq command-line-args-left nil
      make-backup-files nil
      create-lockfiles nil
      lsp-session-file (expand-file-name "session" (getenv "HOME"))
      lsp-auto-guess-root t
      lsp-restart 'ignore
      lsp-enable-snippet nil
      lsp-enable-file-watchers nil
      lsp-headerline-breadcrumb-enable nil
      lsp-modeline-code-actions-enable nil
      lsp-modeline-diagnostics-enable nil
      lsp-diagnostics-provider :flymake
      lsp-completion-provider :none)
(require 'lsp-mode)
(require 'lsp-diagnostics)
(require 'lsp-completion)
(require 'lsp-lens)
(require 'callwright)
(setq callwright-command (list (getenv "CALLWRIGHT") "serve"))

(defvar screen nil "What a person sees, line by line.")

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

(defun show (format &rest arguments)
  (push (apply #'format format arguments) screen))

(defun errors ()
  (seq-filter (lambda (one) (eql 1 (lsp:diagnostic-severity? one)))
              (gethash (buffer-file-name) (lsp-diagnostics t))))

(defun type-at-end (text)
  (goto-char (point-max))
  (insert text)
  (undo-boundary))

(defun complete (title)
  "Take the entry TITLE of the menu; the names of all."
  (let* ((found (lsp-completion-at-point))
         (words (all-completions (buffer-substring (nth 0 found) (nth 1 found)) (nth 2 found)))
         (word (seq-find (lambda (one) (equal (substring-no-properties one) title)) words)))
    (check (format "%s is in the menu" title) word)
    (delete-region (nth 0 found) (nth 1 found))
    (insert word)
    (funcall (plist-get (nthcdr 3 found) :exit-function) word 'finished)
    (mapcar #'substring-no-properties words)))

(defun hover ()
  (lsp:markup-content-value
   (lsp:hover-contents (lsp-request "textDocument/hover" (lsp--text-document-position-params)))))

(lsp-workspace-folders-add folder)
(find-file (concat folder "visit.job.md"))
(buffer-enable-undo)
(lsp)
(wait "shows: findings" (lambda () (= 1 (length (errors)))))
(let* ((one (car (errors)))
       (start (lsp:range-start (lsp:diagnostic-range one))))
  ;; lsp-mode counts characters, not as the protocol does; the server knows it by its name.
  (check "behind the emoji the finding stands at the right character"
         (and (= 5 (lsp:position-line start)) (= 70 (lsp:position-character start))))
  (show "visit.job.md:%d: %s [%s]" (1+ (lsp:position-line start)) (lsp:diagnostic-message one) (lsp:diagnostic-code? one)))

(type-at-end "- If they have a question, say that you will answer by text, then /Se")
(show "/ menu: %s" (string-join (complete "Send SMS") ", "))
(search-backward "\"\"")
(forward-char)
(insert "We will answer soon")
(type-at-end ". Confirm it arrived.\n- If they want a person, /Tr")
(complete "Transfer call")
(search-backward "\"\"")
(forward-char)
(complete "Front desk")
(type-at-end "\n")
(check "shows: menu" (string-suffix-p "/Transfer call: \"Front desk\"\n" (buffer-string)))

(goto-char (point-min))
(search-forward "/Sned")
(goto-char (line-beginning-position))
(let* ((actions (lsp-request "textDocument/codeAction"
                             (list :textDocument (lsp--text-document-identifier)
                                   :range (lsp--region-to-range (line-beginning-position) (line-end-position))
                                   :context (list :diagnostics []))))
       (fix (seq-find (lambda (one) (equal "Write /Send SMS" (lsp:code-action-title one))) actions)))
  (check "a fix is offered" fix)
  (lsp-execute-code-action fix))
(wait "shows: fixes" (lambda () (null (errors))))
(check "the fix is in its place" (search-forward "then /Send SMS: \"Book here" nil t))
(check "shows: hover" (string-match-p "Book here: https://example.com/book" (hover)))
(show "hover: %s" (car (split-string (hover) "\n")))

(goto-char (point-min))
(search-forward "{call")
(lsp-rename "guest_name")
(check "the job has the new name" (string-match-p "{guest_name}" (buffer-string)))
(dolist (name '("remind.job.md" "callwright.json"))
  (with-current-buffer (find-file-noselect (concat folder name))
    (check (format "so has %s" name) (string-match-p "guest_name" (buffer-string)))
    (save-buffer)))
(say "ok shows: rename")

(let ((lenses (lsp-request "textDocument/codeLens" (list :textDocument (lsp--text-document-identifier)))))
  (check "shows: lenses"
         (seq-find (lambda (one) (string-prefix-p "Optimize" (lsp:command-title (lsp:code-lens-command? one)))) lenses)))
(font-lock-ensure)
(check "shows: colours"
       (progn (goto-char (point-min))
              (search-forward "/Send")
              (eq 'font-lock-function-name-face (get-text-property (1- (point)) 'face))))

(let ((before (buffer-string)))
  (callwright-optimize)
  (wait "shows: Optimize" (lambda () (string-match-p "their name\\. Ask for the day" (buffer-string))))
  (show "Optimize: %s" (string-trim (with-current-buffer "*Messages*"
                                      (goto-char (point-max))
                                      (forward-line -1)
                                      (buffer-substring (point) (line-end-position)))))
  (type-at-end "- Never quote prices.\n")
  (callwright-undo)
  (check "shows: Undo" (equal (buffer-string) (concat before "- Never quote prices.\n")))
  (callwright-history)
  (check "shows: history"
         (with-current-buffer "*Callwright history*"
           (= 2 (count-matches "^ +[0-9]+  [0-9]" (point-min) (point-max))))))

(save-buffer)
(write-region (concat (string-join (nreverse screen) "\n") "\n") nil (concat folder "screen.txt"))
(let* ((server (car (lsp-workspaces)))
       (process (lsp--workspace-proc server)))
  (lsp-workspace-shutdown server)
  (wait "the server leaves" (lambda () (not (process-live-p process)))))
(say "PASS")

;;; test.el ends here
