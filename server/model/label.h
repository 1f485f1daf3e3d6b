#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/language.h"
#include "text/span.h"

namespace ladder::model {

/// The place of a level in a numbered series: `IC4` is number 4 of the series `ic`, `3` is number 3
/// of the series without a name, `L2/3` stands for numbers 2 to 3.
struct Rank {
  std::string series;  // folded
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // first, unless the label groups several numbers

  friend bool operator==(const Rank&, const Rank&) = default;
};

/// What stands in a level's label, as spans of the text it was read from.
struct Label {
  text::Span name;       // the label without its qualifier: what identifies the level
  text::Span qualifier;  // inside the parentheses: "internal promotion only"
  std::optional<Rank> rank;
};

/// Reads the label that `span` of `text` holds. A code in parentheses, as in `Senior (L3)`, belongs
/// to the name; any other text in parentheses at the end is a qualifier.
Label read_label(std::string_view text, text::Span span);

/// The place that a label names: a number (`3`, `IC4`, `Level 3`, `Engineer 2`, `L2/3`), a Roman
/// numeral (`Engineer II`), or a code before or behind a title (`D1 - Developer`, `Senior (L3)`).
std::optional<Rank> rank_of(std::string_view name);

/// The size of the mark at the beginning of `text` that makes a group of two numbers, as in `L2/3`
/// and `1–3`, or 0.
std::uint32_t joint_size(std::string_view text);

/// Whether a label looks like a level's rather than a skill's: it has a rank, or a word such as
/// `Senior` that titles of levels are made of, in the language of the ladder or in English; where
/// the language isn't known in any.
bool is_level_shaped(std::string_view name,
                     language::Language language = language::Language::unknown);

/// What a text calls a level of this name, for short: `IC4` for `IC4 - Expert` and `Expert (IC4)`;
/// the whole name where there is no such code in it.
std::string_view code_of(std::string_view name);

/// `name` with the number of its rank replaced, as in `IC4` for `IC3`; nothing when the name says
/// more than prefix and number, so that the rest could be wrong.
std::optional<std::string> renumbered(std::string_view name, std::uint32_t number);

}  // namespace ladder::model
