#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/sequence_changes.h"

namespace ladder::text {

/// The lines of a string with their ends, which only the last one may lack.
std::vector<std::string_view> whole_lines(std::string_view text);

/// What makes the lines `after` of the lines `before`, as sequence_changes has it.
std::vector<SequenceChange> line_changes(std::span<const std::string_view> before,
                                         std::span<const std::string_view> after);

}  // namespace ladder::text
