#include "semantics/findings.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "rules/wording.h"

namespace ladder::semantics {
namespace {

/// The items that begin in a ladder, from a list sorted by `begin_of`.
template <class It, class BeginOf>
std::span<const It> part_in(const model::Document& document, std::uint32_t ladder,
                            std::span<const It> all, BeginOf begin_of) {
  const text::Span span = document.ladders[ladder].span;
  const bool touches_next =
      ladder + 1 < document.ladders.size() && document.ladders[ladder + 1].span.begin == span.end;
  const auto first = std::ranges::lower_bound(all, span.begin, {}, begin_of);
  const auto last = touches_next
                        ? std::ranges::lower_bound(first, all.end(), span.end, {}, begin_of)
                        : std::ranges::upper_bound(first, all.end(), span.end, {}, begin_of);
  return {first, last};
}

}  // namespace

std::span<const text::Diagnostic> findings_of(const model::Document& document, std::uint32_t ladder,
                                              std::span<const text::Diagnostic> findings) {
  return part_in(document, ladder, findings,
                 [](const text::Diagnostic& it) { return it.span.begin; });
}

std::span<const rules::Found> found_in(const model::Document& document, std::uint32_t ladder,
                                       std::span<const rules::Found> found) {
  return part_in(document, ladder, found, [](const rules::Found& it) { return it.span().begin; });
}

std::uint32_t expectation_at(const model::Ladder& ladder, std::uint32_t at) {
  const auto& all = ladder.expectations;
  const auto after = std::ranges::upper_bound(
      all, at, {}, [](const model::Expectation& it) { return it.place.begin; });
  const bool on_heading = after != all.end() && after->layout == model::Layout::sections &&
                          ladder.heading_of(*after).whole.begin <= at;
  if (on_heading) return static_cast<std::uint32_t>(after - all.begin());
  if (after == all.begin() || std::prev(after)->place.end < at) return model::none;
  return static_cast<std::uint32_t>(std::prev(after) - all.begin());
}

FindingCounts& FindingCounts::operator+=(const FindingCounts& others) {
  errors += others.errors;
  warnings += others.warnings;
  hints += others.hints;
  return *this;
}

FindingCounts counts_of(std::span<const text::Diagnostic> findings) {
  FindingCounts counts;
  for (const text::Diagnostic& it : findings) {
    switch (it.severity) {
      case text::Severity::error: ++counts.errors; break;
      case text::Severity::warning: ++counts.warnings; break;
      case text::Severity::hint: ++counts.hints; break;
    }
  }
  return counts;
}

std::string to_string(const FindingCounts& counts) {
  std::vector<std::string> kinds;
  const auto add = [&](std::size_t count, std::string_view kind) {
    if (0 < count) kinds.push_back(rules::counted(count, kind));
  };
  add(counts.errors, "error");
  add(counts.warnings, "warning");
  add(counts.hints, "hint");
  return kinds.empty() ? "No findings" : rules::joined(kinds, kinds.size());
}

}  // namespace ladder::semantics
