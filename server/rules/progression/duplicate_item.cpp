#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/sentences.h"
#include "rules/subject.h"
#include "rules/wording.h"
#include "text/ascii.h"

namespace ladder {
namespace {
void check_duplicate_item(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::duplicate_item{
    .name = "duplicate-item",
    .group = Group::progression,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .effect = Effect::wording,
    .summary = "An expectation contains the same list item or sentence twice.",
    .why =
        "The expectation was probably pasted together and never reread. The repeated point also "
        "gets extra weight by accident.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches ideas on paper.
2	- Builds clickable prototypes.<br>- Tests with users.<br>- Builds clickable prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches ideas on paper.
2	- Builds clickable prototypes.<br>- Tests with users.
)",
    .remarks =
        "Headings, lines that end with a colon and lines above a list may be repeated, because "
        "they only introduce what comes below. Items may be repeated if different lines introduce "
        "them.",
    .off =
        "When your expectations are completed forms, where the same answer may appear more than "
        "once.",
    .check = check_duplicate_item,
};

namespace rules {
namespace {

using text::Span;

std::uint32_t after_blanks(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text::is_blank(text[at])) ++at;
  return at;
}

bool is_line_end(std::string_view text, std::uint32_t at) {
  return at == text.size() || text[at] == '\n';
}

/// The lines of some passages in a section. If a blank line follows, the blank lines above them go
/// too, so that two gaps don't become a wider one.
Span lines_of(std::string_view text, Span whole, std::uint32_t line, std::uint32_t line_end) {
  const bool last_line = line_end == text.size();
  if (!last_line && !is_line_end(text, after_blanks(text, line_end + 1)))
    return {line, line_end + 1};
  std::uint32_t above = line;
  while (0 < above && (text::is_blank(text[above - 1]) || text[above - 1] == '\n')) --above;
  return {above, whole.end};
}

/// What to remove to take out a passage of an expectation with its list mark, break or line, and
/// leave no gap. The passage is given by number and never the first. Nothing if the line it ends in
/// continues with another passage.
std::optional<Span> removal_of(const Subject& subject, const model::Expectation& expectation,
                               std::uint32_t number) {
  const std::span passages = std::span(subject.ladder.passages).subspan(expectation.first_passage);
  const Span whole = passages[number].span;
  const std::uint32_t before = passages[number - 1].span.end;
  if (expectation.layout != model::Layout::sections) return Span{before, whole.end};

  std::uint32_t line = whole.begin;
  while (before < line && subject.text[line - 1] != '\n') --line;
  if (line == before) return Span{before, whole.end};
  const std::uint32_t line_end = after_blanks(subject.text, whole.end);
  if (!is_line_end(subject.text, line_end)) return std::nullopt;
  return lines_of(subject.text, whole, line, line_end);
}

/// What to remove to take a sentence out of a passage: the sentence and the space on one side.
Span removal_in(std::string_view text, Span passage, Span sentence) {
  const bool first = sentence.begin == passage.begin;
  auto is_space = [&](std::uint32_t at) { return text::is_blank(text[at]) || text[at] == '\n'; };
  if (first)
    while (sentence.end < passage.end && is_space(sentence.end)) ++sentence.end;
  else
    while (passage.begin < sentence.begin && is_space(sentence.begin - 1)) --sentence.begin;
  return sentence;
}

}  // namespace
}  // namespace rules

namespace {

using model::Expectation;
using model::PassageKind;
using text::Span;

/// A passage, or a sentence of one that has several.
struct Unit {
  Span span;
  std::span<const rules::Word> words;
  std::uint32_t passage = 0;          // of the expectation
  bool whole = false;                 // a passage
  std::uint64_t key = 0;              // of its words and of the passage that announces them
  std::uint32_t first = model::none;  // the earlier unit that says the same
};

/// How far an item is indented; the mark before it isn't part of its span.
std::uint32_t indent_of(std::string_view text, Span item) {
  std::uint32_t at = item.begin;
  while (0 < at && text::is_blank(text[at - 1])) --at;
  while (0 < at && !text::is_blank(text[at - 1]) && text[at - 1] != '\n' && text[at - 1] != '>')
    --at;
  const std::uint32_t mark = at;
  while (0 < at && text::is_blank(text[at - 1])) --at;
  return mark - at;
}

/// Finds what an expectation says twice. Its vectors are reused for each expectation.
class Checker {
 public:
  Checker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject), report_(report) {}

  void check(const Expectation& expectation) {
    gather(expectation);
    if (units_.size() < 2) return;
    mark_repeated(expectation);
    for (const Unit& it : units_)
      if (it.first != model::none && (it.whole || !repeated_[it.passage]))
        report_repeated(expectation, it);
  }

