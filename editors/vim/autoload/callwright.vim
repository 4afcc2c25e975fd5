" The commands, through whichever client serves this buffer.

function! callwright#Command() abort
  return get(g:, 'callwright_command', ['callwright', 'serve'])
endfunction

function! callwright#Root(folder) abort
  for l:mark in ['callwright.json', '.git']
    let l:found = findfile(l:mark, a:folder . ';')
    let l:found = l:found ==# '' ? finddir(l:mark, a:folder . ';') : l:found
    if l:found !=# ''
      return fnamemodify(substitute(fnamemodify(l:found, ':p'), '/$', '', ''), ':h')
    endif
  endfor
  return a:folder
endfunction

function! callwright#Run(name, ...) abort
  call s:Send(a:name, get(a:000, 0, {}), function('callwright#Told'))
endfunction

function! callwright#Told(result) abort
  if type(a:result) == v:t_dict && has_key(a:result, 'message')
    redraw
    echomsg a:result.message
  endif
endfunction

function! callwright#Preview() abort
  call s:Send('previewOptimize', {'ask': v:false}, {result -> s:Show('Preview', 'diff', split(get(result, 'difference', ''), "\n"), result)})
endfunction

function! callwright#Compare(entry) abort
  call s:Send('compare', {'old': {'before': a:entry}}, {result -> s:Show('Comparison', 'diff', split(get(result, 'difference', ''), "\n"), result)})
endfunction

function! callwright#Restore(entry) abort
  call callwright#Run('restore', {'version': {'before': a:entry}})
endfunction

function! callwright#History() abort
  call s:Send('optimizeHistory', {}, function('s:ShowHistory', [bufnr('')]))
endfunction

" In the list `c` compares the job with the text before the entry under the cursor, and `r` gives that text back.
function! s:ShowHistory(job, result) abort
  let l:entries = s:Entries(a:result)
  call s:Show('History', '', map(copy(l:entries), 'v:val[1]'), a:result)
  let b:callwright_history = {'job': a:job, 'entries': l:entries}
  nnoremap <buffer> <silent> c :call <SID>WithEntry('callwright#Compare')<CR>
  nnoremap <buffer> <silent> <CR> :call <SID>WithEntry('callwright#Compare')<CR>
  nnoremap <buffer> <silent> r :call <SID>WithEntry('callwright#Restore')<CR>
endfunction

function! s:WithEntry(what) abort
  let l:entry = b:callwright_history.entries[line('.') - 1][0]
  if l:entry > 0 && win_gotoid(bufwinid(b:callwright_history.job))
    call call(a:what, [l:entry])
  endif
endfunction

" Lines, each with the entry that it is of, 0 for none.
function! s:Entries(history) abort
  let l:lines = []
  for l:entry in a:history.entries
    let l:mark = l:entry.id == get(a:history, 'undo', 0) ? '  (undo reverts this)'
    \ : l:entry.id == get(a:history, 'redo', 0) ? '  (redo makes this again)' : ''
    let l:label = get(l:entry, 'label', l:entry.kind)
    let l:head = printf('%4d  %s  %s%s', l:entry.id, strftime('%Y-%m-%d %H:%M', l:entry.time), l:label, l:mark)
    call extend(l:lines, map([l:head] + map(copy(get(l:entry, 'changes', [])), '"      " . v:val'), '[l:entry.id, v:val]'))
  endfor
  return empty(l:lines) ? [[0, 'Nothing was changed yet.']]
  \ : [[0, 'c compares the job with the text before an entry, r gives that text back, q closes.'], [0, '']] + l:lines
endfunction

function! s:Show(title, filetype, lines, result) abort
  call callwright#Told(a:result)
  execute 'botright new [Callwright\ ' . a:title . ']'
  setlocal buftype=nofile bufhidden=wipe noswapfile
  call setline(1, a:lines)
  let &l:filetype = a:filetype
  setlocal nomodifiable
  nnoremap <buffer> <silent> q <C-w>c
endfunction

function! s:Send(name, fields, Done) abort
  let l:command = 'callwright.' . a:name
  let l:argument = extend({'uri': callwright#Uri()}, a:fields)
  let l:params = {'command': l:command, 'arguments': [l:argument]}
  if exists('g:lsp_loaded')
    call lsp#send_request('callwright', {
    \   'method': 'workspace/executeCommand',
    \   'params': l:params,
    \   'on_notification': {data -> a:Done(get(data.response, 'result', get(data.response, 'error', {})))},
    \ })
  elseif exists('*CocRequestAsync')
    call CocRequestAsync('callwright', 'workspace/executeCommand', l:params, {error, result -> a:Done(result)})
  elseif exists(':YcmCompleter') == 2
    call callwright#ycm#Run(l:command, l:argument, a:Done)
  elseif exists('g:loaded_ale')
    call callwright#ale#Run(l:command, l:argument, a:Done)
  else
    echoerr 'No client for language servers is here: install ALE, YouCompleteMe, vim-lsp or coc'
  endif
endfunction

" With everything escaped that a URI may not hold, byte by byte.
function! callwright#Uri() abort
  let l:path = expand('%:p')
  let l:bytes = map(range(strlen(l:path)), 'l:path[v:val]')
  return 'file://' . join(map(l:bytes, 'v:val =~# "[A-Za-z0-9/._~-]" ? v:val : printf("%%%02X", char2nr(v:val, 0))'), '')
endfunction
