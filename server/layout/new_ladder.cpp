#include "layout/new_ladder.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include <fmt/core.h>

#include "layout/plain.h"
#include "model/escapes.h"
#include "model/label.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

/// Where the first entry of a list ends: a backslash before a bar makes it part of the name.
std::size_t bar_in(std::string_view list) {
  std::size_t at = 0;
  while (at < list.size() && list[at] != '|') at += list[at] == '\\' ? 2 : 1;
  return std::min(at, list.size());
}

/// A `Levels:` line for levels whose order doesn't follow from a common numbering.
std::vector<std::string> directives_for(const std::vector<std::string>& levels) {
  std::set<std::string> series;
  bool rises = true;
  std::uint32_t last = 0;
  for (const std::string& it : levels) {
    const auto rank = model::rank_of(it);
    series.insert(rank ? rank->series : "no series");
    rises = rises && rank && last < rank->first;
    last = rank ? rank->first : 0;
  }
  if (rises && series.size() == 1) return {};
  return {"Levels: " + model::escaped_declarations(levels)};
}

}  // namespace

std::vector<std::string> names_between_bars(std::string_view list, std::string_view what,
                                            std::string& problem) {
  std::vector<std::string> names;
  std::set<std::string> known;
  while (!list.empty()) {
    const std::size_t bar = bar_in(list);
    const std::string name = model::plain_text(text::trimmed(list.substr(0, bar)));
    list.remove_prefix(std::min(bar + 1, list.size()));
    if (name.empty()) continue;
    if (!known.insert(text::folded(name)).second)
      problem = fmt::format("the {} `{}` is listed twice", what, name);
    names.push_back(name);
  }
  if (names.empty()) problem = fmt::format("a ladder needs at least one {}", what);
  return names;
}

std::string new_ladder(std::string_view title, const std::vector<std::string>& levels,
                       const std::vector<std::string>& skills, const Form& form) {
  PlainLadder ladder;
  ladder.head =
      head_of(model::escaped_name(title, model::Layout::sections), directives_for(levels), "");
  for (const std::string& it : levels) ladder.levels.push_back({it, {}, {}, {}});
  for (const std::string& it : skills) ladder.skills.push_back({it});
  return write_plain(ladder, form) + "\n";
}

}  // namespace ladder::layout
