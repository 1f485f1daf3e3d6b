#pragma once

#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// What the words in the labels show about the order of the levels: whether they rise, or fall, as
/// in `Head`, `Senior`, `Junior`, or are merely in alphabetical order.
TitleOrder title_order(const Ladder& ladder, std::string_view text,
                       const std::vector<std::uint32_t>& sequence);

/// How senior a level is according to the words in its label, from 1 to 9, or 0 if they don't say.
int title_height(std::string_view label, language::Language language);

}  // namespace ladder::model
