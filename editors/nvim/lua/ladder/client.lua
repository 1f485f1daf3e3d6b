--- The checker behind a buffer: how it is started, and how it is asked.
local M = {}

local options = { cmd = { 'ladder', 'server' }, settings = {} }

function M.set(changed)
  options = vim.tbl_deep_extend('force', options, changed)
end

--- How the checker is started, as vim.lsp.config() and vim.lsp.start_client() take it.
function M.config()
  return {
    name = 'ladder',
    cmd = options.cmd,
    filetypes = { 'ladder' },
    root_markers = { 'ladder.json', '.git' },
    settings = { ladder = options.settings },
    init_options = vim.empty_dict(),
  }
end

--- The folder that holds a ladder.json or a repository, or the file itself.
local function root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  for _, marker in ipairs({ 'ladder.json', '.git' }) do
    local found = vim.fn.findfile(marker, folder .. ';')
    if found == '' then
      found = vim.fn.finddir(marker, folder .. ';')
    end
    if found ~= '' then
      return vim.fn.fnamemodify(found, ':p'):gsub('/$', ''):match('^(.*)/')
    end
  end
  return folder
end

--- The client of a buffer, where the checker runs.
function M.of(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  for _, client in ipairs(get()) do
    if client.name == 'ladder' and vim.lsp.buf_is_attached(buffer, client.id) then
      return client
    end
  end
end

local started = {}

--- Neovim 0.7 knows no client by its folder: it is told which one to use again.
local function start_old(config, buffer)
  local id = started[config.root_dir]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(config)
    started[config.root_dir] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

--- Starts the checker for a buffer, or joins the one that runs.
function M.attach(buffer)
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify_once(
      options.cmd[1] .. ' was not found, so ladders are not checked. Install ladder, or name it: :help ladder-setup',
      vim.log.levels.WARN
    )
    return
  end
  if vim.lsp.enable and vim.lsp.config then
    return -- plugin/ladder.lua has enabled lsp/ladder.lua.
  end
  local config = M.config()
  config.root_dir = root_of(buffer)
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    start_old(config, buffer)
  end
end

--- Starts the checker anew for all buffers that it was for.
local function start_again(buffers)
  if vim.lsp.enable and vim.lsp.config then
    vim.lsp.enable('ladder', false)
    vim.lsp.enable('ladder')
    return
  end
  for _, buffer in ipairs(buffers) do
    M.attach(buffer)
  end
end

--- Does a thing once a client is gone; one that does not go within two seconds is killed.
local function when_gone(id, tries, act)
  if not vim.lsp.get_client_by_id(id) then
    act()
    return
  end
  if tries == 0 then
    vim.lsp.stop_client(id, true)
  end
  vim.defer_fn(function()
    when_gone(id, tries - 1, act)
  end, 50)
end

--- Stops the checker of a buffer and starts a new one.
function M.restart(buffer)
  local client = M.of(buffer)
  if not client then
    start_again({ buffer })
    return
  end
  local buffers = vim.lsp.get_buffers_by_client_id(client.id)
  for root, id in pairs(started) do
    if id == client.id then
      started[root] = nil
    end
  end
  vim.lsp.stop_client(client.id)
  when_gone(client.id, 40, function()
    start_again(buffers)
  end)
end

--- Asks for what a command shows, at a place `{ uri, position }`.
function M.ask(buffer, command, argument, on_answer)
  local client = M.of(buffer)
  if not client then
    vim.notify('The checker for ladders does not run. :LadderRestart starts it.', vim.log.levels.WARN)
    return
  end
  local function answered(failure, answer)
    if failure then
      vim.notify(failure.message, vim.log.levels.WARN)
    elseif answer then
      on_answer(answer)
    end
  end
  local parameters = { command = command, arguments = { argument } }
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', parameters, answered, buffer)
  else
    client.request('workspace/executeCommand', parameters, answered, buffer)
  end
end

return M
