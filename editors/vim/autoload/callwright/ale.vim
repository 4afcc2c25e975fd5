" What ALE must know.

function! callwright#ale#Linter(language) abort
  return {
  \   'name': 'callwright',
  \   'lsp': 'stdio',
  \   'language': a:language,
  \   'executable': {-> callwright#Command()[0]},
  \   'command': {-> join(map(copy(callwright#Command()), 'ale#Escape(v:val)'))},
  \   'project_root': {buffer -> callwright#Root(fnamemodify(bufname(buffer), ':p:h'))},
  \   'initialization_options': {'callwright': {'positionEncoding': 'utf-8'}},
  \ }
endfunction

" ALE says that it applies no edits of a server's own, so they come with the answer. What was typed is told first: ALE waits
" for a pause before it does.
function! callwright#ale#Run(command, argument, Done) abort
  let l:message = ale#lsp#message#ExecuteCommand(a:command, [a:argument])
  let l:linter = filter(copy(ale#linter#Get(&filetype)), 'v:val.name ==# "callwright"')[0]
  call ale#lsp_linter#StartLSP(bufnr(''), l:linter, {_, server -> s:Send(server, l:message, a:Done)})
endfunction

function! s:Send(server, message, Done) abort
  call ale#lsp#NotifyForChanges(a:server.connection_id, a:server.buffer)
  call ale#lsp_linter#SendRequest(a:server.buffer, 'callwright', a:message, {answer -> s:Answered(answer, a:Done)})
endfunction

function! s:Answered(answer, Done) abort
  if has_key(a:answer, 'error')
    return callwright#Told({'message': a:answer.error.message})
  endif
  let l:result = a:answer.result
  if type(l:result) == v:t_dict && type(get(l:result, 'edit')) == v:t_dict
    let l:changes = ale#code_action#BuildChangesList(ale#code_action#GetChanges(l:result.edit))
    call ale#code_action#HandleCodeAction({'description': 'callwright', 'changes': l:changes}, {})
  endif
  call a:Done(l:result)
endfunction
