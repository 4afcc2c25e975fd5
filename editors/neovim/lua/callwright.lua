-- Starts Callwright's language server for job instructions, and has its commands: :CallwrightOptimize and what takes it
-- back. For Neovim 0.7 and later.
local M = {}

--- By root, for Neovim 0.7, which does not look for a server that runs already.
local started = {}

function M.command() return vim.g.callwright_command or { 'callwright', 'serve' } end

function M.clients()
  return vim.tbl_filter(function(client) return client.name == 'callwright' end,
    vim.tbl_values((vim.lsp.get_clients or vim.lsp.get_active_clients)()))
end

local function root(path)
  local directory = vim.fn.fnamemodify(path, ':p:h')
  for _, mark in ipairs({ 'callwright.json', '.git' }) do
    local found = vim.fn.findfile(mark, directory .. ';')
    if found == '' then found = vim.fn.finddir(mark, directory .. ';') end
    if found ~= '' then return vim.fn.fnamemodify(found:gsub('/$', ''), ':p'):gsub('/$', ''):gsub('/[^/]*$', '') end
  end
  return directory
end

local function client_of(buffer)
  for _, client in ipairs(M.clients()) do
    if vim.lsp.buf_is_attached(buffer, client.id) then return client end
  end
end

local function refresh_lenses(buffer)
  if client_of(buffer) and vim.api.nvim_get_current_buf() == buffer then vim.lsp.codelens.refresh() end
end

--- Runs one of the server's commands on the current job; `done` gets its result.
local function run(name, fields, done)
  local buffer = vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if not client then return vim.notify('Callwright is not running for this buffer', vim.log.levels.ERROR) end
  local argument = vim.tbl_extend('force', { uri = vim.uri_from_bufnr(buffer) }, fields or {})
  local params = { command = 'callwright.' .. name, arguments = { argument } }
  local function answered(problem, result)
    if problem then return vim.notify(problem.message, vim.log.levels.ERROR) end
    if done then done(result, buffer) end
    refresh_lenses(buffer)
  end
  -- From 0.11 on a request is a method.
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, answered, buffer)
  else
    client.request('workspace/executeCommand', params, answered, buffer)
  end
end

