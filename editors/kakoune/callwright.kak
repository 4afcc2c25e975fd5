# Jobs, actions and workspaces, with kakoune-lsp.

hook global BufCreate .*\.job\.md %{ set-option buffer filetype callwright-job }
hook global BufCreate .*(\.action\.json|/callwright\.json) %{ set-option buffer filetype callwright-action }

hook global BufSetOption filetype=callwright-(job|action) %{
    set-option buffer lsp_servers %{
        [callwright]
        root_globs = ["callwright.json", ".git"]
        command = "callwright"
        args = ["serve"]
    }
    lsp-enable-window
}

hook global WinSetOption filetype=callwright-job %{
    require-module markdown
    add-highlighter window/callwright ref markdown
    hook -once -always window WinSetOption filetype=.* %{ remove-highlighter window/callwright }
}

define-command callwright-optimize -docstring 'rewrite the job so that the agent follows it better' %{
    lsp-execute-command callwright.optimize "[{""uri"": ""file://%val{buffile}""}]"
}
define-command callwright-undo -docstring 'take the last change of the job back' %{
    lsp-execute-command callwright.undoOptimize "[{""uri"": ""file://%val{buffile}""}]"
}
