--- Career ladders in Neovim: what happens when a ladder is opened. See |ladder.txt|.
local M = {}

--- Changes what is set: `cmd`, the checker and its arguments; `settings`, the section `ladder` that it is told.
function M.setup(options)
  require('ladder.client').set(options or {})
end

--- Starts the checker for a buffer and gives it the commands.
function M.attach(buffer)
  if buffer == 0 then
    buffer = vim.api.nvim_get_current_buf()
  end
  require('ladder.commands').define(buffer)
  require('ladder.client').attach(buffer)
end

return M
