" What YouCompleteMe must know.

function! callwright#ycm#Server() abort
  return {
  \   'name': 'callwright',
  \   'cmdline': callwright#Command(),
  \   'filetypes': ['callwright-job', 'callwright-action', 'callwright-workspace'],
  \   'project_root_files': ['callwright.json', '.git'],
  \ }
endfunction

" Its own command of this kind gives every argument as a text; the server wants an object. The edits that come meanwhile it
" applies by itself; without edits the command's result is its answer, as JSON.
py3 << trim END
  def callwright_run(command, argument):
      import json
      from ycm.client.command_request import SendCommandRequestAsync
      request = SendCommandRequestAsync(['ExecuteCommand', command, json.loads(argument)], silent=False)
      answer = request.Response()
      if isinstance(answer, dict) and 'detailed_info' in answer:
          return answer['detailed_info']
      request.RunPostCommandActionsIfNeeded('', 'same-buffer')
      return ''
END

function! callwright#ycm#Run(command, argument, Done) abort
  let l:result = py3eval('callwright_run(vim.eval("a:command"), vim.eval("json_encode(a:argument)"))')
  if l:result !=# ''
    call a:Done(json_decode(l:result))
  endif
endfunction
