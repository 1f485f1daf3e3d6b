; Neovim selects .outer and .inner, Helix .around and .inside.
; A ladder is a class, a section or a grid a function, a subsection or a row a block, a cell a parameter.

(ladder) @class.outer @class.around
(ladder
  title: (title)
  .
  (_)+ @class.inner @class.inside)

(section) @function.outer @function.around
(section
  title: (title)
  .
  (_)+ @function.inner @function.inside)
[(matrix) (table)] @function.outer @function.around
(matrix (header) . (_)+ @function.inner @function.inside)
(table (header) . (_)+ @function.inner @function.inside)

(subsection) @block.outer @block.around @entry.around
(subsection
  title: (title)
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
