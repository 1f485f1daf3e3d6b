#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baseline/baseline.h"

namespace ladder::baseline {

/// The usual name of the file.
constexpr std::string_view baseline_name = "ladder-baseline.json";

/// The findings that already existed when a team began to check.
struct BaselineFile {
  std::vector<std::string> paths;  // what it covers, as seen from its folder
  std::vector<baseline::BaselineEntry> entries;
};

/// Whether a baseline at a path covers a file. Both paths are absolute.
bool covers(const BaselineFile& baseline, std::string_view its_path, std::string_view file);

/// Reads the text of a baseline. `problem` says why it cannot be used; then nothing is in it.
BaselineFile parse_baseline(std::string_view text, std::string& problem);

/// The text of a baseline: a finding a line, always in the same order, so that versions compare and
/// two branches merge.
std::string to_text(const BaselineFile& baseline);

/// The JSON Schema (draft 7) of the file: schema/ladder-baseline.schema.json.
std::string baseline_schema();

}  // namespace ladder::baseline
