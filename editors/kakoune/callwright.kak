# Jobs, actions and workspaces, with kakoune-lsp.

evaluate-commands %sh{ printf "source '%s/callwright-colours.kak'\n" "${kak_source%/*}" }

hook global BufCreate .*[.]job[.]md %{ set-option buffer filetype callwright-job }
hook global BufCreate .*[.]action[.]json %{ set-option buffer filetype callwright-action }
hook global BufCreate (.*/)?callwright[.]json %{ set-option buffer filetype callwright-workspace }

hook global BufSetOption filetype=callwright-(job|action|workspace) %{
    set-option buffer lsp_servers %{
        [callwright]
        root_globs = ["callwright.json", ".git"]
        command = "callwright"
        args = ["serve"]
    }
}

# Servers are for windows: a buffer may have none.
hook global WinSetOption filetype=callwright-(job|action|workspace) %{ lsp-enable-window }

define-command callwright-optimize -docstring 'rewrite the job, or the selection, so that the agent follows it better' %{
    lsp-code-actions refactor.rewrite.optimize
}
define-command callwright-undo -docstring 'take the last change of the job back, or make it again' %{
    lsp-code-actions refactor.rewrite.history
}
