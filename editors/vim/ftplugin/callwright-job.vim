" Jobs: the commands, and what makes prose comfortable.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=<!--%s--> linebreak
" A slash begins an action here: coc offers no files behind it.
let b:coc_disabled_sources = get(b:, 'coc_disabled_sources', []) + ['file']
if &omnifunc ==# ''
  if exists('g:lsp_loaded')
    setlocal omnifunc=lsp#complete
  elseif exists('g:loaded_ale')
    setlocal omnifunc=ale#completion#OmniFunc
  endif
endif

command! -buffer -bar CallwrightOptimize call callwright#Run('optimize')
command! -buffer -bar CallwrightPreview call callwright#Preview()
command! -buffer -bar -bang CallwrightUndo call callwright#Run('undoOptimize', {'anyway': <bang>0 ? v:true : v:false})
command! -buffer -bar -bang CallwrightRedo call callwright#Run('redoOptimize', {'anyway': <bang>0 ? v:true : v:false})
command! -buffer -bar CallwrightHistory call callwright#History()
command! -buffer -bar -nargs=1 CallwrightRestore call callwright#Restore(str2nr(<q-args>))
command! -buffer -bar -nargs=1 CallwrightCompare call callwright#Compare(str2nr(<q-args>))

let b:undo_ftplugin = 'setlocal commentstring< linebreak< omnifunc< | unlet! b:coc_disabled_sources'
for s:name in ['Optimize', 'Preview', 'Undo', 'Redo', 'History', 'Restore', 'Compare']
  let b:undo_ftplugin .= ' | silent! delcommand Callwright' . s:name
endfor
