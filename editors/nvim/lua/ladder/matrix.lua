--- Draws a ladder as a grid of signs, like `ladder show`: a line for each skill, a column for each level.
local M = {}

local signs = { filled = '■', damaged = '▲', empty = '·', same = '=', ['n/a'] = '–' }
local words = { filled = 'filled', damaged = 'damaged', empty = 'empty', same = 'same', ['n/a'] = 'n/a' }
local order = { 'filled', 'damaged', 'empty', 'same', 'n/a' }

local function named(it)
  local more = it.qualifier ~= '' and it.qualifier or it.track
  local suffix = more and ' (' .. more .. ')' or ''
  return vim.endswith(it.name, suffix) and it.name or it.name .. suffix
end

local function padded(text, width)
  return text .. string.rep(' ', width - vim.fn.strdisplaywidth(text))
end

local function legend(matrix)
  local counts = {}
  for _, cell in ipairs(matrix.cells) do
    counts[cell.state] = (counts[cell.state] or 0) + 1
  end
  local parts = {}
  for _, state in ipairs(order) do
    if counts[state] then
      table.insert(parts, signs[state] .. ' ' .. counts[state] .. ' ' .. words[state])
    end
  end
  return table.concat(parts, '   ')
end

--- The lines that show the matrices, and the cells in each line: `{ first, last, cell }`, in byte columns from 0.
function M.drawn(matrices)
  local lines, cells = {}, {}
  local function add(line, its_cells)
    table.insert(lines, line)
    table.insert(cells, its_cells or {})
  end
  for _, matrix in ipairs(matrices) do
    local widest = 0
    for _, skill in ipairs(matrix.skills) do
      widest = math.max(widest, vim.fn.strdisplaywidth(named(skill)))
    end
    local header = string.rep(' ', widest)
    local widths = {}
    for index, level in ipairs(matrix.levels) do
      widths[index] = math.max(3, vim.fn.strdisplaywidth(named(level)))
      header = header .. '  ' .. padded(named(level), widths[index])
    end
    add(matrix.title .. '  ' .. matrix.coverage.filled .. ' of ' .. matrix.coverage.cells .. ' filled')
    add('')
    add((header:gsub('%s+$', '')))
    local at = {}
    for _, cell in ipairs(matrix.cells) do
      at[cell.skill .. ':' .. cell.level] = cell
    end
    for skill, name in ipairs(matrix.skills) do
      local line = padded(named(name), widest)
      local its_cells = {}
      for level = 1, #matrix.levels do
        local cell = at[(skill - 1) .. ':' .. (level - 1)]
        local first = #line + 2
        line = line .. '  ' .. padded(cell and signs[cell.state] or signs.empty, widths[level])
        if cell then
          table.insert(its_cells, { first = first, last = #line - 1, cell = cell })
        end
      end
      add((line:gsub('%s+$', '')), its_cells)
    end
    add('')
    add(legend(matrix))
    add('')
  end
  return lines, cells
end

return M
