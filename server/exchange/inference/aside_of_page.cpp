#include "exchange/inference/aside_of_page.h"

#include "exchange/inference/labels.h"

namespace ladder::exchange {
namespace {

std::size_t count_of_words(const std::vector<Passage>& passages) {
  std::size_t words = 0;
  for (const Passage& it : passages) words += word_count(it.text);
  return words;
}

std::size_t count_of_words(const Section& section) {
  std::size_t words = count_of_words(section.passages);
  for (const Sheet& sheet : section.sheets)
    for (const Line& line : sheet)
      for (const Cell& it : line.cells) words += count_of_words(it.passages);
  for (const Section& it : section.sections) words += count_of_words(it);
  return words;
}

}  // namespace

bool is_aside_of_page(const Import& import, const Section& page) {
  constexpr std::size_t long_page = 400;  // words
  constexpr std::size_t times = 10;
  constexpr std::size_t few_skills = 2;
  if (import.document.ladders.size() != 1 || import.origins.front() == "headings") return false;
  const layout::PlainLadder& only = import.document.ladders.front();
  if (few_skills < only.skills.size()) return false;
  std::size_t words = 0;
  for (const layout::PlainSkill& skill : only.skills)
    for (const layout::PlainExpectation& text : skill.expectations)
      for (const layout::PlainPassage& it : text.passages) words += word_count(it.text);
  const std::size_t all = count_of_words(page);
  return long_page < all && words * times < all;
}

}  // namespace ladder::exchange
