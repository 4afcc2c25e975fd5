-- Starts Callwright's language server for job instructions. For Neovim 0.7 and later: put it into the `plugin` folder.
local clients = {}

local function root(path)
  local directory = vim.fn.fnamemodify(path, ':p:h')
  for _, mark in ipairs({ 'callwright.json', '.git' }) do
    local found = vim.fn.findfile(mark, directory .. ';')
    if found == '' then found = vim.fn.finddir(mark, directory .. ';') end
    if found ~= '' then return vim.fn.fnamemodify(found:gsub('/$', ''), ':p'):gsub('/$', ''):gsub('/[^/]*$', '') end
  end
  return directory
end

local function attach(event)
  local buffer = event.buf
  local directory = root(vim.api.nvim_buf_get_name(buffer))
  local config = {
    name = 'callwright',
    cmd = vim.g.callwright_command or { 'callwright', 'serve' },
    root_dir = directory,
  }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    clients[directory] = clients[directory] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, clients[directory])
  end
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = { '*.job.md', '*.action.json', 'callwright.json' },
  callback = attach,
})
