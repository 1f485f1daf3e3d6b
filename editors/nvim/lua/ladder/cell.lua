--- Edits the text of one cell in a split of its own: one paragraph per line, with `- ` before list items.
local client = require('ladder.client')

local M = {}

local function before(one, other)
  return one.line < other.line or (one.line == other.line and one.character <= other.character)
end

--- The cell at a position, or else the last one that begins before it in its line.
local function cell_at(answer, position)
  local nearest
  for ladder, matrix in ipairs(answer.ladders) do
    for _, cell in ipairs(matrix.cells) do
      local found = { ladder = ladder - 1, matrix = matrix, cell = cell }
      local range = cell.range
      if before(range.start, position) and before(position, range['end']) then
        return found
      end
      local start = nearest and nearest.cell.range.start
      if range.start.line == position.line and before(range.start, position) and (not start or before(start, range.start)) then
        nearest = found
      end
    end
  end
  return nearest
end

--- The same cell in a later answer.
local function again(answer, names)
  for ladder, matrix in ipairs(answer.ladders) do
    for _, cell in ipairs(matrix.cells) do
      local skill, level = matrix.skills[cell.skill + 1].name, matrix.levels[cell.level + 1].name
      if matrix.title == names.title and skill == names.skill and level == names.level then
        return { ladder = ladder - 1, matrix = matrix, cell = cell }
      end
    end
  end
end

local function warn(message)
  vim.notify(message, vim.log.levels.WARN)
end

--- What the checker answers, or nothing after a warning.
local function ask(source, command, argument)
  local its = client.of(source)
  if not its then
    return warn('The ladder checker is not running. Use :LadderRestart to start it.')
  end
  local parameters = { command = command, arguments = { argument } }
  local answers, failure = vim.lsp.buf_request_sync(source, 'workspace/executeCommand', parameters, 5000)
  local answer = (answers or {})[its.id] or {}
  failure = failure or (answer.err or answer.error or {}).message
  if failure then
    return warn(failure)
  end
  return answer.result
end

local function matrices(source)
  return ask(source, 'ladder.showMatrix', { uri = vim.uri_from_bufnr(source) })
end

--- Writes a text into a cell that said `base`, and gives what the cell says then.
local function write(source, names, base, text)
  local answer = matrices(source)
  local found = answer and again(answer, names)
  if not found then
    return answer and warn('This cell is no longer in the ladder.')
  end
  if found.cell.source ~= base then
    return warn('The text of this cell has changed in the meantime. Close this window and edit the cell again.')
  end
  local written = ask(source, 'ladder.writeCell', {
    textDocument = { uri = answer.uri },
    version = answer.version,
    ladder = found.ladder,
    skill = found.cell.skill,
    level = found.cell.level,
    text = text,
  })
  if not written then
    return nil
  end
  vim.lsp.util.apply_workspace_edit(written.edit, client.of(source).offset_encoding or 'utf-16')
  local after = matrices(source)
  found = after and again(after, names)
  return found and found.cell.source
end

local function open(source, found)
  local names = {
    title = found.matrix.title,
    skill = found.matrix.skills[found.cell.skill + 1].name,
    level = found.matrix.levels[found.cell.level + 1].name,
  }
  local base = found.cell.source
  vim.cmd('botright new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_name(buffer, ('ladder://cell/%d/%s, %s'):format(buffer, names.skill, names.level))
  vim.bo[buffer].buftype = 'acwrite'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].filetype = 'markdown'
  vim.wo.wrap = true
  vim.wo.linebreak = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(base, '\n', { plain = true }))
  vim.bo[buffer].modified = false
  vim.api.nvim_create_autocmd('BufWriteCmd', {
    buffer = buffer,
    callback = function()
      local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
      local now = write(source, names, base, text)
      if now then
        base = now
        vim.bo[buffer].modified = false
      end
    end,
  })
end

--- Opens the cell at a position of a ladder; `:w` writes it back.
function M.edit(source, position)
  local answer = matrices(source)
  local found = answer and cell_at(answer, position)
  if found then
    open(source, found)
  elseif answer then
    warn('There is no cell at the cursor.')
  end
end

return M
