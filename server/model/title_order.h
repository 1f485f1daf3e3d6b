#pragma once

#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// What the words in labels tell of levels in this order: whether they rise, or fall, as `Head`,
/// `Senior`, `Junior` do, or are in alphabetical order, which is another one.
TitleOrder title_order(const Ladder& ladder, std::string_view text,
                       const std::vector<std::uint32_t>& sequence);

/// How high the words in a label say that a level is, from 1 to 9; 0 where they don't.
int title_height(std::string_view label, language::Language language);

}  // namespace ladder::model
