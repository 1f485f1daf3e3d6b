" Highlighting without tree-sitter: headings, directives, markers, list marks and comments.
if exists('b:current_syntax')
  finish
endif

syntax match ladderTitle /^ \{0,3}##\?[ \t].*$/
syntax match ladderSkill /^ \{0,3}###[ \t].*$/
syntax match ladderLevel /^ \{0,3}####[ \t].*$/
syntax match ladderSubheading /^ \{0,3}#####\+[ \t].*$/
syntax match ladderDirective /^\s*\c\(levels\|scale\|extends\|track\>[^:|]*\)\s*:/
syntax match ladderCorner /^[ |]*\c\(levels\? *[\/\\] *skills\?\|skills\? *[\/\\] *levels\?\)/
syntax match ladderLabel /^[^\t#<|]\+\ze\t/ contains=ladderCorner
syntax match ladderMarker /\c\(^\|\t\||\)\s*\zs\(n\/a\|same\)\ze\s*\($\|\t\||\)/
syntax match ladderListMark /^ *\([-*+•]\|\d\{1,9}[.)]\)\ze /
syntax match ladderBreak /<br *\/\?>/
syntax match ladderDelimiter /|/
syntax region ladderComment start=/^\s*<!--/ end=/-->/
syntax region ladderSuppression start=/^\s*<!--\s*ladder-ignore/ end=/-->/

highlight default link ladderTitle Title
highlight default link ladderSkill Title
highlight default link ladderLevel Identifier
highlight default link ladderSubheading Title
highlight default link ladderDirective Keyword
highlight default link ladderCorner Keyword
highlight default link ladderLabel Identifier
highlight default link ladderMarker Constant
highlight default link ladderListMark Special
highlight default link ladderBreak Special
highlight default link ladderDelimiter Delimiter
highlight default link ladderComment Comment
highlight default link ladderSuppression PreProc

let b:current_syntax = 'ladder'
