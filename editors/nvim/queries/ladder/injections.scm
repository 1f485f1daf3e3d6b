; Expectations may use the marks of Markdown within a line; comments may carry notes such as TODO.
([
  (paragraph (text) @injection.content)
  (list_item (text) @injection.content)
  (subheading (text) @injection.content)
  (cell (text) @injection.content)
]
  (#set! injection.language "markdown_inline"))

([
  (comment (text) @injection.content)
  (unclosed_comment (text) @injection.content)
]
  (#set! injection.language "comment"))
