" Jobs: Markdown, with actions, variables and templates. Written from Callwright's own tables; see editors/README.md.
if exists('b:current_syntax')
  finish
endif
runtime! syntax/markdown.vim
unlet! b:current_syntax

syntax region callwrightFrontMatter start=/\%^---\s*$/ end=/^---\s*$/ keepend contains=callwrightKey,callwrightProfile,callwrightRemark
syntax match callwrightKey /^\%(name\|description\|trigger\|profile\|ignore\):/ contained
syntax match callwrightProfile /^profile:\s*\zs\%(sona-trigger\|botphonic\|standard\|stellar\|sona\)\s*$/ contained
syntax match callwrightRemark /\%(^\|\s\)#.*$/ contained
syntax region callwrightComment start=/<!--/ end=/-->/ contains=callwrightSuppression
syntax match callwrightSuppression /\<\%(callwright-ignore-file\|callwright-ignore\)\>/ contained

syntax match callwrightAction /\c\%(^\|[[:space:](["'*_>\-–—‘“]\)\@1<=\/\%(Create\s\+Jobber\s\+request\|Create\s\+request\|Transfer\s\+call\|Send\s\+SMS\|Transfer\)\>/ containedin=ALLBUT,callwright.*
syntax match callwrightTarget /\c\%(\/\%(Transfer\s\+call\|Transfer\):\s*\)\@<=[^,.;:()!?]\+/ containedin=ALLBUT,callwright.*
syntax region callwrightMessage matchgroup=callwrightQuote start=/\c\%(\/\%(Send\s\+SMS\)[[:blank:]*_]*:\s*\)\@<=["“]/ skip=/\\./ end=/["”]\|^\s*$/ keepend contains=callwrightVariable,callwrightTemplate containedin=ALLBUT,callwright.*
syntax match callwrightVariable /{[a-z][a-z0-9_]*}/ containedin=ALLBUT,callwrightComment,callwrightTemplate

syntax region callwrightTemplate matchgroup=callwrightBraces start=/{{-\?/ end=/-\?}}\|$/ keepend containedin=ALLBUT,callwrightComment,callwrightTemplate contains=callwrightKeyword,callwrightFunction,callwrightField
syntax keyword callwrightKeyword contained continue template define block break range else with end if
syntax keyword callwrightFunction contained urlquery println printf index print slice call html and len not eq ge gt js le lt ne or
syntax match callwrightField /\.\w\+/ contained

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
highlight default link callwrightBraces Delimiter
highlight default link callwrightKeyword Keyword
highlight default link callwrightFunction Function
highlight default link callwrightField Identifier

let b:current_syntax = 'callwright-job'
