-- The checker, as vim.lsp.enable('ladder') of Neovim 0.11 starts it. Older ones start it in lua/ladder/client.lua.
return require('ladder.client').config()
