" Also where it was taken for Markdown before: *.ladder.md ends with .md, too.
autocmd BufRead,BufNewFile *.ladder,*.ladder.md set filetype=ladder
