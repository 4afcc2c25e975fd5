;;; emacs.el --- A person at Emacs, whichever client serves  -*- lexical-binding: t; -*-

;; What every editor is driven through, as README.md beside this file has it.  A client's own test gives the functions whose
;; names begin with `client-'.

(require 'cl-lib)
(require 'seq)
(require 'subr-x)
(require 'flymake)
(require 'callwright)

(defvar folder (file-name-as-directory (getenv "FOLDER")))
(setq make-backup-files nil
      create-lockfiles nil
      callwright-command (list (getenv "CALLWRIGHT") "serve"))

(defvar screen nil "What a person sees, line by line.")
(defvar question nil "What Emacs asked last.")
(defvar answer nil "What the person answers.")

(defun say (format &rest arguments)
  (princ (concat (apply #'format format arguments) "\n")))

(defun check (what condition)
  (unless condition
    (say "FAIL %s: %S" what (buffer-string))
    (kill-emacs 1))
  (say "ok %s" what))

(defun wait (what condition)
  (let ((end (+ (float-time) 120)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.025))
    (check what (funcall condition))))

(defun show (format &rest arguments)
  (push (apply #'format format arguments) screen))

;; A question that nobody answers would wait for ever.
(defun asked (what &rest _)
  (setq question what)
  answer)
(advice-add 'yes-or-no-p :override #'asked)
(advice-add 'y-or-n-p :override #'asked)

;; Between two commands of a person Emacs begins a new step of its undo.
(defun press (command &rest arguments)
  (apply command arguments)
  (undo-boundary))

(defun type-at-end (text)
  (goto-char (point-max))
  (insert text)
  (undo-boundary))

(defun said (start)
  "The last message that begins with START, or nil."
  (with-current-buffer "*Messages*"
    (goto-char (point-max))
    (when (re-search-backward (concat "^" start) nil t)
      (buffer-substring-no-properties (point) (line-end-position)))))

(defun errors ()
  (client-pause)
  (flymake-start)
  (seq-filter (lambda (one) (memq (flymake-diagnostic-type one) '(:error eglot-error lsp-flymake-error)))
              (flymake-diagnostics)))

(defun complete (title)
  "Take the entry TITLE of the menu; the names of all."
  (let* ((found (client-menu))
         (words (all-completions (buffer-substring (nth 0 found) (nth 1 found)) (nth 2 found)))
         (word (seq-find (lambda (one) (equal (substring-no-properties one) title)) words)))
    (check (format "%s is in the menu" title) word)
    (delete-region (nth 0 found) (nth 1 found))
    (insert word)
    (funcall (plist-get (nthcdr 3 found) :exit-function) word 'finished)
    (undo-boundary)
    (mapcar #'substring-no-properties words)))

(defun see-findings ()
  (wait "shows: findings" (lambda () (= 1 (length (errors)))))
  (let* ((one (car (errors)))
         (start (flymake-diagnostic-beg one)))
    (check "behind the emoji the finding stands where it belongs"
           (and (= 6 (line-number-at-pos start))
                (equal "Sned SMS" (buffer-substring-no-properties start (flymake-diagnostic-end one)))))
    (show "visit.job.md:%d: %s" (line-number-at-pos start) (flymake-diagnostic-text one))))

(defun take-from-menu ()
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
  (check "shows: menu, and no slash stands there twice"
         (string-suffix-p (concat "then /Send SMS: \"We will answer soon\". Confirm it arrived.\n"
                                  "- If they want a person, /Transfer call: \"Front desk\"\n")
                          (buffer-string))))

(defun mend-and-look ()
  (goto-char (point-min))
  (search-forward "/Sned")
  (client-fix "Write /Send SMS")
  (wait "shows: fixes" (lambda () (null (errors))))
  (goto-char (point-min))
  (check "the fix is in its place" (search-forward "then /Send SMS: \"Book here" nil t))
  (let ((hover (client-hover)))
    (check "shows: hover" (string-match-p "Book here: https://example.com/book" hover))
    (show "hover: %s" (car (split-string hover "\n")))))

(defun rename ()
  (goto-char (point-min))
  (search-forward "{call")
  (setq answer t)
  (client-rename "guest_name")
  (setq answer nil)
  (check "shows: rename" (string-match-p "{guest_name}" (buffer-string)))
  (dolist (name '("remind.job.md" "callwright.json"))
    (with-current-buffer (find-file-noselect (concat folder name))
      (check (format "so has %s" name) (string-match-p "guest_name" (buffer-string)))
      (save-buffer))))

(defun optimize-and-undo ()
  (let ((before (buffer-string)))
    (press #'callwright-optimize)
    (wait "shows: Optimize" (lambda () (string-match-p "their name\\. Ask for the day" (buffer-string))))
    (wait "and Emacs says so" (lambda () (said "Optimized:")))
    (show "Optimize: %s" (said "Optimized:"))
    (type-at-end "- Never quote prices.\n")
    (press #'callwright-undo)
    (check "shows: Undo" (equal (buffer-string) (concat before "- Never quote prices.\n")))
    (press #'callwright-history)
    (check "shows: history"
           (with-current-buffer "*Callwright history*"
             (= 2 (count-matches "^ +[0-9]+  [0-9]" (point-min) (point-max)))))))

(defun see-colours ()
  (font-lock-ensure)
  (goto-char (point-min))
  (search-forward "/Send")
  (check "shows: colours" (eq 'font-lock-function-name-face (get-text-property (1- (point)) 'face))))

(defun finish ()
  (save-buffer)
  (write-region (concat (string-join (nreverse screen) "\n") "\n") nil (concat folder "screen.txt"))
  (let ((process (client-process)))
    (client-leave)
    (wait "the server leaves" (lambda () (not (process-live-p process)))))
  (say "PASS"))

(defun begin-with (name)
  (find-file (concat folder name))
  (buffer-enable-undo)
  (client-begin))

(defun go-through-it-all ()
  (begin-with "visit.job.md")
  (check "the file is a job" (eq major-mode 'callwright-job-mode))
  (see-findings)
  (take-from-menu)
  (mend-and-look)
  (rename)
  (client-more)
  (see-colours)
  (optimize-and-undo)
  (finish))

;;; emacs.el ends here
