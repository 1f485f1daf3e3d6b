; A section belongs to its ladder and a subsection to its section.
[
  (document)
  (ladder)
  (section)
] @local.scope

(ladder title: (title) @local.definition)
(section title: (title) @local.definition)
(subsection title: (title) @local.definition)
