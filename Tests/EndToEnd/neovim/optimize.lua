-- Drives Optimize in Neovim 0.7 and later: optimize, type, undo, redo, Neovim's own undo, conflicts, the history, a model that
-- obeys and one that lies, an edit that the editor applies itself; then saves.
local buffer = vim.api.nvim_get_current_buf()

local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end

local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n' end

local function check(what, condition, seen)
  if not condition then error(what .. ': ' .. vim.inspect(seen == nil and text() or seen), 2) end
  say('ok', what)
end

local function wait(what, condition) check(what, (vim.wait(60000, condition, 10))) end

local function becomes(what, wanted) wait(what, function() return text() == wanted end) end

local function append(line) vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { line }) end

local function titles()
  return vim.tbl_map(function(lens) return lens.command.title end, vim.lsp.codelens.get(buffer))
end

--- What the author picks when the server asks.
local picked
local question
vim.lsp.handlers['window/showMessageRequest'] = function(_, request)
  question = request.message
  for _, action in ipairs(request.actions) do
    if action.title == picked then return action end
  end
  return vim.NIL
end

local before = text()
local after = before:gsub('First, .*', '') .. table.concat({
  'Steps:', '1. Greet the caller 🎉.', '2. Ask for their name.', '3. Ask for the day.',
  '4. Ask for the time and read both back.', '5. Thank them.', '',
}, '\n')
local rule = '- Never quote prices.\n'

local function undo_and_redo()
  wait('shows: lenses', function() return vim.tbl_contains(titles(), 'Optimize (4 changes)') end)
  check('with where the job is live', vim.tbl_contains(titles(), 'live in 1 step'), titles())
  check('and without Undo, since there is nothing to undo', not vim.tbl_contains(titles(), 'Undo'), titles())
  vim.cmd('CallwrightOptimize')
  becomes('shows: Optimize', after)
  wait('Undo is offered', function() return vim.tbl_contains(titles(), 'Undo') end)
  append('- Never quote prices.')
  vim.cmd('CallwrightUndo')
  becomes('shows: Undo, which leaves what was typed elsewhere', before .. rule)
  -- Between two commands of a person Neovim begins a new step of its undo; within one callback it does not.
  vim.cmd('let &undolevels = &undolevels')
  vim.cmd('CallwrightRedo')
  becomes('redo likewise', after .. rule)
  vim.cmd('undo')
  check("Neovim's own undo takes the whole edit back in one step", text() == before .. rule)
  vim.cmd('redo')
  check('and makes it again', text() == after .. rule)
end

local function conflicts()
  vim.api.nvim_buf_set_lines(buffer, 5, 6, false, { '2. Kindly ask for their name.' })
  local typed = text()
  vim.cmd('CallwrightUndo')
  wait('what was typed into the change is a question', function() return question ~= nil end)
  check('nothing is done before it is answered', text() == typed)
  check('which says where', question:find('line', 1, true), question)
  picked = 'Do it anyway'
  vim.cmd('CallwrightUndo')
  becomes('the author may give up what was typed', before)
  vim.cmd('CallwrightHistory')
  wait('shows: history', function() return vim.api.nvim_buf_get_name(0):find('callwright://history', 1, true) end)
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  check('with every entry', #vim.tbl_filter(function(line) return line:find('^ +%d+  %d') end, lines) == 4, lines)
  vim.cmd('quit')
  vim.cmd('CallwrightRestore 4')
  becomes('what was given up comes back', typed)
  vim.cmd('CallwrightRestore 1')
  becomes('so does the beginning', before)
  vim.cmd('CallwrightCompare 4')
  wait('an old text is shown beside the job', function() return #vim.api.nvim_list_wins() == 2 end)
  vim.cmd('only')
  vim.cmd('diffoff')
end

--- What the model does to the sentences before it numbers them.
local function manner(words)
  local file = assert(io.open(os.getenv('XDG_CONFIG_HOME') .. '/callwright/manner', 'w'))
  file:write(words)
  file:close()
end

local function ask_model(choice)
  question, picked = nil, choice
  vim.cmd('CallwrightOptimizeWithModel')
end

local function with_a_model()
  local body = before:match('First, .*'):gsub('\n', '')
  local numbered = before:gsub('First, .*', '') .. '1. ' .. body:gsub('%. (%u)', (function()
    local number = 1
    return function(letter)
      number = number + 1
      return ('.\n%d. %s'):format(number, letter)
    end
  end)()) .. '\n'
  ask_model('Leave the text as it is')
  wait("shows: a model's text, with a question", function() return question ~= nil end)
  check('all of it', question:find('4. Finally, thank them.', 1, true), question)
  check('and nothing is done without a yes', text() == before)
  ask_model('Take it')
  becomes('the author may take it', numbered)
  vim.cmd('CallwrightUndo')
  becomes('and take it back', before)
  manner('s/read both/never read both/')
  ask_model('Leave the text as it is')
  wait("a model's text that says something else is not taken", function() return question ~= nil end)
  check('which is told', question:find("Your model's text is not taken", 1, true), question)
  check('with what Optimize does by itself', question:find('5. Thank them.', 1, true), question)
  check('and nothing is done without a yes', text() == before)
end

local function edits_of_its_own()
  vim.ui.select = function(items, options, choose)
    for place, item in ipairs(items) do
      local action = item.action or item[2]
      if action.title == 'Optimize instructions' then return choose(item, place) end
    end
    error('no action to optimize: ' .. vim.inspect(items))
  end
  vim.lsp.buf.code_action()
  becomes('the editor applies the edit of a code action itself', after)
  vim.cmd('CallwrightUndo')
  becomes('and the history takes it back', before)
  local told
  local notify = vim.notify
  vim.notify = function(message, ...)
    told = message
    return notify(message, ...)
  end
  vim.cmd('1,$CallwrightPreview')
  wait('a preview shows the other text', function() return #vim.api.nvim_list_wins() == 2 end)
  check('and changes nothing', text() == before)
  check('and says where the job is live', told and told:find('The job is live in 1 step.', 1, true), told or 'nothing')
  vim.notify = notify
  vim.cmd('only')
  vim.cmd('diffoff')
  vim.cmd('CallwrightRedo')
  becomes('redo makes it again', after)
end

local function ends()
  vim.cmd('silent write')
  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  vim.lsp.stop_client(client.id)
  wait('the server leaves', function() return vim.lsp.get_client_by_id(client.id) == nil end)
  say('PASS')
end

vim.cmd('edit')
vim.defer_fn(function()
  local ok, problem = xpcall(function()
    undo_and_redo()
    conflicts()
    with_a_model()
    edits_of_its_own()
    ends()
  end, debug.traceback)
  if not ok then
    say('FAIL', problem)
    vim.cmd('cquit')
  end
  vim.cmd('qall!')
end, 50)
