#pragma once

#include <optional>
#include <string>

#include "layout/source.h"

/// Converting a ladder from one form to another.
namespace ladder::layout {

/// The conversion that an author asks for.
struct Conversion {
  std::optional<model::Layout> layout;  // nothing: keep the layout
  bool transposed = false;              // swaps rows and columns, or `###` and `####` headings
};

/// The form of a whole ladder. Nothing if its parts have different forms, or if it has no parts.
std::optional<Form> form_of(const model::Ladder& ladder);

struct Converted {
  std::string text;      // the converted ladder; blank lines at its end are unchanged
  std::string obstacle;  // why it can't be converted, as part of a sentence, or empty
};

/// Why a ladder can't be rewritten without losing something, as part of a sentence, or empty.
std::string obstacle_to_rewriting(const Source& source);

/// Converts a ladder, and makes sure that it still says the same. A ladder without a skill or a
/// grid stays as it is, and so does one that already has the wanted form.
Converted converted(const Source& source, const Conversion& conversion);

}  // namespace ladder::layout
