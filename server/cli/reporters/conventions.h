#pragma once

#include <vector>

#include "cli/loaded_files.h"
#include "cli/output.h"
#include "cli/screen.h"
#include "semantics/explanation.h"

namespace ladder::cli {

struct ExplainedFile {
  const File* file = nullptr;
  std::vector<semantics::ExplainedLadder> ladders;
};

/// For people: the conventions of each ladder, one per line.
void report_conventions(const std::vector<ExplainedFile>& files, const Screen& screen,
                        Output& output);

/// For other programs.
void report_conventions_json(const std::vector<ExplainedFile>& files, Output& output);

}  // namespace ladder::cli
