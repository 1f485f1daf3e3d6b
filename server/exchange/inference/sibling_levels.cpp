#include "exchange/inference/sibling_levels.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "exchange/inference/labels.h"
#include "exchange/inference/skill_name.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

std::string last_word(std::string_view title) {
  const std::string folded = text::folded(title);
  return folded.substr(folded.find_last_of(' ') + 1);
}

/// `senior data` of `Senior Data Cook`: all words but the last, if there are several.
std::string words_before_last(std::string_view title) {
  const std::string folded = text::folded(title);
  const std::size_t end = folded.find_last_of(' ');
  return end == folded.npos || folded.find(' ') == end ? "" : folded.substr(0, end);
}

std::uint32_t shaped(const std::vector<Part>& parts, const Declared& declared) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(parts, [&](const Part& it) { return is_shaped(it, declared); }));
}

}  // namespace

bool are_levels(const std::vector<Part>& parts, const Declared& declared) {
  const std::size_t count = shaped(parts, declared);
  // A single one isn't a level if there are levels below it.
  if (parts.size() == 1) return count == 1 && !are_levels(parts.front().parts, declared);
  // Three of them are levels beside an introduction, a history and the like.
  return 2 <= count && (parts.size() <= 2 * count || (3 <= count && parts.size() <= 3 * count));
}

std::vector<bool> levels_among(const std::vector<Part>& parts, const std::vector<Part>& by_leads,
                               const Declared& declared) {
  std::set<std::string> words;
  std::set<std::string> names;
  std::map<std::string, std::size_t> beginnings;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_shaped(parts[i], declared)) continue;
    ++beginnings[words_before_last(parts[i].title)];
    if (std::string word = last_word(parts[i].title); 1 < word.size())
      words.insert(std::move(word));
    names.merge(titles_in(by_leads[i]));
  }
  const bool most = parts.size() < std::size_t{2} * shaped(parts, declared);
  // Before and after levels that are numbered or named in a list, nothing is one because of its
  // parts.
  const bool are_told = !declared.empty() || std::ranges::all_of(parts, [&](const Part& it) {
    return !is_shaped(it, declared) || label_number(it.title);
  });
  const auto is_one = [&](const Part& it) { return is_shaped(it, declared); };
  const auto first = std::ranges::find_if(parts, is_one) - parts.begin();
  const auto last =
      std::ranges::find_if(parts.rbegin(), parts.rend(), is_one).base() - parts.begin();
  std::vector<bool> levels;
  std::string above;  // the last level
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::set<std::string> own = titles_in(by_leads[i]);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(own, [&](const std::string& it) { return names.contains(it); }));
    const auto at = static_cast<std::ptrdiff_t>(i);
    // `Soil` between `Level 1` and `Level 2`, which have a skill of this name, is none.
    const bool is_skill = names.contains(text::folded(parts[i].title));
    const bool may_share = !are_told || (first < at && at < last);
    const bool is_title = 0 < labels_of({parts[i].title}).people && !parts[i].parts.empty();
    const std::string beginning = words_before_last(parts[i].title);
    const bool begins_alike = !beginning.empty() && 1 < beginnings[beginning];
    const bool ends_alike = words.contains(last_word(parts[i].title));
    const bool shares = may_share && 0 < shared && own.size() <= 2 * shared;
    const bool is_of_above = !declared.contains(text::folded(parts[i].title)) &&
                             names_level_above(parts[i].title, above);
    levels.push_back(!is_of_above && (is_shaped(parts[i], declared) || ends_alike || begins_alike ||
                                      (!is_skill && (shares || (is_title && most)))));
    if (levels.back()) above = parts[i].title;
  }
  return levels;
}

}  // namespace ladder::exchange
