--- Career ladders in Neovim: what happens when a ladder is opened. See |ladder.txt|.
local M = {}

--- Sets options: `cmd`, the program and its arguments; `settings`, the `ladder` section of the settings it receives.
function M.setup(options)
  require('ladder.client').set(options or {})
end

--- Defines the commands of a buffer and starts its checker.
function M.attach(buffer)
  if buffer == 0 then
    buffer = vim.api.nvim_get_current_buf()
  end
  require('ladder.commands').define(buffer)
  require('ladder.client').attach(buffer)
end

return M
