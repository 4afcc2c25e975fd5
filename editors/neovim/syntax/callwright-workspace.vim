" Workspaces: JSON like actions, with the same words in their texts.
runtime! syntax/callwright-action.vim
let b:current_syntax = 'callwright-workspace'
