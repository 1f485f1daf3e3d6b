#include "rules/structure/declaration.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/wording.h"
#include "text/nearest.h"

namespace ladder::rules {
namespace {

/// No person has written a ladder that declares or misspells more levels.
constexpr std::size_t most_names = 100;

/// The declared levels whose labels include one number, or none.
struct Candidates {
  std::vector<std::string> names;
  std::vector<std::uint32_t> levels;
};

/// "3" for `L3`, "2-3" for `L2/3`, nothing for `Senior`.
std::string number_of(const model::Level& level) {
  if (!level.rank) return {};
  return std::to_string(level.rank->first) + "-" + std::to_string(level.rank->last);
}

}  // namespace

std::vector<std::uint32_t> meant_levels(const Subject& subject) {
  const std::vector<model::Level>& levels = subject.ladder.levels;
  std::vector<std::uint32_t> meant(levels.size(), model::none);
  std::unordered_map<std::string, Candidates> declared;
  std::size_t declared_count = 0;
  for (std::uint32_t i = 0; i < levels.size(); ++i) {
    if (!levels[i].declared) continue;
    if (most_names < ++declared_count) return meant;
    Candidates& candidates = declared[number_of(levels[i])];
    candidates.names.push_back(model::plain_text(subject.slice(levels[i].name)));
    candidates.levels.push_back(i);
  }

  std::size_t looked_at = 0;
  for (std::uint32_t i = 0; i < levels.size() && looked_at < most_names; ++i) {
    if (levels[i].declared || levels[i].name.empty()) continue;
    ++looked_at;
    auto candidates = declared.find(number_of(levels[i]));
    if (candidates == declared.end()) continue;
    const std::vector<std::string>& names = candidates->second.names;
    if (const std::string* name =
            text::nearest(names, model::plain_text(subject.slice(levels[i].name))))
      meant[i] = candidates->second.levels[static_cast<std::size_t>(name - names.data())];
  }
  return meant;
}

std::string declaration_of(const Subject& subject, std::uint32_t level) {
  const auto declares = [&](const model::Directive& it) {
    return it.value.contains(subject.ladder.levels[level].name);
  };
  const auto it = std::ranges::find_if(subject.ladder.directives, declares);
  const bool is_track =
      it != subject.ladder.directives.end() && it->kind == model::DirectiveKind::track;
  const std::string directive =
      is_track ? fmt::format("Track {}:", subject.slice(it->name)) : "Levels:";
  return fmt::format("{} declares this level", quoted(directive));
}

}  // namespace ladder::rules
