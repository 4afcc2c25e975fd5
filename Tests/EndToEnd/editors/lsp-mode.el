;;; lsp-mode.el --- What a person does, with lsp-mode  -*- lexical-binding: t; -*-

(require 'package)
;; Where Debian keeps packages; a plain Emacs does not look there.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(setq lsp-session-file (expand-file-name "session" (getenv "HOME"))
      lsp-auto-guess-root t
      lsp-restart 'ignore
      lsp-enable-snippet nil
      lsp-enable-file-watchers nil
      lsp-headerline-breadcrumb-enable nil
      lsp-modeline-code-actions-enable nil
      lsp-modeline-diagnostics-enable nil
      lsp-modeline-workspace-status-enable nil
      lsp-diagnostics-provider :flymake
      lsp-completion-provider :none)
(require 'lsp-mode)
(require 'lsp-diagnostics)
(require 'lsp-completion)
(require 'lsp-lens)
(when (boundp 'lsp-inlay-hint-enable) (setq lsp-inlay-hint-enable t))
(load (expand-file-name "emacs.el" (file-name-directory load-file-name)) nil t)

(defun client-begin ()
  (lsp-workspace-folders-add folder)
  (lsp))

(defun client-pause ())

(defun client-menu () (lsp-completion-at-point))

(defun client-fix (title)
  (let* ((actions (lsp-request "textDocument/codeAction"
                               (list :textDocument (lsp--text-document-identifier)
                                     :range (lsp--region-to-range (line-beginning-position) (line-end-position))
                                     :context (list :diagnostics []))))
         (fix (seq-find (lambda (one) (equal title (lsp:code-action-title one))) actions)))
    (check (format "%s is offered" title) fix)
    (lsp-execute-code-action fix)))

(defun client-hover ()
  (lsp:markup-content-value
   (lsp:hover-contents (lsp-request "textDocument/hover" (lsp--text-document-position-params)))))

(defun client-rename (name) (lsp-rename name))

(defun client-process () (lsp--workspace-proc (car (lsp-workspaces))))

(defun client-leave () (lsp-workspace-shutdown (car (lsp-workspaces))))

(defun knows (feature)
  "Whether lsp-mode tells servers that it can do FEATURE."
  (alist-get feature (alist-get 'textDocument (lsp--client-capabilities))))

(defun client-more ()
  (let ((lenses (lsp-request "textDocument/codeLens" (list :textDocument (lsp--text-document-identifier)))))
    (check "shows: lenses"
           (seq-find (lambda (one) (string-prefix-p "Optimize" (lsp:command-title (lsp:code-lens-command? one)))) lenses)))
  (if (not (boundp 'lsp-inlay-hint-enable))
      (check "this lsp-mode has no hints" (not (knows 'inlayHint)))
    (lsp-update-inlay-hints (point-min) (point-max))
    (wait "shows: hints"
          (lambda () (seq-some (lambda (one) (overlay-get one 'lsp-inlay-hint)) (overlays-in (point-min) (point-max)))))))

;;; lsp-mode.el ends here
