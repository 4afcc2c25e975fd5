-- What :checkhealth callwright says.
local callwright = require('callwright')

-- Neovim 0.10 has shorter names for them.
local health = vim.health or require('health')
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local info = health.info or health.report_info
local warn = health.warn or health.report_warn
local fail = health.error or health.report_error

local function check_program()
  local program = callwright.command()[1]
  if vim.fn.executable(program) == 0 then
    fail(program .. ' is not there or cannot be run', {
      'Install callwright so that it is on your PATH.',
      "Or say where it is: vim.g.callwright_command = { '/path/to/callwright', 'serve' }",
    })
    return
  end
  local answer = vim.trim(vim.fn.system({ program, 'version' }))
  if vim.v.shell_error == 0 then
    ok(('%s (%s)'):format(answer, vim.fn.exepath(program)))
  else
    fail(('%s version ended with %d: %s'):format(program, vim.v.shell_error, answer))
  end
end

local function check_neovim()
  if vim.fn.has('nvim-0.7') == 1 then ok('Neovim is 0.7 or later') else fail('Neovim is older than 0.7') end
  for _, feature in ipairs({
    { 'lenses', vim.lsp.codelens ~= nil, '0.7' },
    { 'the server\'s own colours', vim.lsp.semantic_tokens ~= nil, '0.9' },
    { 'hints beside the text', vim.lsp.inlay_hint ~= nil, '0.10' },
  }) do
    info(('%s: %s'):format(feature[1], feature[2] and 'yes' or 'from Neovim ' .. feature[3] .. ' on'))
  end
end

local function check_servers()
  local clients = callwright.clients()
  if #clients == 0 then return warn('The server is not running', { 'Open a *.job.md, *.action.json or callwright.json.' }) end
  for _, client in ipairs(clients) do
    ok(('The server runs for %s'):format(client.config.root_dir))
    if client.offset_encoding then info('Columns are counted in ' .. client.offset_encoding) end
  end
end

return {
  check = function()
    start('Program')
    check_program()
    start('Neovim')
    check_neovim()
    start('Server')
    check_servers()
  end,
}
