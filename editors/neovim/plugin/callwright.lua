-- Callwright's language server for jobs, actions and workspaces; everything else is in lua/callwright.lua.
if vim.g.loaded_callwright then return end
vim.g.loaded_callwright = true

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'callwright-job', 'callwright-action', 'callwright-workspace' },
  callback = function(event) require('callwright').attach(event.buf) end,
})
