-- vim.lsp.enable() as Neovim 0.11 has it, for older ones to be tried with: it starts what lsp/NAME.lua says.
if vim.lsp.enable then
  return
end

vim.lsp.config = {}
local started = {}

local function attach(name, buffer)
  local file = vim.api.nvim_get_runtime_file('lsp/' .. name .. '.lua', false)[1]
  local config = dofile(file)
  if not vim.tbl_contains(config.filetypes, vim.bo[buffer].filetype) then
    return
  end
  local running = started[name] and vim.lsp.get_client_by_id(started[name])
  if not running then
    started[name] = vim.lsp.start_client(vim.tbl_extend('force', config, { root_dir = vim.fn.getcwd() }))
  end
  vim.lsp.buf_attach_client(buffer, started[name])
end

function vim.lsp.enable(name, enable)
  local group = vim.api.nvim_create_augroup('enabled.' .. name, {})
  if enable == false then
    started[name] = nil
    return
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    callback = function(event)
      attach(name, event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    attach(name, buffer)
  end
end
