#include "exchange/inference/tables_of_parts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "exchange/inference/labels.h"
#include "exchange/inference/words.h"

namespace ladder::exchange {
namespace {

bool is_named_after_level(const TableOfPart& table) {
  constexpr std::size_t most_words = 3;  // `Service principal with secret` has more
  const std::string& title = table.first->title;
  return (has_level_word(title) && word_count(title) <= most_words) || label_number(title);
}

/// Whether most skills of a table are those of another one.
bool shares_skills(const TableOfPart& table, const TableOfPart& other) {
  const std::vector<layout::PlainSkill>& skills = table.second->ladder.ladder().skills;
  const auto count = std::ranges::count_if(skills, [&](const layout::PlainSkill& it) {
    return other.second->ladder.knows_skill(it.name);
  });
  return skills.size() <= 2 * static_cast<std::size_t>(count);
}

bool holds_table(const Section& section) {
  return !section.sheets.empty() || std::ranges::any_of(section.sections, holds_table);
}

}  // namespace

void keep_levels(std::vector<TableOfPart>& tables) {
  std::vector<TableOfPart> levels;
  std::ranges::copy_if(tables, std::back_inserter(levels), is_named_after_level);
  const auto is_level = [&](const TableOfPart& it) {
    if (is_named_after_level(it)) return true;
    return 1 < levels.size() && std::ranges::all_of(levels, [&](const TableOfPart& other) {
             return shares_skills(it, other);
           });
  };
  std::erase_if(tables, [&](const TableOfPart& it) { return !is_level(it); });
}

bool hold_tables(const Section& section) {
  const std::vector<const Section*> parts = parts_of(section);
  const auto tables =
      std::ranges::count_if(parts, [](const Section* it) { return holds_table(*it); });
  return parts.size() < 2 * static_cast<std::size_t>(tables);
}

}  // namespace ladder::exchange
