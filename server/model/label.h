#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/language.h"
#include "text/span.h"

namespace ladder::model {

/// The position of a level in a numbered series: `IC4` is number 4 in the series `ic`, `3` is
/// number 3 in the series without a name, and `L2/3` covers numbers 2 to 3.
struct Rank {
  std::string series;  // folded
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // first, unless the label covers several numbers

  friend bool operator==(const Rank&, const Rank&) = default;
};

/// The parts of a level's label, as spans of the text it was read from.
struct Label {
  text::Span name;       // the label without its qualifier: identifies the level
  text::Span qualifier;  // inside the parentheses: "internal promotion only"
  std::optional<Rank> rank;
};

/// Reads the label at `span` in `text`. A code in parentheses, as in `Senior (L3)`, is part of the
/// name. Any other wording in parentheses at the end is a qualifier.
Label read_label(std::string_view text, text::Span span);

/// The rank that a label names: a number (`3`, `IC4`, `Level 3`, `Engineer 2`, `L2/3`), a Roman
/// numeral (`Engineer II`), or a code before or after a title (`D1 - Developer`, `Senior (L3)`).
std::optional<Rank> rank_of(std::string_view name);

/// The size of the sign at the beginning of `text` that joins two numbers, as in `L2/3` and `1–3`,
/// or 0.
std::uint32_t joint_size(std::string_view text);

/// Whether a label looks like the name of a level, not of a skill: it has a rank, or contains a
/// word such as `Senior` that titles of levels contain in the ladder's language or in English. If
/// the language isn't known, the words of all languages count.
bool is_level_shaped(std::string_view name,
                     language::Language language = language::Language::unknown);

/// The short form of a level's name in prose: `IC4` for `IC4 - Expert` and `Expert (IC4)`. A name
/// without such a code is returned whole.
std::string_view code_of(std::string_view name);

/// `name` with another number in its rank, such as `IC4` for `IC3`. Returns nothing if the name has
/// more than a prefix and a number, because the rest may not fit the new number.
std::optional<std::string> renumbered(std::string_view name, std::uint32_t number);

}  // namespace ladder::model
