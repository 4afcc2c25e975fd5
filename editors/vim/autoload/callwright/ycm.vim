" What YouCompleteMe must know.

function! callwright#ycm#Server() abort
  return {
  \   'name': 'callwright',
  \   'cmdline': callwright#Command(),
  \   'filetypes': ['callwright-job', 'callwright-action', 'callwright-workspace'],
  \   'project_root_files': ['callwright.json', '.git'],
  \ }
endfunction

" Its own command of this kind gives every argument as a text; the server wants an object. It shows results by itself,
" and applies the edits that come meanwhile.
function! callwright#ycm#Run(command, argument) abort
  py3 << trim END
    import json, vim
    from ycm.client.command_request import SendCommandRequest
    argument = json.loads(vim.eval('json_encode(a:argument)'))
    SendCommandRequest(['ExecuteCommand', vim.eval('a:command'), argument], '', 'same-buffer', {})
  END
endfunction
