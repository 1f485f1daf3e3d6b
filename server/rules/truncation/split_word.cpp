#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/vocabulary.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_split_word(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::split_word{
    .name = "split-word",
    .group = Group::truncation,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .effect = Effect::wording,
    .summary = "A word contains a hyphen left over from a line break.",
    .why =
        "A search for the word won't find it. The hyphen also shows that the text was copied from "
        "a PDF and never reread.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches ideas.
2	Builds proto- types.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches ideas.
2	Builds prototypes.
)",
    .off =
        "You shouldn't need to: a hyphen that belongs there, as in `small- and large-scale`, isn't "
        "reported.",
    .check = check_split_word,
};

namespace {

using std::string_view_literals::operator""sv;
using text::Span;

/// Before one of these a hyphen and a space are right: `small- and large-scale`.
constexpr std::array suspending = {
    "and"sv,  "and/or"sv, "as"sv,   "bis"sv,     "but"sv, "et"sv,  "oder"sv,   "or"sv, "ou"sv,
    "over"sv, "rather"sv, "than"sv, "through"sv, "to"sv,  "und"sv, "versus"sv, "vs"sv, "y"sv};

/// Words that keep their hyphen before another: `cross-functional`, `high-quality`.
constexpr std::array compounding = {"all"sv,  "cross"sv, "ever"sv, "fast"sv,  "full"sv,  "half"sv,
                                    "high"sv, "long"sv,  "low"sv,  "mid"sv,   "multi"sv, "non"sv,
                                    "post"sv, "pre"sv,   "self"sv, "short"sv, "well"sv};

/// The word on both sides of the hyphen at `hyphen`, with the hyphen and the space.
struct Split {
  Span whole;
  Span left;
  Span right;
};

Split split_at(std::string_view text, Span hyphen) {
  std::uint32_t begin = hyphen.begin;
  while (0 < begin && text::is_letter(text::character_before(text, begin).code))
    begin -= text::character_before(text, begin).size;
  std::uint32_t next = hyphen.end;
  while (text[next] == ' ' || text[next] == '\n' || text[next] == '\r') ++next;
  std::uint32_t end = next;
  while (end < text.size() && text::is_letter(text::character_at(text, end).code))
    end += text::character_size(text, end);
  return {{begin, end}, {begin, hyphen.begin}, {next, end}};
}

std::string joined(const rules::Subject& subject, const Split& split) {
  const std::string_view left = subject.slice(split.left);
  const bool compound =
      subject.is_read_as_english() && std::ranges::binary_search(compounding, text::folded(left));
  return fmt::format("{}{}{}", left, compound ? "-" : "", subject.slice(split.right));
}

bool is_suspended(const rules::Subject& subject, std::string_view next) {
  if (std::ranges::binary_search(suspending, next)) return true;
  return !subject.is_read_as_english() &&
         std::ranges::binary_search(subject.words().unfinished, next);
}

/// The words of a ladder; collected when the first hyphen needs them.
class Vocabulary {
 public:
  explicit Vocabulary(const rules::Subject& subject) : subject_(subject) {}

  bool holds(std::string_view word) {
    if (words_.empty()) collect();
    return words_.contains(rules::hash_of(word));
  }

 private:
  void collect() {
    const std::string_view text = subject_.text;
    for (const rules::Word& word : subject_.facts.words) {
      const text::Span span = word.span;
      // A word beside a hyphen may be half a word.
      const bool after_hyphen =
          2 <= span.begin && text[span.begin - 1] == ' ' && text[span.begin - 2] == '-';
      const bool before_hyphen = span.end < text.size() && text[span.end] == '-';
      if (!after_hyphen && !before_hyphen) words_.insert(word.hash);
    }
  }

  const rules::Subject& subject_;
  std::unordered_set<std::uint32_t> words_;  // their hashes
};

/// A hyphen used as a dash: `owns the standards- culture included`. The word before it is complete,
/// and the two together aren't a word.
bool is_dash(std::string_view text, const Split& split, Vocabulary& vocabulary) {
  constexpr std::uint32_t longest = 15;  // letters; hardly any English word has more
  constexpr std::uint32_t long_word =
      7;  // letters; shorter ones are often the first half of another
  std::string_view left = text::slice(text, split.left);
  std::string_view right = text::slice(text, split.right);
  if (vocabulary.holds(std::string(left) + std::string(right))) return false;
  if (longest < left.size() + right.size()) return true;
  return vocabulary.holds(left) && (long_word <= left.size() || vocabulary.holds(right));
}

void check_split_word(const rules::Subject& subject, rules::Report& report) {
  Vocabulary vocabulary(subject);
  const auto& facts = subject.facts;
  for (std::size_t i = 0; i < subject.ladder.expectations.size(); ++i) {
    for (std::uint32_t mark = facts.first_mark[i]; mark < facts.first_mark[i + 1]; ++mark) {
      if (facts.marks[mark].kind != rules::MarkKind::word_break) continue;
      const Split split = split_at(subject.text, facts.marks[mark].span);
      if (is_suspended(subject, subject.slice(split.right))) continue;
      const bool is_name = rules::is_in_vocabulary(subject, split.whole) ||
                           rules::is_in_vocabulary(subject, {split.left.begin, split.left.end + 1});
      if (is_name || is_dash(subject.text, split, vocabulary)) continue;
      const std::string word = joined(subject, split);
      auto& finding =
          report.add(subject.ladder.expectations[i], split.whole,
                     fmt::format("`{}` is one word; the hyphen is left over from a line break",
                                 model::plain_text(subject.text, split.whole)));
      finding.help = fmt::format("write `{}`", word);
      finding.fixes.push_back(
          {fmt::format("Change to `{}`", word), text::Applicability::safe, {{split.whole, word}}});
    }
  }
}

}  // namespace
}  // namespace ladder
