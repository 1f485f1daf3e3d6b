#include "breaking/numbers.h"

#include <algorithm>
#include <optional>

#include "rules/words.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::breaking {
namespace {

using enum ChangeClass;

struct Number {
  long value = 0;
  std::string written;  // with the word after it: "2 days"
  std::string unit;     // that word, folded
  bool is_ceiling = false;
  bool is_name = false;  // it may belong to a name: `Python 3`
};

std::optional<long> digits_of(std::string_view word) {
  constexpr std::size_t most = 9;
  std::string_view digits = word;
  while (!digits.empty() && !text::is_ascii_digit(digits.back())) {
    if (text::is_ascii_letter(digits.back())) return std::nullopt;
    digits.remove_suffix(1);
  }
  if (digits.empty() || most < digits.size()) return std::nullopt;
  if (!std::ranges::all_of(digits, text::is_ascii_digit)) return std::nullopt;
  return std::stol(std::string(digits));
}

bool is_year(long value) { return 1900 <= value && value < 2100; }

std::optional<long> value_of(std::string_view text, const rules::Word& word,
                             const language::Grades& language) {
  const std::string_view written = text::slice(text, word.span);
  if (word.has_digit) {
    const auto value = digits_of(written);
    return value && is_year(*value) ? std::nullopt : value;
  }
  const language::GradedWord* found = language::graded_word(language, text::folded(written));
  if (!found || found->grade != language::Grade::number) return std::nullopt;
  return found->weight;
}

bool is_limited(std::string_view before, const language::Grades& language) {
  std::string folded = text::folded(before);
  while (folded.ends_with(' ')) folded.pop_back();
  return std::ranges::any_of(language.ceilings, [&](std::string_view it) {
    return folded.ends_with(it) && (folded.size() == it.size() ||
                                    !text::is_ascii_letter(folded[folded.size() - it.size() - 1]));
  });
}

std::vector<Number> numbers_in(std::string_view text, const language::Grades& language) {
  std::vector<Number> numbers;
  const std::vector<rules::Word> words = rules::words_in(text, text::whole(text));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto value = value_of(text, words[i], language);
    if (!value) continue;
    Number& number = numbers.emplace_back();
    number.value = *value;
    number.written = text::slice(text, words[i].span);
    if (i + 1 < words.size()) {
      const std::string next(text::slice(text, words[i + 1].span));
      number.unit = text::folded(next);
      number.written += " " + next;
    }
    number.is_ceiling = is_limited(text.substr(0, words[i].span.begin), language);
    if (1 < i) {
      const char first = text[words[i - 1].span.begin];
      number.is_name = words[i].has_digit && 'A' <= first && first <= 'Z';
    }
  }
  return numbers;
}

/// Whether the two mean the same amount of the same.
bool same(const Number& one, const Number& other) {
  return one.value == other.value && one.is_ceiling == other.is_ceiling;
}

ChangeClass change_of(const Number& before, const Number& after) {
  if (after.is_name) return may_ask_more;
  // `three reviews` and `two reviews`, but not `2 days` and `5 hours`.
  const auto stem = [](const std::string& word) { return word.substr(0, 4); };
  if (stem(before.unit) != stem(after.unit) && !before.unit.empty() && !after.unit.empty() &&
      before.is_ceiling)
    return may_ask_more;
  if (before.is_ceiling != after.is_ceiling) return may_ask_more;
  return (before.value < after.value) != after.is_ceiling ? asks_more : asks_less;
}

/// Drops what both have at the beginning and at the end, so that one more number in the middle
/// isn't several changed ones.
void drop_common(std::vector<Number>& before, std::vector<Number>& after) {
  while (!before.empty() && !after.empty() && same(before.back(), after.back())) {
    before.pop_back();
    after.pop_back();
  }
  std::size_t common = 0;
  while (common < before.size() && common < after.size() && same(before[common], after[common]))
    ++common;
  before.erase(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(common));
  after.erase(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(common));
}

}  // namespace

std::vector<NumberChange> number_changes(std::string_view before, std::string_view after,
                                         const language::Grades& language) {
  std::vector<Number> was = numbers_in(before, language);
  std::vector<Number> is = numbers_in(after, language);
  drop_common(was, is);
  std::vector<NumberChange> changes;
  const std::size_t both = std::min(was.size(), is.size());
  for (std::size_t i = 0; i < both; ++i)
    if (!same(was[i], is[i]))
      changes.push_back({change_of(was[i], is[i]), was[i].written, is[i].written});
  // `one` is often no number: `a person who`, `one of them`.
  for (std::size_t i = both; i < is.size(); ++i)
    if (1 < is[i].value) changes.push_back({may_ask_more, "", is[i].written});
  for (std::size_t i = both; i < was.size(); ++i)
    if (1 < was[i].value) changes.push_back({may_ask_less, was[i].written, ""});
  return changes;
}

}  // namespace ladder::breaking
