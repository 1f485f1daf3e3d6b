-- What an author does in Neovim, without a screen. Each step says what it saw; an error ends it all.
local function wait_for(what, condition)
  local result
  assert(vim.wait(10000, function()
    result = condition()
    return result
  end, 20), 'not within 10 s: ' .. what)
  return result
end

local function say(key, value)
  io.stdout:write(key .. '\t' .. vim.json.encode(value) .. '\n')
end
vim.json = vim.json or { encode = vim.fn.json_encode }

local client = require('ladder.client')
local buffer = vim.api.nvim_get_current_buf()

local function request(method, parameters)
  local answers, failure = vim.lsp.buf_request_sync(buffer, method, parameters, 10000)
  assert(answers, failure)
  local its = answers[client.of(buffer).id]
  assert(its and not its.error, vim.inspect(its))
  return its.result
end

local function place(line, character)
  return { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = character } }
end

say('filetype', vim.bo.filetype)
say('expandtab', vim.bo.expandtab)
wait_for('the checker', function() return client.of(buffer) end)

wait_for('three findings', function() return #vim.diagnostic.get(buffer) == 3 end)
say('diagnostics', vim.tbl_map(function(it) return it.code or it.user_data.lsp.code end, vim.diagnostic.get(buffer)))

say('hover', request('textDocument/hover', place(5, 4)).contents.value)

local items = request('textDocument/completion', place(5, 0))
say('completion', vim.tbl_map(function(it) return it.label end, items.items or items))

-- The author's own way: at the finding, with the answer to the question which fix.
vim.ui.select = function(choices, _, chosen) chosen(choices[1], 1) end
vim.api.nvim_win_set_cursor(0, { 6, 0 })
local parameters = vim.lsp.util.make_range_params()
parameters.context = { diagnostics = vim.lsp.diagnostic and vim.lsp.diagnostic.get_line_diagnostics and vim.lsp.diagnostic.get_line_diagnostics() or {} }
local actions = request('textDocument/codeAction', parameters)
say('actions', vim.tbl_map(function(it) return it.title end, actions))
local action = actions[1].edit and actions[1] or request('codeAction/resolve', actions[1])
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
say('fixed', vim.api.nvim_buf_get_lines(buffer, 5, 6, false)[1])

vim.api.nvim_win_set_cursor(0, { 4, 14 })
vim.lsp.buf.rename('Pastry')
wait_for('the new name', function() return vim.api.nvim_buf_get_lines(buffer, 3, 4, false)[1]:find('Pastry') end)
say('renamed', vim.api.nvim_buf_get_lines(buffer, 3, 4, false)[1])

vim.cmd('LadderMatrix')
local matrix = vim.fn.bufnr('ladder://matrix/')
wait_for('the matrix', function() return vim.api.nvim_buf_line_count(matrix) > 4 end)
say('matrix', vim.api.nvim_buf_get_lines(matrix, 0, -1, false))
local source = vim.api.nvim_get_current_win()
vim.api.nvim_set_current_win(vim.fn.bufwinid(matrix))
vim.fn.search('▲')
vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<CR>', true, false, true), 'xt', false)
say('went to', { vim.api.nvim_get_current_win() == source, vim.api.nvim_win_get_cursor(source) })

-- The matrix follows the text.
local row = vim.api.nvim_buf_get_lines(buffer, 5, 6, false)[1]
vim.api.nvim_buf_set_lines(buffer, 5, 6, false, { (row:gsub('\t\t', '\tPulls sugar.\t')) })
vim.cmd('doautocmd TextChanged')
wait_for('the edit', function() return vim.api.nvim_buf_get_lines(matrix, 0, 1, false)[1]:find('9 of 9') end)
say('edited', vim.api.nvim_buf_get_lines(matrix, 0, -1, false))

-- A cell in a split of its own.
vim.api.nvim_win_set_cursor(0, { 5, 4 })
vim.cmd('LadderEditCell')
local cell = vim.api.nvim_get_current_buf()
say('cell', vim.api.nvim_buf_get_lines(cell, 0, -1, false))
vim.api.nvim_buf_set_lines(cell, 0, -1, false, { 'Kneads:', '- by hand', '- by machine' })
vim.cmd('write')
say('cell is written', vim.bo[cell].modified == false)
vim.api.nvim_buf_set_lines(cell, -1, -1, false, { '- for long' })
vim.cmd('wq')
say('row of the cell', vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1])
vim.api.nvim_set_current_win(source)
vim.cmd('undo')
vim.cmd('undo')

local function page_named(name)
  return wait_for(name, function()
    for _, it in ipairs(vim.api.nvim_list_bufs()) do
      if vim.api.nvim_buf_get_name(it):find(name, 1, true) then return it end
    end
  end)
end

vim.api.nvim_win_set_cursor(0, { 6, 4 })
vim.cmd('LadderCompareLevels')
say('compared', vim.api.nvim_buf_get_lines(page_named('Pastry Chef: 1 and 2'), 0, 1, false)[1])
vim.cmd('LadderCompareLevels 1 3')
say('compared by name', vim.api.nvim_buf_get_lines(page_named('Pastry Chef: 1 and 3'), 0, 1, false)[1])
vim.cmd('LadderReport')
say('report', vim.api.nvim_buf_get_lines(page_named('ladder://report'), 0, -1, false))

vim.cmd('edit ' .. vim.fn.fnameescape(vim.fn.expand('%:h') .. '/puppets.ladder'))
buffer = vim.api.nvim_get_current_buf()
wait_for('its findings', function() return #vim.diagnostic.get(buffer) == 2 end)
vim.cmd('LadderFixAll')
wait_for('no findings', function() return #vim.diagnostic.get(buffer) == 0 end)
say('all fixed', vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1])

local first = client.of(buffer).id
vim.cmd('LadderRestart')
wait_for('another checker', function()
  local its = client.of(buffer)
  return its and its.id ~= first
end)
vim.api.nvim_buf_set_lines(buffer, 4, 5, false, { '1\t\tHangs the curtain and oils its rings.' })
wait_for('its finding', function() return #vim.diagnostic.get(buffer) == 1 end)
say('findings of the new checker', #vim.diagnostic.get(buffer))
