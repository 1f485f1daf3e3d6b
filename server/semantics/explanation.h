#pragma once

#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/explanation.h"
#include "rules/settings.h"

namespace ladder::semantics {

/// A ladder and the habits by which it is judged.
struct ExplainedLadder {
  std::string_view title;
  std::vector<rules::ExplainedHabit> habits;
};

/// The ladders of a document in their order.
std::vector<ExplainedLadder> explained(const model::Document& document, std::string_view text,
                                       const rules::Settings& settings);

}  // namespace ladder::semantics
