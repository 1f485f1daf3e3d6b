#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "model/marks.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_mixed_list_style(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::mixed_list_style{
    .name = "mixed-list-style",
    .group = Group::text,
    .severity = text::Severity::hint,
    .fixing = Fixing::safe,
    .summary = "The lists in a ladder use different bullets.",
    .why =
        "Readers look for a difference between `-` and `*`, but there isn't one. The mix only "
        "shows that several people wrote the ladder.",
    .bad = R"(## Design

Level/Skill	Craft
1	- Sketches.<br>- Draws.
2	* Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	- Sketches.<br>- Draws.
2	- Prototypes.
)",
    .off =
        "When your bullets differ on purpose. Numbered lists and nested lists can have their own "
        "markers without being reported.",
    .check = check_mixed_list_style,
};

namespace {

using model::Expectation;
using text::Span;

/// The mark before a list's item.
struct Bullet {
  Span span;
  char32_t code = 0;
  bool is_indented = false;
};

/// Marks that word processors give to a nested list.
bool is_inner_mark(char32_t code) {
  static constexpr std::u32string_view marks = U"◦▪‣·–";
  return marks.find(code) != marks.npos;
}

bool is_markdown_mark(char32_t code) { return code == '-' || code == '*' || code == '+'; }

/// The mark of the item at `passage`, or nothing for a numbered one. A section's lists are
/// Markdown lists, which know three marks.
std::optional<Bullet> bullet_before(std::string_view text, Span passage, model::Layout layout) {
  constexpr std::uint32_t least_indent = 2;
  std::uint32_t end = passage.begin;
  while (0 < end && text::is_blank(text[end - 1])) --end;
  if (end == 0) return std::nullopt;
  const text::Character mark = text::character_before(text, end);
  const bool is_mark =
      layout == model::Layout::sections ? is_markdown_mark(mark.code) : model::is_bullet(mark.code);
  if (!is_mark) return std::nullopt;
  const std::uint32_t begin = end - mark.size;
  std::uint32_t indent = 0;
  while (indent < begin && text[begin - indent - 1] == ' ') ++indent;
  return Bullet{{begin, end}, mark.code, least_indent <= indent};
}

/// The marks of one expectation's lists, without those of nested lists.
std::vector<Bullet> bullets_of(const rules::Subject& subject, const Expectation& it) {
  std::vector<Bullet> bullets;
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const model::Passage& passage = subject.ladder.passages[i];
    if (passage.kind != model::PassageKind::item) continue;
    const std::optional<Bullet> bullet = bullet_before(subject.text, passage.span, it.layout);
    if (!bullet) continue;
    // A cell does not indent every list: there only the mark shows that a list is nested.
    const bool is_below_other = !bullets.empty() && bullets.front().code != bullet->code;
    const bool is_nested = bullet->is_indented || (is_below_other && is_inner_mark(bullet->code));
    if (!is_nested) bullets.push_back(*bullet);
  }
  return bullets;
}

/// How often each mark is used, in the order of their first use.
class Usage {
 public:
  void add(char32_t code) {
    ++all_;
    const auto known = std::ranges::find(counts_, code, &Count::code);
    if (known == counts_.end()) counts_.push_back({code, 1});
    else ++known->uses;
  }

  bool is_mixed() const { return 1 < counts_.size(); }

  /// The first one used, if two are used equally often.
  char32_t commonest() const { return std::ranges::max_element(counts_, {}, &Count::uses)->code; }

  std::string evidence() const {
    const auto most = std::ranges::max_element(counts_, {}, &Count::uses);
    return fmt::format("{} of {} here start with `{}`", most->uses, rules::counted(all_, "item"),
                       to_string(most->code));
  }

  static std::string to_string(char32_t code) {
    std::string mark;
    text::append(mark, code);
    return mark;
  }

 private:
  struct Count {
    char32_t code = 0;
    std::size_t uses = 0;
  };
  std::vector<Count> counts_;  // one for each of the few marks there are
  std::size_t all_ = 0;
};

void check_expectation(const rules::Subject& subject, const Expectation& expectation,
                       const Usage& usage, rules::Report& report) {
  const char32_t common = usage.commonest();
  const bool can_be_used =
      expectation.layout != model::Layout::sections || is_markdown_mark(common);
  if (!can_be_used) return;
  const std::string mark = Usage::to_string(common);
  text::Fix fix{fmt::format("Change to `{}`", mark), text::Applicability::safe, {}};
  for (const Bullet& it : bullets_of(subject, expectation))
    if (it.code != common) fix.edits.push_back({it.span, mark});
  if (fix.edits.empty()) return;

  const Span first = fix.edits.front().span;
  auto& finding =
      report.add(expectation, first,
                 fmt::format("items start with `{}` here but with `{}` elsewhere in this ladder",
                             subject.slice(first), mark));
  finding.evidence = usage.evidence();
  finding.help = fmt::format("use `{}`", mark);
  finding.fixes.push_back(std::move(fix));
}

void check_mixed_list_style(const rules::Subject& subject, rules::Report& report) {
  Usage usage;
  for (const Expectation& it : subject.ladder.expectations)
    for (const Bullet& bullet : bullets_of(subject, it)) usage.add(bullet.code);
  if (!usage.is_mixed()) return;
  for (const Expectation& it : subject.ladder.expectations)
    check_expectation(subject, it, usage, report);
}

}  // namespace
}  // namespace ladder
