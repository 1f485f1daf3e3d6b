#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "semantics/report/overview.h"

namespace ladder::semantics {

/// The address of a place in a file.
using LinkTo = std::function<std::string(std::string_view path, text::Span place)>;

struct ReportForm {
  static constexpr std::size_t unlimited = SIZE_MAX;

  std::size_t most = unlimited;        // in bytes, of which there are never fewer than characters
  std::size_t most_clean = unlimited;  // ladders without problems that are listed
  LinkTo link_to = {};                 // empty: nothing is a link
};

/// The report for people who don't write programs: each ladder as a picture, what to fix first, and
/// everything that is wrong, as Markdown. It says so if the form leaves no room for some of it.
std::string to_markdown(const Overview& overview, const ReportForm& form);

}  // namespace ladder::semantics
