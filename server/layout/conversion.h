#pragma once

#include <optional>
#include <string>

#include "layout/source.h"

/// A ladder that is written in one form, in another.
namespace ladder::layout {

/// What an author asks for.
struct Conversion {
  std::optional<model::Layout> layout;  // nothing: as it is
  bool transposed = false;              // rows become columns, `###` headings `####` ones
};

/// The form that a whole ladder is written in; nothing where its parts differ or it has none.
std::optional<Form> form_of(const model::Ladder& ladder);

struct Converted {
  std::string text;      // what the ladder is then; with the blank lines at its end as they were
  std::string obstacle;  // why it cannot be, as part of a sentence; empty where it can
};

/// Why a ladder cannot be written anew without a loss, as part of a sentence; empty where it can.
std::string obstacle_to_rewriting(const Source& source);

/// Writes a ladder otherwise, and makes sure that it says the same. A ladder without a skill or a
/// grid stays as it is, and so does one that is written so already.
Converted converted(const Source& source, const Conversion& conversion);

}  // namespace ladder::layout
