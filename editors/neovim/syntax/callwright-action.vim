" Actions: JSON, with templates in its texts. Written from Callwright's own tables; see editors/README.md.
if exists('b:current_syntax')
  finish
endif
runtime! syntax/json.vim
unlet! b:current_syntax

syntax match callwrightVariable /{[a-z][a-z0-9_]*}/ contained containedin=jsonString
syntax region callwrightTemplate matchgroup=callwrightBraces start=/{{-\?/ end=/-\?}}\|$/ keepend contained containedin=jsonString contains=callwrightKeyword,callwrightFunction,callwrightField
syntax keyword callwrightKeyword contained continue template define block break range else with end if
syntax keyword callwrightFunction contained urlquery println printf index print slice call html and len not eq ge gt js le lt ne or
syntax match callwrightField /\.\w\+/ contained

highlight default link callwrightVariable Identifier
highlight default link callwrightBraces Delimiter
highlight default link callwrightKeyword Keyword
highlight default link callwrightFunction Function
highlight default link callwrightField Identifier

let b:current_syntax = 'callwright-action'
