--- Commands for ladders beyond what every language server offers.
local cell = require('ladder.cell')
local client = require('ladder.client')
local view = require('ladder.view')

local M = {}

--- The position for the checker: from a code lens, or else the cursor.
local function place_of(buffer, command)
  if command and command.arguments and command.arguments[1] then
    return command.arguments[1]
  end
  local parameters = vim.lsp.util.make_position_params(0, 'utf-16')
  return { uri = vim.uri_from_bufnr(buffer), position = parameters.position }
end

local function show_comparison(answer)
  view.page(answer.title .. ': ' .. answer.lower .. ' and ' .. answer.higher, answer.markdown)
end

local function choose_levels(buffer, place, answer)
  vim.ui.select(answer.levels, { prompt = answer.title .. ': which level?' }, function(lower)
    if not lower then
      return
    end
    vim.ui.select(answer.levels, { prompt = 'Compare ' .. lower .. ' with which level?' }, function(higher)
      if not higher then
        return
      end
      local argument = vim.tbl_extend('force', place, { levels = { lower, higher } })
      client.ask(buffer, 'ladder.compareLevels', argument, show_comparison)
    end)
  end)
end

--- Compares the level at the cursor with the one below it, or two given levels.
function M.compare_levels(buffer, place, levels)
  local argument = vim.tbl_extend('force', place, { levels = levels })
  client.ask(buffer, 'ladder.compareLevels', argument, function(answer)
    if answer.levels then
      choose_levels(buffer, place, answer)
    else
      show_comparison(answer)
    end
  end)
end

--- Shows what to fix first in the buffer's ladders, and how complete they are.
function M.report(buffer)
  client.ask(buffer, 'ladder.report', { uri = vim.uri_from_bufnr(buffer) }, function(answer)
    view.page('report', answer.markdown)
  end)
end

--- Makes all fixes that don't change what the ladder says.
function M.fix_all(buffer)
  local its = client.of(buffer)
  if not its then
    return
  end
  local parameters = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = {
      start = { line = 0, character = 0 },
      ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 },
    },
    context = { diagnostics = {}, only = { 'source.fixAll.ladder' } },
  }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', parameters, 5000) or {}
  for _, action in ipairs((answers[its.id] or {}).result or {}) do
    if not action.edit then
      local resolved = vim.lsp.buf_request_sync(buffer, 'codeAction/resolve', action, 5000) or {}
      action = (resolved[its.id] or {}).result or action
    end
    if action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, its.offset_encoding or 'utf-16')
    end
  end
end

--- Defines the commands of a buffer.
function M.define(buffer)
  local function command(name, run, attributes)
    vim.api.nvim_buf_create_user_command(buffer, name, run, attributes)
  end
  command('LadderMatrix', function()
    view.matrix(buffer)
  end, { desc = 'Show the ladders as matrices' })
  command('LadderEditCell', function()
    cell.edit(buffer, place_of(buffer).position)
  end, { desc = 'Edit the cell at the cursor in a split' })
  command('LadderCompareLevels', function(options)
    M.compare_levels(buffer, place_of(buffer), #options.fargs == 2 and options.fargs or nil)
  end, { desc = 'Compare two levels word by word', nargs = '*' })
  command('LadderReport', function()
    M.report(buffer)
  end, { desc = 'Show what to fix first in the ladders' })
  command('LadderFixAll', function()
    M.fix_all(buffer)
  end, { desc = 'Make all safe fixes' })
  command('LadderRestart', function()
    client.restart(buffer)
  end, { desc = 'Restart the checker' })

  -- The links above a ladder.
  vim.lsp.commands['ladder.showMatrix'] = function(_, context)
    view.matrix(context.bufnr)
  end
  vim.lsp.commands['ladder.compareLevels'] = function(chosen, context)
    M.compare_levels(context.bufnr, place_of(context.bufnr, chosen))
  end
  vim.lsp.commands['ladder.report'] = function(_, context)
    M.report(context.bufnr)
  end
end

return M
