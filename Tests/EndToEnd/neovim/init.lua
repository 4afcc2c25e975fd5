-- What makes a screen the same every time; the plugin itself needs no settings.
vim.g.callwright_command = { os.getenv('CALLWRIGHT'), 'serve' }
vim.o.completeopt = 'menuone,noinsert'
vim.o.more = false
vim.o.swapfile = false
vim.o.signcolumn = 'yes'
