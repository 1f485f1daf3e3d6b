#include <unordered_set>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_level_mismatch(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::level_mismatch{
    .name = "level-mismatch",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "A ladder's levels differ from those of the ladder it extends.",
    .why =
        "If a level exists in only one of the two ladders, people at that level are assessed "
        "against only some of the skills: either the inherited ones or the ladder's own are "
        "missing.",
    .bad = R"(## Everyone

Level/Skill	Teamwork
1	Asks for help.
2	Helps others.

## Design
Extends: #Everyone

Level/Skill	Craft
1	Sketches.
)",
    .good = R"(## Everyone

Level/Skill	Teamwork
1	Asks for help.
2	Helps others.

## Design
Extends: #Everyone

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When a ladder deliberately covers only some of the levels of the ladder it extends.",
    .check = check_level_mismatch,
};

namespace {

/// The levels of a ladder that have a name.
struct Names {
  std::vector<std::string> keys;   // for comparing, lowest level first
  std::vector<std::string> shown;  // as written
};

Names names_of(const model::Ladder& ladder, std::string_view text) {
  Names names;
  for (const model::Level& it : ladder.levels) {
    std::string name = it.name.empty() ? it.inferred : std::string(text::slice(text, it.name));
    if (name.empty()) continue;
    names.keys.push_back(it.key.empty() ? model::key_of(name) : it.key);
    names.shown.push_back(std::move(name));
  }
  return names;
}

/// The names of `all` that `other` lacks.
std::vector<std::string> missing(const Names& all, const Names& other) {
  const std::unordered_set<std::string> known(other.keys.begin(), other.keys.end());
  std::vector<std::string> lacking;
  for (std::size_t i = 0; i < all.keys.size(); ++i)
    if (!known.contains(all.keys[i])) lacking.push_back(all.shown[i]);
  return lacking;
}

void check_level_mismatch(const rules::Subject& subject, rules::Report& report) {
  const model::Extension& extension = subject.extension;
  if (extension.state != model::Extension::State::found) return;
  const Names own = names_of(subject.ladder, subject.text);
  const Names base = names_of(*extension.base, extension.base_text);
  // A ladder without levels of its own takes those of its base.
  if (own.keys.empty() || own.keys == base.keys) return;

  const std::vector<std::string> missing_here = missing(base, own);
  const std::vector<std::string> missing_there = missing(own, base);
  const std::string title = rules::quoted(text::slice(extension.base_text, extension.base->title));
  const text::Span value = subject.ladder.directive(model::DirectiveKind::extends)->value;
  if (missing_here.empty() && missing_there.empty()) {
    report.add(value, fmt::format("the levels aren't in the same order as in {}", title)).help =
        "put them in the same order in both ladders";
    return;
  }
  std::string difference;
  if (!missing_here.empty()) difference = "lacks " + rules::listed(missing_here);
  if (!missing_there.empty())
    difference += (difference.empty() ? "adds " : " but adds ") + rules::listed(missing_there);
  auto& finding = report.add(
      value, fmt::format("the levels differ from those of {}: this ladder {}", title, difference));
  finding.help = "give both ladders the same levels";
}

}  // namespace
}  // namespace ladder