--- Shows lines in a window of their own, which `q` closes.
local function show(title, lines, filetype, how)
  vim.cmd(how or 'botright new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.api.nvim_buf_set_name(buffer, 'callwright://' .. title .. '/' .. buffer)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = filetype or ''
  vim.keymap.set('n', 'q', '<C-w>c', { buffer = buffer })
end

local function lines_of(text) return vim.split((text:gsub('\n$', '')), '\r?\n') end

--- The job beside another text of it, line by line.
local function difference(title, text)
  vim.cmd('diffthis')
  show(title, lines_of(text), vim.bo.filetype, 'vertical new')
  vim.cmd('diffthis')
  vim.cmd('wincmd p')
end

--- Keys that do something with the entry of the history on which the cursor stands: `ids` has an entry's number for each line.
local function bind_history(job, ids)
  local function on(key, name)
    vim.keymap.set('n', key, function()
      local id = ids[vim.api.nvim_win_get_cursor(0)[1]]
      local window = vim.fn.bufwinid(job)
      if not id or window == -1 then return end
      vim.api.nvim_set_current_win(window)
      vim.cmd(('Callwright%s %d'):format(name, id))
    end, { buffer = true })
  end
  on('c', 'Compare')
  on('<CR>', 'Compare')
  on('r', 'Restore')
end

local function show_history(result, job)
  local lines = { 'c compares the job with the text before an entry, r gives that text back, q closes.', '' }
  local ids = {}
  local function add(id, line)
    table.insert(lines, line)
    ids[#lines] = id
  end
  for _, entry in ipairs(result.entries) do
    local mark = entry.id == result.undo and '  (undo reverts this)'
      or entry.id == result.redo and '  (redo makes this again)' or ''
    local label = entry.label or entry.kind
    if entry.state == 'not made' then label = label .. ', not made' end
    add(entry.id, ('%4d  %s  %s%s'):format(entry.id, os.date('%Y-%m-%d %H:%M', entry.time), label, mark))
    for _, change in ipairs(entry.changes or {}) do add(entry.id, '      ' .. (change:gsub('[\r\n]+', ' '))) end
  end
  if #result.entries == 0 then lines = { 'Nothing was changed yet.' } end
  show('history', lines)
  bind_history(job, ids)
end

local commands = {
  Optimize = { range = true, desc = 'rewrite the job, or the selected lines, so that the agent follows it better' },
  OptimizeWithModel = { range = true, desc = 'let the model of your settings rewrite it; you see its text first' },
  Preview = { range = true, desc = 'show what Optimize would change' },
  Undo = { bang = true, desc = 'undo the last change; with ! also what was typed since' },
  Redo = { bang = true, desc = 'make the change again; with ! whatever was typed since' },
  History = { desc = 'list the changes of this job' },
  Restore = { nargs = 1, desc = 'give back the text before this entry of the history' },
  Compare = { nargs = 1, desc = 'show the text before this entry beside the job' },
}

local function lines_in(options)
  if options.range == 0 then return {} end
  return {
    range = {
      start = { line = options.line1 - 1, character = 0 },
      ['end'] = { line = options.line2, character = 0 },
    },
  }
end

local actions = {
  Optimize = function(options) run('optimize', lines_in(options)) end,
  OptimizeWithModel = function(options) run('optimizeWithModel', lines_in(options)) end,
  Preview = function(options)
    run('previewOptimize', lines_in(options), function(result)
      if result.new and result.new ~= result.old then difference('preview', result.new) end
      vim.notify(result.message)
    end)
  end,
  Undo = function(options) run('undoOptimize', { anyway = options.bang }) end,
  Redo = function(options) run('redoOptimize', { anyway = options.bang }) end,
  History = function() run('optimizeHistory', nil, show_history) end,
  Restore = function(options) run('restore', { version = { before = tonumber(options.args) } }) end,
  Compare = function(options)
    run('compare', { old = { before = tonumber(options.args) } }, function(result)
      if result.old then difference('before-' .. options.args, result.old) end
    end)
  end,
}

-- What the lens History does.
vim.lsp.commands['callwright.optimizeHistory'] = function() actions.History() end

local function started_for(directory, config)
  started[directory] = started[directory] or vim.lsp.start_client(config)
  return started[directory]
end

local function attached(client, buffer)
  refresh_lenses(buffer)
  -- From 0.11 on an entry of the menu is written whole only where this is on. Nothing opens by itself.
  if vim.lsp.completion then vim.lsp.completion.enable(true, client.id, buffer) end
  -- From 0.10 on.
  if vim.lsp.inlay_hint and vim.g.callwright_hints ~= false then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
end

--- Neovim takes back what a server found that has ended, and leaves its lenses.
local function ended(client)
  if vim.lsp.codelens.clear then return vim.lsp.codelens.clear(client) end
  local lenses = vim.api.nvim_create_namespace('vim_lsp_codelens:' .. client)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then vim.api.nvim_buf_clear_namespace(buffer, lenses, 0, -1) end
  end
end

--- Begins to serve a buffer with a job, an action or a workspace.
function M.attach(buffer)
  -- What the commands show is no file.
  if vim.bo[buffer].buftype ~= '' then return end
  local directory = root(vim.api.nvim_buf_get_name(buffer))
  local config = { name = 'callwright', cmd = M.command(), root_dir = directory, on_attach = attached }
  config.on_exit = function(_, _, client)
    started[directory] = nil
    vim.schedule(function() ended(client) end)
  end
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    vim.lsp.buf_attach_client(buffer, started_for(directory, config))
  end
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  if vim.bo[buffer].filetype ~= 'callwright-job' then return end
  vim.bo[buffer].commentstring = '<!--%s-->'
  for name, options in pairs(commands) do
    vim.api.nvim_buf_create_user_command(buffer, 'Callwright' .. name, actions[name], options)
  end
  vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'TextChanged' }, {
    buffer = buffer,
    callback = function() refresh_lenses(buffer) end,
  })
end

return M
