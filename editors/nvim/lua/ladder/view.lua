--- Windows next to a ladder: Markdown pages and the matrix.
local client = require('ladder.client')
local matrix = require('ladder.matrix')

local M = {}

--- A scratch buffer with the given name in a split; reuses an existing one.
local function open(name, split)
  local buffer = vim.fn.bufnr('^' .. vim.fn.escape(name, '\\[]*?') .. '$')
  if buffer == -1 then
    buffer = vim.api.nvim_create_buf(false, true)
    vim.api.nvim_buf_set_name(buffer, name)
    vim.bo[buffer].buftype = 'nofile'
    vim.bo[buffer].bufhidden = 'wipe'
    vim.bo[buffer].swapfile = false
  end
  if vim.fn.bufwinid(buffer) == -1 then
    local from = vim.api.nvim_get_current_win()
    vim.cmd(split)
    vim.api.nvim_win_set_buf(0, buffer)
    vim.api.nvim_set_current_win(from)
  end
  return buffer
end

local function fill(buffer, lines)
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
end

--- Shows a Markdown page next to the text.
function M.page(name, markdown)
  local buffer = open('ladder://' .. name, 'vsplit')
  fill(buffer, vim.split(markdown, '\n', { plain = true }))
  vim.bo[buffer].filetype = 'markdown'
end

local function colour(buffer, cells)
  local space = vim.api.nvim_create_namespace('ladder.matrix')
  local groups = { filled = 'String', damaged = 'ErrorMsg', empty = 'WarningMsg', same = 'Comment', ['n/a'] = 'Comment' }
  vim.api.nvim_buf_clear_namespace(buffer, space, 0, -1)
  for line, its_cells in ipairs(cells) do
    for _, it in ipairs(its_cells) do
      vim.api.nvim_buf_add_highlight(buffer, space, groups[it.cell.state], line - 1, it.first, it.last + 1)
    end
  end
end

--- The cell at the cursor in the matrix window.
local function cell_at_cursor(cells)
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  for _, it in ipairs(cells[line] or {}) do
    if it.first <= column and column <= it.last then
      return it.cell
    end
  end
end

local function go_to(source, cell)
  local window = vim.fn.bufwinid(source)
  if window == -1 then
    return
  end
  vim.api.nvim_set_current_win(window)
  local start = cell.range.start
  local text = vim.api.nvim_buf_get_lines(source, start.line, start.line + 1, false)[1] or ''
  local column = vim.str_byteindex(text, math.min(start.character, vim.fn.strchars(text)), true)
  vim.api.nvim_win_set_cursor(window, { start.line + 1, column })
end

--- Shows the ladders of a buffer as matrices in a split that follows the text. Enter goes to a cell in the text.
function M.matrix(source)
  local uri = vim.uri_from_bufnr(source)
  local name = 'ladder://matrix/' .. vim.fn.fnamemodify(vim.api.nvim_buf_get_name(source), ':t')
  local cells = {}
  local function update(buffer)
    client.ask(source, 'ladder.showMatrix', { uri = uri }, function(answer)
      if not vim.api.nvim_buf_is_valid(buffer) then
        return
      end
      local lines
      lines, cells = matrix.drawn(answer.ladders)
      fill(buffer, lines)
      colour(buffer, cells)
    end)
  end
  local buffer = open(name, 'botright split')
  vim.api.nvim_buf_set_keymap(buffer, 'n', '<CR>', '', {
    desc = 'Go to this cell in the text',
    callback = function()
      local cell = cell_at_cursor(cells)
      if cell then
        go_to(source, cell)
      end
    end,
  })
  local group = vim.api.nvim_create_augroup('ladder.matrix.' .. source, {})
  vim.api.nvim_create_autocmd({ 'TextChanged', 'InsertLeave', 'TextChangedI' }, {
    group = group,
    buffer = source,
    callback = function()
      if not vim.api.nvim_buf_is_valid(buffer) then
        return true
      end
      update(buffer)
    end,
  })
  update(buffer)
end

return M
