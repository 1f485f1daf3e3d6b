#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <tuple>

#include <fmt/core.h>

#include "features/actions/catalog.h"
#include "features/actions/outcomes.h"
#include "rules/suppressions.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe suppress{"suppress", ActionKind::quick_fix, offer, make};

namespace {

using rules::Reach;
using text::Span;

constexpr std::string_view placeholder = "reason";

struct Form {
  Reach reach = Reach::next;
  std::string_view argument;
  std::string_view word;
  std::string_view where;  // in the title
};
constexpr std::array<Form, 3> forms = {{
    {Reach::next, "here", "ladder-ignore", "here"},
    {Reach::ladder, "ladder", "ladder-ignore-ladder", "in this ladder"},
    {Reach::file, "file", "ladder-ignore-file", "in this file"},
}};

/// A comment that is to stand on a line of its own.
struct Comment {
  Form form;
  std::string_view rule;
  std::string_view skill;   // empty: every skill
  std::uint32_t place = 0;  // the beginning of the line that it goes above
};

/// Who finds fault with comments is answered by mending the comment.
bool is_about_comments(std::string_view rule) {
  return rule == "unused-suppression" || rule == "unknown-rule";
}

/// Whether a comment can name a skill: what ends the name must not be in it.
bool can_be_named(std::string_view skill) {
  return !skill.empty() && skill.find(':') == skill.npos && skill.find("-->") == skill.npos &&
         text::trimmed(skill) == skill;
}

/// Where the text begins behind a byte order mark.
std::uint32_t first_byte(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

/// The last of the mentions that begins at or before a place, or nothing.
const model::Mention* mention_before(const std::vector<model::Mention>& mentions,
                                     std::uint32_t at) {
  const auto after = std::ranges::upper_bound(
      mentions, at, {}, [](const model::Mention& it) { return it.whole.begin; });
  return after == mentions.begin() ? nullptr : &*std::prev(after);
}

/// What a comment that goes directly above it speaks of.
struct Scope {
  Span span;                  // in the ladder
  bool of_one_skill = false;  // so that the comment need not name it
};

/// The row, section or header that a mention stands for.
Scope scope_of(const model::Ladder& ladder, const model::Mention& it) {
  const model::Grid* grid = ladder.grid(it.part);
  if (!grid) return {it.whole, true};
  if (grid->header.contains(it.whole)) return {grid->header, false};
  return {it.whole, grid->orientation == model::Orientation::skill_a_row};
}

/// The smallest scope around a finding: a row or section, or else its line.
std::optional<Scope> scope_around(const LadderView& view, Span finding) {
  const model::Ladder& ladder = view.ladder;
  std::optional<Scope> best;
  for (const auto* mentions : {&ladder.skill_mentions, &ladder.level_mentions}) {
    const model::Mention* it = mention_before(*mentions, finding.begin);
    if (!it) continue;
    const Scope scope = scope_of(ladder, *it);
    const bool smaller = !best || best->span.begin < scope.span.begin;
    if (scope.span.contains(finding) && smaller) best = scope;
  }
  if (best) return best;
  const std::uint32_t line = text::line_begin(view.text, finding.begin);
  const auto size = static_cast<std::uint32_t>(view.text.size());
  const Span below{line, line == 0 ? size : text::line_end(view.text, finding.begin)};
  if (!below.contains(finding)) return std::nullopt;
  return Scope{below};
}

std::optional<Comment> comment_for(const Occasion& occasion, const text::Diagnostic& finding,
                                   const Form& form) {
  if (is_about_comments(finding.code)) return std::nullopt;
  const std::string_view text = occasion.view.text();
  Comment comment{form, finding.code, {}, first_byte(text)};
  if (form.reach == Reach::file) return comment;
  const std::optional<LadderView> view = ladder_at(occasion.view, finding.span.begin);
  if (!view || view->origin + view->text.size() < finding.span.end) return std::nullopt;
  if (form.reach == Reach::ladder) {
    if (!view->ladder.has_heading) return std::nullopt;
    const std::uint32_t end = view->placed(view->ladder.heading).end;
    const std::size_t line_end = text.find('\n', end);
    if (line_end == text.npos) return std::nullopt;
    comment.place = static_cast<std::uint32_t>(line_end) + 1;
    return comment;
  }
  const auto scope = scope_around(*view, text::relative(finding.span, view->origin));
  if (!scope) return std::nullopt;
  comment.place = std::max(comment.place, text::line_begin(text, view->placed(scope->span).begin));
  if (!scope->of_one_skill && can_be_named(finding.skill)) comment.skill = finding.skill;
  return comment;
}

/// The comments that one of this reach could be written into, nearest first.
std::vector<Span> comments_to_join(const Occasion& occasion, const Comment& comment) {
  const model::Document& document = occasion.view.model();
  const std::string_view text = occasion.view.text();
  std::vector<Span> all;
  if (comment.form.reach == Reach::file) return document.comments;
  const auto add = [&](const std::vector<Span>& comments, std::uint32_t origin) {
    for (Span it : comments) all.push_back(text::moved(it, origin));
  };
  const std::optional<LadderView> view = ladder_at(occasion.view, comment.place);
  if (view) add(view->ladder.comments, view->origin);
  if (comment.form.reach == Reach::ladder) return all;

  // What stands above a ladder's heading belongs to the ladder before it, or to none.
  if (view && 0 < view->index) {
    const LadderView above = ladder_view(occasion.view, view->index - 1);
    add(above.ladder.comments, above.origin);
  }
  add(document.comments, 0);
  std::ranges::sort(all, {}, &Span::begin);
  std::vector<Span> near;
  std::uint32_t begin = comment.place;
  for (auto it = all.rbegin(); it != all.rend(); ++it) {
    if (begin < it->end) continue;
    if (!text::trimmed(text::slice(text, {it->end, begin})).empty()) break;
    near.push_back(*it);
    begin = it->begin;
  }
  return near;
}

/// Writes the rule into a comment that says the same of another one.
std::optional<Outcome> joined(const Occasion& occasion, const Comment& comment) {
  const std::string_view text = occasion.view.text();
  const std::string skill = text::folded(comment.skill);
  for (const Span span : comments_to_join(occasion, comment)) {
    const std::optional<rules::Suppression> it = rules::read_suppression(text, span);
    if (!it || it->reach != comment.form.reach || it->rules.empty()) continue;
    if (text::folded(text::slice(text, it->skill)) != skill) continue;
    const std::uint32_t place = it->rules.back().end;
    std::string more = fmt::format(", {}", comment.rule);
    const auto shift = static_cast<std::uint32_t>(more.size());
    std::optional<Outcome> outcome = own_change(occasion.view, {{{place, place}, std::move(more)}});
    if (!it->reason.empty())
      outcome->selection = {std::string(occasion.view.path()), text::moved(it->reason, shift)};
    return outcome;
  }
  return std::nullopt;
}

std::optional<Outcome> written(const Occasion& occasion, const Comment& comment) {
  const std::string in_skill = comment.skill.empty() ? "" : fmt::format(" in {}", comment.skill);
  std::string line = fmt::format("<!-- {} {}{}: {} -->{}", comment.form.word, comment.rule,
                                 in_skill, placeholder, text::line_end_of(occasion.view.text()));
  const std::size_t reason = line.rfind(placeholder);
  std::optional<Outcome> outcome =
      own_change(occasion.view, {{{comment.place, comment.place}, std::move(line)}});
  const std::uint32_t begin = comment.place + static_cast<std::uint32_t>(reason);
  outcome->selection = {std::string(occasion.view.path()),
                        {begin, begin + static_cast<std::uint32_t>(placeholder.size())}};
  return outcome;
}

void offer(const Occasion& occasion, Offers& offers) {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::uint32_t>> seen;
  for (const std::uint32_t index : occasion.met_findings()) {
    const text::Diagnostic& finding = occasion.findings[index];
    for (const Form& form : forms) {
      const std::optional<Comment> it = comment_for(occasion, finding, form);
      if (!it || !seen.insert({form.argument, it->rule, it->skill, it->place}).second) continue;
      Action& action = offers.add(fmt::format("Ignore `{}` {}", finding.code, form.where),
                                  {std::string(finding.code), std::string(form.argument)});
      action.identity.range = finding.span;
      action.finding = index;
    }
  }
}

std::optional<Outcome> make(const Order& order) {
  const text::Diagnostic* finding = order.finding();
  const auto form = std::ranges::find(forms, order.argument(1), &Form::argument);
  if (!finding || form == forms.end()) return std::nullopt;
  const std::optional<Comment> comment = comment_for(order.occasion, *finding, *form);
  if (!comment) return std::nullopt;
  std::optional<Outcome> outcome = joined(order.occasion, *comment);
  return outcome ? outcome : written(order.occasion, *comment);
}

}  // namespace
}  // namespace ladder::features
