#pragma once

#include <cstdint>

#include "model/ladder.h"
#include "semantics/view.h"

namespace ladder::semantics {

/// What can be at a place.
enum class TargetKind {
  nothing,  // prose, blank lines, the lines and corners of grids
  title,
  level,            // where it is named: the label of a row, a cell of a header, a heading
  skill,            // the same of a skill
  expectation,      // anywhere in its cell or section
  level_reference,  // `IC5` in the text of an expectation
  rank_word,        // the word of `Scale:` that an expectation begins with
  directive_key,
  directive_value,  // none of its entries: the marks between them, the value of an unknown key
  declared_level,   // an entry of `Levels:`
  scale_word,       // an entry of `Scale:`
  extended_path,    // the path of `Extends:`
  extended_title,   // the title after it
  comment,
  suppression_word,  // `ladder-ignore`
  rule_name,         // in a suppression
  suppressed_skill,  // after the `in` of a suppression
};

/// The thing at a place of a document. Indices that mean nothing for its kind are `model::none`.
struct Target {
  TargetKind kind = TargetKind::nothing;
  text::Span span;  // in the document: a name without its qualifier, trimmed text
  /// Into Document::ladders: the one it is in, or the ladder of a suppressed skill.
  std::uint32_t ladder = model::none;
  std::uint32_t mention = model::none;      // into its level_mentions or skill_mentions
  std::uint32_t level = model::none;        // none as well where the ladder has no such level
  std::uint32_t skill = model::none;        // none as well where the ladder has no such skill
  std::uint32_t expectation = model::none;  // also of a reference or a rank in its text
  std::uint32_t directive = model::none;    // also of a rank
  std::uint32_t entry = model::none;        // into model::entries_of the directive
  bool on_marker = false;                   // of an expectation: on its `n/a` or `same`
};

/// The target at an offset. A cursor directly after a thing still means it. The place around a name
/// belongs to it: the rest of its heading, the blanks in its cell.
Target target_at(const View& view, std::uint32_t offset);

}  // namespace ladder::semantics
