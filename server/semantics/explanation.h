#pragma once

#include <string_view>
#include <vector>

#include "rules/explanation.h"
#include "semantics/view.h"

namespace ladder::semantics {

/// A ladder and the conventions it is judged by.
struct ExplainedLadder {
  std::string_view title;
  std::vector<rules::ExplainedConvention> conventions;
};

/// The ladders of a document in their order.
std::vector<ExplainedLadder> explained(const View& view);

}  // namespace ladder::semantics
