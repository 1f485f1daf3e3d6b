#pragma once

#include <span>

#include "cli/output.h"
#include "cli/screen.h"
#include "diff/ladder_changes.h"

namespace ladder::cli {

/// What changed in some ladders, for people who read it on a screen.
void report_changes(std::span<const diff::LadderChanges> all, const Screen& screen, Output& output);

/// The same as Markdown, for a comment on a review.
void report_changes_markdown(std::span<const diff::LadderChanges> all, Output& output);

/// The same for other programs.
void report_changes_json(std::span<const diff::LadderChanges> all, Output& output);

}  // namespace ladder::cli
