# Colours of jobs, actions and workspaces. Written from Callwright's own tables; see editors/README.md.

provide-module callwright %{
    require-module markdown
    require-module json

    add-highlighter shared/callwright-template regions
    add-highlighter shared/callwright-template/plain default-region regex \{[a-z][a-z0-9_]*\} 0:variable
    add-highlighter shared/callwright-template/braces region \{\{ \}\} group
    add-highlighter shared/callwright-template/braces/ regex [{][{]-?|-?[}][}] 0:operator
    add-highlighter shared/callwright-template/braces/ regex [.]\w+ 0:variable
    add-highlighter shared/callwright-template/braces/ regex \b(continue|template|define|block|break|range|else|with|end|if)\b 0:keyword
    add-highlighter shared/callwright-template/braces/ regex \b(urlquery|println|printf|index|print|slice|call|html|and|len|not|eq|ge|gt|js|le|lt|ne|or)\b 0:function

    add-highlighter shared/callwright-job group
    add-highlighter shared/callwright-job/ ref markdown
    add-highlighter shared/callwright-job/ ref callwright-template
    add-highlighter shared/callwright-job/ regex ^(name|description|trigger|profile|ignore): 1:attribute
    add-highlighter shared/callwright-job/ regex ^profile:\h*(sona-trigger|botphonic|standard|stellar|sona)$ 1:value
    add-highlighter shared/callwright-job/ regex <!--\h*(callwright-ignore-file|callwright-ignore)\b 1:meta
    add-highlighter shared/callwright-job/ regex (?i)(?:^|[\s(["'*_>–—‘“-])(/(?:Create\h+Jobber\h+request|Create\h+request|Transfer\h+call|Send\h+SMS|Transfer))\b 1:function

    add-highlighter shared/callwright-json group
    add-highlighter shared/callwright-json/ ref json
    add-highlighter shared/callwright-json/ ref callwright-template
}

hook global WinSetOption filetype=callwright-job %{
    require-module callwright
    add-highlighter window/callwright ref callwright-job
    hook -once -always window WinSetOption filetype=.* %{ remove-highlighter window/callwright }
}

hook global WinSetOption filetype=callwright-(action|workspace) %{
    require-module callwright
    add-highlighter window/callwright ref callwright-json
    hook -once -always window WinSetOption filetype=.* %{ remove-highlighter window/callwright }
}
