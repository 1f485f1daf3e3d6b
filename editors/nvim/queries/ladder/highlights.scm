; Colours. No two patterns capture the same node: editors differ in which of two would win.

(chapter title: (title) @markup.heading.1)
(ladder title: (title) @markup.heading.2)
(section title: (title) @markup.heading.3)
(subsection title: (title) @markup.heading.4)
(subheading (text) @markup.heading.5)

(directive key: (directive_key) @keyword.directive)
(directive name: (track_name) @label)
(directive ":" @punctuation.delimiter)
((directive key: (directive_key) @_key value: (directive_value) @string)
  (#not-match? @_key "^[eE]"))
((directive key: (directive_key) @_key value: (directive_value) @string.special.path)
  (#match? @_key "^[eE]"))

(header corner: (corner) @keyword)
(header (cell (text) @markup.heading))
(row label: (label) @label)
"|" @punctuation.delimiter
(delimiter) @punctuation.special
(line_break) @punctuation.special

; Markers: nothing is expected here on purpose, or the same as at the level below.
((row (cell . (text) @constant.builtin .))
  (#match? @constant.builtin "^\\s*([nN]/[aA]|[sS][aA][mM][eE])\\s*$"))
((subsection . title: (title) . (paragraph . (text) @constant.builtin .) .)
  (#match? @constant.builtin "^\\s*([nN]/[aA]|[sS][aA][mM][eE])\\s*$"))

((list_marker) @markup.list.numbered
  (#match? @markup.list.numbered "^\\s*[0-9]"))
((list_marker) @markup.list.unnumbered
  (#not-match? @markup.list.unnumbered "^\\s*[0-9]"))

; Comments that speak to the checker, and those that do not. [<], because a bare < is the start of a
; word in a pattern of Vim.
((comment (text) @keyword.directive)
  (#match? @keyword.directive "^\\s*[<]!--\\s*ladder-ignore"))
((comment (text) @comment)
  (#not-match? @comment "^\\s*[<]!--\\s*ladder-ignore"))
(unclosed_comment (text) @comment.error)
