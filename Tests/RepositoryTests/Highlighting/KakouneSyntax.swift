/// The highlighters of Kakoune.
enum KakouneSyntax {
  static let text = """
    # Colours of jobs, actions and workspaces. Written from Callwright's own tables; see editors/README.md.

    provide-module callwright %{
        require-module markdown
        require-module json

        add-highlighter shared/callwright-template regions
        add-highlighter shared/callwright-template/plain default-region regex \\{[a-z][a-z0-9_]*\\} 0:variable
        add-highlighter shared/callwright-template/braces region \\{\\{ \\}\\} group
        add-highlighter shared/callwright-template/braces/ regex [{][{]-?|-?[}][}] 0:operator
        add-highlighter shared/callwright-template/braces/ regex [.]\\w+ 0:variable
        add-highlighter shared/callwright-template/braces/ regex \\b(\(Words.keywords.joined(separator: "|")))\\b 0:keyword
        add-highlighter shared/callwright-template/braces/ regex \\b(\(Words.functions.joined(separator: "|")))\\b 0:function

        add-highlighter shared/callwright-job group
        add-highlighter shared/callwright-job/ ref markdown
        add-highlighter shared/callwright-job/ ref callwright-template
        add-highlighter shared/callwright-job/ regex ^(\(Words.keys.joined(separator: "|"))): 1:attribute
        add-highlighter shared/callwright-job/ regex ^profile:\\h*(\(Words.profiles.joined(separator: "|")))$ 1:value
        add-highlighter shared/callwright-job/ regex <!--\\h*(\(Words.suppressions.joined(separator: "|")))\\b 1:meta
        add-highlighter shared/callwright-job/ regex (?i)(?:^|[\\s(["'*_>–—‘“-])(/(?:\(Words.group(Words.actions, blank: "\\h+"))))\\b 1:function

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

    """
}
