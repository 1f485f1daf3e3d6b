#pragma once

#include <span>

#include "cli/output.h"
#include "cli/screen.h"
#include "semantics/comparison.h"

namespace ladder::cli {

/// What separates two levels, for people who read it on a screen. For Markdown there is
/// semantics::to_markdown.
void report_comparisons(std::span<const semantics::Comparison> all, const Screen& screen,
                        Output& output);

/// The same for other programs.
void report_comparisons_json(std::span<const semantics::Comparison> all, Output& output);

}  // namespace ladder::cli
