#include "exchange/statement.h"

#include <algorithm>

#include <fmt/core.h>

#include "text/counted.h"

namespace ladder::exchange {
namespace {

std::string statement_of(const layout::PlainLadder& ladder, std::string_view origin) {
  constexpr std::size_t most_named = 12;
  std::string labels;
  for (std::size_t i = 0; i < std::min(ladder.levels.size(), most_named); ++i)
    labels.append(labels.empty() ? "" : ", ").append(ladder.levels[i].name);
  if (most_named < ladder.levels.size()) labels += ", ...";
  std::size_t expectations = 0;
  for (const layout::PlainSkill& skill : ladder.skills)
    for (const layout::PlainExpectation& it : skill.expectations)
      if (!it.passages.empty() || it.marker != model::Marker::none) ++expectations;
  const std::size_t places = ladder.levels.size() * ladder.skills.size();
  return fmt::format("{}{}: {}; {}; {} of {}", text::counted(ladder.levels.size(), "level"),
                     origin.empty() ? "" : fmt::format(" ({})", origin), labels,
                     text::counted(ladder.skills.size(), "skill"), expectations,
                     text::counted(places, "expectation"));
}

}  // namespace

std::vector<std::string> statements_of(const Import& import) {
  const std::vector<layout::PlainLadder>& ladders = import.document.ladders;
  std::vector<std::string> statements;
  for (std::size_t i = 0; i < ladders.size(); ++i) {
    const std::string origin = i < import.origins.size() ? import.origins[i] : std::string();
    const bool named = 1 < ladders.size() && !ladders[i].title.empty();
    const std::string title = named ? fmt::format("`{}`: ", ladders[i].title) : "";
    statements.push_back(title + statement_of(ladders[i], origin));
  }
  return statements;
}

std::string refusal_of(const Import& import) {
  return import.refusal.empty()
             ? "it has no table with levels along one side, and no headings for levels and skills"
             : import.refusal;
}

}  // namespace ladder::exchange
