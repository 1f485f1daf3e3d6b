#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "rules/catalog.h"
#include "semantics/suppression_comment.h"
#include "text/lines.h"

namespace ladder::features {
namespace {
void offer_suppress(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_suppress(const ActionRequest& request);
}  // namespace

const CodeAction suppress{"suppress", ActionKind::quick_fix, offer_suppress, make_suppress};

namespace {

using rules::Reach;

constexpr std::string_view placeholder = "reason";

struct Form {
  Reach reach = Reach::next;
  std::string_view argument;
  std::string_view where;  // in the title
};
constexpr std::array<Form, 3> forms = {{
    {Reach::next, "here", "here"},
    {Reach::ladder, "ladder", "in this ladder"},
    {Reach::file, "file", "in this file"},
}};

/// A finding about a comment is resolved by fixing the comment.
bool is_about_comments(std::string_view rule) {
  const rules::Rule* known = rules::rule_named(rule);
  return known && rules::is_about_comments(*known);
}

std::optional<semantics::SuppressionComment> comment_for(
    const ActionContext& context, const semantics::SuppressionComments& comments,
    const text::Diagnostic& finding, Reach reach) {
  if (is_about_comments(finding.code)) return std::nullopt;
  if (reach == Reach::next && !semantics::ladder_at(context.view, finding.span.begin))
    return std::nullopt;
  return comments.comment_for(finding, reach);
}

/// Writes the rule into a comment that says the same of another one.
std::optional<ActionResult> joined(const ActionContext& context,
                                   const semantics::SuppressionComments& comments,
                                   const semantics::SuppressionComment& comment) {
  const std::vector<rules::Suppression> alike = comments.like(comment);
  if (alike.empty()) return std::nullopt;
  const rules::Suppression& it = alike.front();
  const std::uint32_t place = it.rules.back().end;
  std::string more = fmt::format(", {}", comment.rule);
  const auto shift = static_cast<std::uint32_t>(more.size());
  std::optional<ActionResult> result =
      own_change(context.view, {{{place, place}, std::move(more)}});
  if (!it.reason.empty())
    result->selection = {std::string(context.view.path()), text::moved(it.reason, shift)};
  return result;
}

std::optional<ActionResult> added(const ActionContext& context,
                                  const semantics::SuppressionComment& comment) {
  std::string line = semantics::to_comment(comment, comment.rule, placeholder);
  line += text::line_end_of(context.view.text());
  const std::size_t reason = line.rfind(placeholder);
  std::optional<ActionResult> result =
      own_change(context.view, {{{comment.place, comment.place}, std::move(line)}});
  const std::uint32_t begin = comment.place + static_cast<std::uint32_t>(reason);
  result->selection = {std::string(context.view.path()),
                       {begin, begin + static_cast<std::uint32_t>(placeholder.size())}};
  return result;
}

void offer_suppress(const ActionContext& context, ActionSink& sink) {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::uint32_t>> seen;
  const semantics::SuppressionComments comments(context.view.model(), context.view.text());
  for (const std::uint32_t index : context.findings_in_range()) {
    const text::Diagnostic& finding = context.findings[index];
    for (const Form& form : forms) {
      const auto it = comment_for(context, comments, finding, form.reach);
      if (!it || !seen.insert({form.argument, it->rule, it->skill, it->place}).second) continue;
      Action& action = sink.add(fmt::format("Ignore `{}` {}", finding.code, form.where),
                                {std::string(finding.code), std::string(form.argument)});
      action.identity.range = finding.span;
      action.finding = index;
    }
  }
}

std::optional<ActionResult> make_suppress(const ActionRequest& request) {
  const text::Diagnostic* finding = request.finding();
  const auto form = std::ranges::find(forms, request.argument(1), &Form::argument);
  if (!finding || form == forms.end()) return std::nullopt;
  const semantics::SuppressionComments comments(request.context.view.model(),
                                                request.context.view.text());
  const auto comment = comment_for(request.context, comments, *finding, form->reach);
  if (!comment) return std::nullopt;
  std::optional<ActionResult> result = joined(request.context, comments, *comment);
  return result ? result : added(request.context, *comment);
}

}  // namespace
}  // namespace ladder::features
