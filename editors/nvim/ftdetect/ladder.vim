" Overrides a filetype that was set before: *.ladder.md also matches Markdown.
autocmd BufRead,BufNewFile *.ladder,*.ladder.md set filetype=ladder
