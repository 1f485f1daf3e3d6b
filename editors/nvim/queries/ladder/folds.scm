; What can be folded: everything that spans lines and has a name or a mark of its own.
[
  (chapter)
  (ladder)
  (section)
  (subsection)
  (matrix)
  (table)
  (list)
  (comment)
] @fold
