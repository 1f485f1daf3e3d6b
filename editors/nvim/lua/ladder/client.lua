--- The checker for a buffer: starts it and sends it requests.
local M = {}

local options = { cmd = { 'ladder', 'server' }, settings = {} }

function M.set(changed)
  options = vim.tbl_deep_extend('force', options, changed)
end

--- How to start the checker, for vim.lsp.config() and vim.lsp.start_client().
function M.config()
  return {
    name = 'ladder',
    cmd = options.cmd,
    filetypes = { 'ladder' },
    root_markers = { 'ladder.json', '.git' },
    settings = { ladder = options.settings },
    init_options = { handlesCommands = true },
  }
end

--- The nearest folder with a ladder.json or a repository, or else the file's own folder.
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

--- The client of a buffer, if the checker is running.
function M.of(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  for _, client in ipairs(get()) do
    if client.name == 'ladder' and vim.lsp.buf_is_attached(buffer, client.id) then
      return client
    end
  end
end

local started = {}

--- Neovim 0.7 can't find a client by its folder, so `started` remembers which one to reuse.
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

--- Starts the checker for a buffer, or attaches to one that is running.
function M.attach(buffer)
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify_once(
      options.cmd[1] .. ' was not found, so ladders are not being checked. Install it or set its path: see :help ladder-setup',
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

--- Restarts the checker for all buffers that used it.
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

--- Calls a function once a client has stopped; a client that doesn't stop within two seconds is killed.
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

--- Asks for what a command shows at `{ uri, position }`.
function M.ask(buffer, command, argument, on_answer)
  local client = M.of(buffer)
  if not client then
    vim.notify('The ladder checker is not running. Use :LadderRestart to start it.', vim.log.levels.WARN)
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
