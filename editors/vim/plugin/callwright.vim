" Makes Callwright's language server known to the clients that are told about servers when they begin.
if exists('g:loaded_callwright')
  finish
endif
let g:loaded_callwright = 1

" YouCompleteMe reads this when it begins.
let g:ycm_language_server = get(g:, 'ycm_language_server', []) + [callwright#ycm#Server()]

augroup callwright
  autocmd!
  " vim-lsp
  autocmd User lsp_setup call lsp#register_server({
    \   'name': 'callwright',
    \   'cmd': {info -> callwright#Command()},
    \   'root_uri': {info -> lsp#utils#path_to_uri(callwright#Root(expand('%:p:h')))},
    \   'allowlist': ['callwright-job', 'callwright-action', 'callwright-workspace'],
    \ })
augroup END
