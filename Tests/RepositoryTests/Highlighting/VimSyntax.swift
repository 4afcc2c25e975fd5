/// The syntax files of Vim.
enum VimSyntax {
  static let job = """
    " Jobs: Markdown, with actions, variables and templates. Written from Callwright's own tables; see editors/README.md.
    if exists('b:current_syntax')
      finish
    endif
    runtime! syntax/markdown.vim
    unlet! b:current_syntax

    syntax region callwrightFrontMatter start=/\\%^---\\s*$/ end=/^---\\s*$/ keepend contains=callwrightKey,callwrightProfile,callwrightRemark
    syntax match callwrightKey /^\\%(\(group(Words.keys))\\):/ contained
    syntax match callwrightProfile /^profile:\\s*\\zs\\%(\(group(Words.profiles))\\)\\s*$/ contained
    syntax match callwrightRemark /\\%(^\\|\\s\\)#.*$/ contained
    syntax region callwrightComment start=/<!--/ end=/-->/ contains=callwrightSuppression
    syntax match callwrightSuppression /\\<\\%(\(group(Words.suppressions))\\)\\>/ contained

    syntax match callwrightAction /\\c\\%(^\\|[[:space:]([\"'*_>\\-–—‘“]\\)\\@1<=\\/\\%(\(group(Words.actions))\\)\\>/ containedin=ALLBUT,callwright.*
    syntax match callwrightTarget /\\c\\%(\\/\\%(\(group(Words.targets))\\):\\s*\\)\\@<=[^,.;:()!?]\\+/ containedin=ALLBUT,callwright.*
    syntax region callwrightMessage matchgroup=callwrightQuote start=/\\c\\%(\\/\\%(\(group(Words.messages))\\)[[:blank:]*_]*:\\s*\\)\\@<=[\"“]/ skip=/\\\\./ end=/[\"”]\\|^\\s*$/ keepend contains=callwrightVariable,callwrightTemplate containedin=ALLBUT,callwright.*
    syntax match callwrightVariable /{[a-z][a-z0-9_]*}/ containedin=ALLBUT,callwrightComment,callwrightTemplate

    \(template("containedin=ALLBUT,callwrightComment,callwrightTemplate"))
    highlight default link callwrightKey Identifier
    highlight default link callwrightProfile Constant
    highlight default link callwrightRemark Comment
    highlight default link callwrightComment Comment
    highlight default link callwrightSuppression PreProc
    highlight default link callwrightAction Function
    highlight default link callwrightTarget Special
    highlight default link callwrightMessage String
    highlight default link callwrightQuote Delimiter
    highlight default link callwrightVariable Identifier
    \(colours)
    let b:current_syntax = 'callwright-job'

    """

  static let json = """
    " Actions: JSON, with templates in its texts. Written from Callwright's own tables; see editors/README.md.
    if exists('b:current_syntax')
      finish
    endif
    runtime! syntax/json.vim
    unlet! b:current_syntax

    syntax match callwrightVariable /{[a-z][a-z0-9_]*}/ contained containedin=jsonString
    \(template("contained containedin=jsonString"))
    highlight default link callwrightVariable Identifier
    \(colours)
    let b:current_syntax = 'callwright-action'

    """

  private static func group(_ words: [String]) -> String {
    Words.group(words, blank: "\\s\\+").split(separator: "|").joined(separator: "\\|")
  }

  private static func template(_ place: String) -> String {
    """
    syntax region callwrightTemplate matchgroup=callwrightBraces start=/{{-\\?/ end=/-\\?}}\\|$/ keepend \(place) contains=callwrightKeyword,callwrightFunction,callwrightField
    syntax keyword callwrightKeyword contained \(Words.keywords.joined(separator: " "))
    syntax keyword callwrightFunction contained \(Words.functions.joined(separator: " "))
    syntax match callwrightField /\\.\\w\\+/ contained

    """
  }

  private static let colours = """
    highlight default link callwrightBraces Delimiter
    highlight default link callwrightKeyword Keyword
    highlight default link callwrightFunction Function
    highlight default link callwrightField Identifier

    """
}