 private:
  void gather(const Expectation& expectation) {
    units_.clear();
    std::uint64_t announcement = 0;
    for (std::uint32_t i = 0; i < expectation.passages; ++i) {
      const std::uint32_t index = expectation.first_passage + i;
      if (announces(expectation, i)) {
        announcement = ~std::uint64_t{i};
        continue;
      }
      if (leaves_list(index, i)) announcement = 0;
      add_units(subject_.ladder.passages[index].span, words_of(subject_.facts, index), i,
                announcement);
    }
  }

  /// Whether a passage announces others: if it is a heading, ends with a colon, has a nested list,
  /// or is a line without a full stop above a list. It may be repeated, and the same words below
  /// two of these aren't a repetition: `In review: asks for reasons. In the team: asks for
  /// reasons.`
  bool announces(const Expectation& expectation, std::uint32_t i) const {
    const std::uint32_t index = expectation.first_passage + i;
    const PassageKind kind = subject_.ladder.passages[index].kind;
    const rules::End end = subject_.facts.passages[index].end;
    if (kind == PassageKind::heading || end == rules::End::colon) return true;
    const bool above_item = i + 1 < expectation.passages &&
                            subject_.ladder.passages[index + 1].kind == PassageKind::item;
    if (!above_item) return false;
    if (kind == PassageKind::paragraph) return end != rules::End::stop;
    return indent_of(subject_.text, subject_.ladder.passages[index].span) <
           indent_of(subject_.text, subject_.ladder.passages[index + 1].span);
  }

  /// A paragraph below a list isn't announced by what comes before the list.
  bool leaves_list(std::uint32_t index, std::uint32_t i) const {
    const auto& passages = subject_.ladder.passages;
    return 0 < i && passages[index].kind == PassageKind::paragraph &&
           passages[index - 1].kind == PassageKind::item;
  }

  void add_units(Span span, std::span<const rules::Word> words, std::uint32_t passage,
                 std::uint64_t announcement) {
    auto add = [&](Span unit, std::span<const rules::Word> in, bool whole) {
      if (rules::is_statement(in) && !rules::is_picture(subject_.slice(unit)))
        units_.push_back({unit, in, passage, whole, announcement + rules::hash_of(in)});
    };
    add(span, words, true);
    sentences_.clear();
    rules::append_sentences(subject_.text, span, words, sentences_);
    if (sentences_.size() < 2) return;
    for (const rules::Sentence& it : sentences_) add(it.span, it.words, false);
  }

  /// Sorts by key and place, so that units that say the same are adjacent, the first one first.
  void mark_repeated(const Expectation& expectation) {
    repeated_.assign(expectation.passages, false);
    keys_.clear();
    for (std::uint32_t i = 0; i < units_.size(); ++i) keys_.emplace_back(units_[i].key, i);
    std::ranges::sort(keys_);
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      const auto [before, first] = keys_[i - 1];
      auto [key, second] = keys_[i];
      Unit& it = units_[second];
      if (key != before || !rules::same_words(subject_.text, it.words, units_[first].words))
        continue;
      it.first = units_[first].first == model::none ? first : units_[first].first;
      if (it.whole) repeated_[it.passage] = true;
    }
  }

  void report_repeated(const Expectation& expectation, const Unit& it) {
    auto& finding = report_.add(expectation, it.span,
                                fmt::format("{} appears more than once in this expectation",
                                            rules::quoted(subject_.slice(it.span))));
    finding.help = "remove the repetition, or replace it with what was meant";
    finding.related.push_back({"", units_[it.first].span, "the first occurrence"});
    const Span passage = subject_.ladder.passages[expectation.first_passage + it.passage].span;
    const std::optional<Span> removal = it.whole
                                            ? rules::removal_of(subject_, expectation, it.passage)
                                            : rules::removal_in(subject_.text, passage, it.span);
    if (removal)
      finding.fixes.push_back(
          {"Remove the repetition", text::Applicability::unsafe, {{*removal, ""}}});
  }

  const rules::Subject& subject_;
  rules::Report& report_;
  std::vector<Unit> units_;
  std::vector<bool> repeated_;              // by passage: all of it
  std::vector<rules::Sentence> sentences_;  // of one passage
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys_;
};

void check_duplicate_item(const rules::Subject& subject, rules::Report& report) {
  Checker checker(subject, report);
  for (const Expectation& it : subject.ladder.expectations)
    if (it.has_text()) checker.check(it);
}

}  // namespace
}  // namespace ladder
