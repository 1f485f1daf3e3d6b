-- Neovim 0.11 starts the checker from lsp/ladder.lua; older versions start it when a ladder is opened.
if vim.lsp.enable and vim.lsp.config then
  vim.lsp.enable('ladder')
end

-- Tells nvim-treesitter, if it's installed, to build the parser from this repository's `grammar/`.
local found, parsers = pcall(require, 'nvim-treesitter.parsers')
if found then
  local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h')
  local all = parsers.get_parser_configs and parsers.get_parser_configs() or parsers
  all.ladder = {
    install_info = {
      url = vim.fn.fnamemodify(here .. '/../../grammar', ':p'),
      path = vim.fn.fnamemodify(here .. '/../../grammar', ':p'),
      files = { 'src/parser.c', 'src/scanner.c' },
    },
    filetype = 'ladder',
  }
end
