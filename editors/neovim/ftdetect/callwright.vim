autocmd BufRead,BufNewFile *.job.md set filetype=callwright-job
autocmd BufRead,BufNewFile *.action.json set filetype=callwright-action
autocmd BufRead,BufNewFile callwright.json set filetype=callwright-workspace
