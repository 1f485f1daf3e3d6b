; Neovim selects .outer and .inner, Helix .around and .inside.
; A ladder is a class, a skill or a grid a function, a level or a row a block, a cell a parameter.

(ladder) @class.outer @class.around
(ladder
  title: (title)
  .
  (_)+ @class.inner @class.inside)

(skill) @function.outer @function.around
(skill
  title: (title)
  .
  (_)+ @function.inner @function.inside)
[(matrix) (table)] @function.outer @function.around
(matrix (header) . (_)+ @function.inner @function.inside)
(table (header) . (_)+ @function.inner @function.inside)

(level) @block.outer @block.around @entry.around
(level
  label: (label)
  .
  (_)+ @block.inner @block.inside @entry.inside)
(row) @block.outer @block.around @entry.around
(row (cell)+ @block.inner @block.inside @entry.inside)
(list_item) @entry.around
(list_item (text)+ @entry.inside)

(cell) @parameter.outer @parameter.around
(cell [(text) (line_break)]+ @parameter.inner @parameter.inside)

[(comment) (unclosed_comment)] @comment.outer @comment.around
(comment (text) @comment.inner @comment.inside)
