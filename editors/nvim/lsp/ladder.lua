-- The checker's configuration for vim.lsp.enable('ladder') in Neovim 0.11. Older versions use lua/ladder/client.lua.
return require('ladder.client').config()
