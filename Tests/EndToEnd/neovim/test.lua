-- Drives Neovim 0.7 and later: waits for findings, asks for menus as a person would, mends the job, saves it.
vim.g.callwright_command = { os.getenv('CALLWRIGHT'), 'serve' }
vim.o.completeopt = 'menuone,noinsert'
local buffer = vim.api.nvim_get_current_buf()

local screen = {}

--- What a person sees, for the page.
local function show(line) table.insert(screen, line) end

local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end

local function check(what, condition, seen)
  if not condition then error(what .. ': ' .. vim.inspect(seen), 2) end
  say('ok', what)
end

local function wait(what, condition)
  check(what, vim.wait(10000, condition, 20), vim.diagnostic.get(buffer))
end

local function line(number) return vim.api.nvim_buf_get_lines(buffer, number - 1, number, false)[1] end

local function client() return (vim.lsp.get_active_clients or vim.lsp.get_clients)()[1] end

--- Types at the end of a line, opens the menu with Ctrl-X Ctrl-O and takes its first entry.
local function complete(number, text)
  local words
  vim.api.nvim_win_set_cursor(0, { number, 0 })
  local timer = vim.loop.new_timer()
  timer:start(50, 50, vim.schedule_wrap(function()
    local items = vim.fn.complete_info({ 'items' }).items
    if #items == 0 or words then return end
    words = vim.tbl_map(function(item) return item.word end, items)
    vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<C-y><Esc>', true, true, true), 'n', false)
  end))
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('A' .. text .. '<C-x><C-o>', true, true, true), 'n', false)
  return timer, function() return words end
end

local function fix(number, title)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = { line = number - 1, character = 0 }, ['end'] = { line = number - 1, character = 200 } },
    context = { diagnostics = {} },
  }
  local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 5000)
  for _, action in ipairs(answer[client().id].result) do
    if action.title == title then
      vim.lsp.util.apply_workspace_edit(action.edit, client().offset_encoding or 'utf-16')
      return
    end
  end
  error('no fix called ' .. title .. ': ' .. vim.inspect(answer))
end

local function ask(method, number, column, more)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = { line = number - 1, character = column },
  }
  local answer = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('force', params, more or {}), 5000)
  return answer[client().id].result
end

local function hover(number, column) return ask('textDocument/hover', number, column).contents.value end

local steps = {}

function steps.first()
  wait('shows: findings', function() return #vim.diagnostic.get(buffer) == 1 end)
  local finding = vim.diagnostic.get(buffer)[1]
  check('behind the emoji it stands at the right byte', finding.lnum == 5 and finding.col == 59, finding)
  check('and ends there', finding.end_col == 67, finding)
  show(('broken.job.md:%d:%d %s'):format(finding.lnum + 1, finding.col + 1, finding.message))
  check('it says what to write', finding.message:find('did you mean /Send SMS?', 1, true), finding.message)
  fix(6, 'Write /Send SMS')
  wait('shows: fixes', function() return #vim.diagnostic.get(buffer) == 0 end)
  show('hover: ' .. hover(6, 63):match('^[^\n]*'))
  check('shows: hover, what is sent', hover(6, 63):find('Book here: https://example.com/book', 1, true), hover(6, 63))
  return complete(7, '/Se')
end

function steps.second(words)
  show('/ menu: ' .. table.concat(words, ', '))
  check('shows: menu, with one entry', #words == 1 and words[1]:find('^Send SMS'), words)
  check('it writes a whole Send SMS', line(7):find('then /Send SMS: ""', 1, true), line(7))
  vim.api.nvim_buf_set_lines(buffer, 7, 8, false, { '3. If they want a person, /Transfer call: ' })
  return complete(8, '')
end

function steps.third(words)
  check('the menu has the inbox of the workspace', words[1] == 'Front desk', words)
  check('it writes the target', line(8):find('/Transfer call: Front desk$'), line(8))
  vim.api.nvim_buf_set_lines(buffer, 6, 7, false, { (line(7):gsub('%s+$', '')) })
  local place = #line(8) - 3
  local found = ask('textDocument/definition', 8, place)
  check('the target is defined in the workspace file', found[1].uri:find('/callwright.json$'), found)
  local edit = ask('textDocument/rename', 8, place, { newName = 'Reception' })
  vim.lsp.util.apply_workspace_edit(edit, client().offset_encoding or 'utf-16')
  check('shows: rename, in the job', line(8):find('/Transfer call: Reception$'), line(8))
  vim.cmd('silent wall')
  local id = client().id
  vim.lsp.stop_client(id)
  wait('the server leaves', function() return vim.lsp.get_client_by_id(id) == nil end)
  vim.fn.writefile(screen, os.getenv('SCREEN'))
  say('PASS')
end

local order = { 'first', 'second', 'third' }

--- Each step runs when the menu that the one before opened has been answered.
local function go(place, words)
  local ok, timer, answer = xpcall(steps[order[place]], debug.traceback, words)
  if not ok then
    say('FAIL', timer)
    vim.cmd('cquit')
  elseif place == #order then
    vim.cmd('qall!')
  else
    local waited = 0
    local poll = vim.loop.new_timer()
    poll:start(100, 100, vim.schedule_wrap(function()
      waited = waited + 1
      if vim.fn.mode() == 'n' and (answer() or waited > 50) then
        poll:stop()
        timer:stop()
        go(place + 1, answer() or {})
      end
    end))
  end
end

vim.cmd('edit')
vim.defer_fn(function() go(1) end, 50)
