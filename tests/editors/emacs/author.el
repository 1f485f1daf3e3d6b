;;; What an author does in Emacs with eglot. Each step says what it saw.  -*- lexical-binding: t -*-
(require 'eglot)
(require 'json)

(defun say (key value)
  (princ (format "%s\t%s\n" key (json-encode value))))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 10)) result)
    (while (not (setq result (funcall condition)))
      (when (> (float-time) end) (error "not within 10 s: %s" what))
      (accept-process-output nil 0.02))
    result))

(defun go-to (line column)
  (goto-char (point-min))
  (forward-line (1- line))
  (forward-char column))

(defun line-at (line)
  (save-excursion (go-to line 0) (buffer-substring (point) (line-end-position))))

;; Not chosen with the mouse.
(setq last-nonmenu-event ?x)
(setq eglot-sync-connect 10
      eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.01)
(find-file (getenv "PASTRY"))
(say "mode" (symbol-name major-mode))
;; eglot-ensure waits for the end of a command, of which a batch has none.
(apply #'eglot--connect (eglot--guess-contact))
(wait-for "the checker" #'eglot-current-server)
(flymake-mode 1)
(wait-for "three findings" (lambda () (flymake-start) (= 3 (length (flymake-diagnostics)))))
(say "diagnostics" (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))

(go-to 6 4)
(let (hover)
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
  (wait-for "the hover" (lambda () hover))
  (say "hover" (substring-no-properties hover)))

(go-to 6 0)
(say "completion" (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 2 (eglot-completion-at-point))))))

(let (offers)
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (setq offers (mapcar (lambda (it) (if (consp it) (car it) it)) choices))
               (car offers))))
    (eglot-code-actions (point) (point) nil t))
  (say "actions" (vconcat offers)))
(wait-for "the fix" (lambda () (string-prefix-p "2\t" (line-at 6))))
(say "fixed" (line-at 6))

;; Which Emacs does by itself once its user rests.
(eglot--signal-textDocument/didChange)
(go-to 4 13)
(eglot-rename "Pastry")
(wait-for "the new name" (lambda () (string-match-p "Pastry" (line-at 4))))
(say "renamed" (line-at 4))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
