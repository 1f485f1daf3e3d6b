-- Colours the buffer by tree-sitter, and says how many places each query finds and what colour some have.
vim.treesitter.require_language = vim.treesitter.require_language or vim.treesitter.language.add
local get_query = vim.treesitter.query.get or vim.treesitter.get_query
local root = vim.treesitter.get_parser(0, 'ladder'):parse()[1]:root()
local lines = { 'error ' .. tostring(root:has_error()) }
for _, name in ipairs({ 'highlights', 'folds', 'injections', 'locals', 'textobjects' }) do
  local query = get_query('ladder', name)
  local count = 0
  for id, node in query:iter_captures(root, 0, 0, -1) do
    count = count + 1
    if name == 'highlights' then
      local row, column = node:range()
      table.insert(lines, row .. ':' .. column .. ' ' .. query.captures[id])
    end
  end
  table.insert(lines, name .. ' ' .. count)
end
io.stdout:write(table.concat(lines, '\n') .. '\n')
