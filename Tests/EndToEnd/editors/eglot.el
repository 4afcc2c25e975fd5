;;; eglot.el --- What a person does, with eglot  -*- lexical-binding: t; -*-

(require 'eglot)
(setq eglot-sync-connect 60
      eglot-autoshutdown nil)
(load (expand-file-name "emacs.el" (file-name-directory load-file-name)) nil t)

(defun client-begin ()
  (cl-letf (((symbol-function 'project-current) (lambda (&rest _) (cons 'transient default-directory))))
    (apply #'eglot--connect (eglot--guess-contact))))

;; Then eglot tells what was typed; its own timer waits for a person.
(defun client-pause () (eglot--signal-textDocument/didChange))

(defun client-menu () (eglot-completion-at-point))

(defun client-fix (title)
  "Choose TITLE from the list that eglot shows."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ titles &rest _)
               (check (format "%s is offered" title) (assoc title titles))
               title))
            (last-nonmenu-event t))
    (eglot-code-actions (line-beginning-position) (line-end-position) nil t)))

(defun client-hover ()
  (let (seen)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq seen text)))
    (wait "a hover comes" (lambda () seen))
    (substring-no-properties seen)))

(defun client-rename (name) (eglot-rename name))

(defun client-process () (jsonrpc--process (eglot-current-server)))

(defun client-leave () (eglot-shutdown (eglot-current-server)))

(defun knows (feature)
  "Whether eglot tells servers that it can do FEATURE."
  (plist-get (plist-get (eglot-client-capabilities (eglot-current-server)) :textDocument) feature))

(defun client-more ()
  (check "eglot has no lenses" (not (knows :codeLens)))
  (if (not (fboundp 'eglot-inlay-hints-mode))
      (check "this eglot has no hints" (not (knows :inlayHint)))
    (client-pause)
    (eglot--update-hints-1 (point-min) (point-max))
    (wait "shows: hints"
          (lambda () (seq-some (lambda (one) (or (overlay-get one 'before-string) (overlay-get one 'after-string)))
                               (overlays-in (point-min) (point-max)))))))

;;; eglot.el ends here
