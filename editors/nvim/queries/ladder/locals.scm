; A skill belongs to its ladder and a level to its skill.
[
  (document)
  (ladder)
  (skill)
] @local.scope

(ladder title: (title) @local.definition)
(skill title: (title) @local.definition)
(level label: (label) @local.definition)
