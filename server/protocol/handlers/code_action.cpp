#include <algorithm>
#include <array>

#include "features/actions/actions.h"
#include "project/fixing.h"
#include "protocol/convert.h"
#include "protocol/diagnostics.h"
#include "protocol/failure.h"
#include "protocol/headings_as_levels.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

using features::Action;
using features::ActionKind;

constexpr const char* fix_all = "source.fixAll.ladder";
constexpr std::array kinds = {"quickfix", "refactor.extract", "refactor.move", "refactor.rewrite",
                              fix_all};

std::string_view name_of(ActionKind kind) {
  switch (kind) {
    case ActionKind::quick_fix: return "quickfix";
    case ActionKind::extract: return "refactor.extract";
    case ActionKind::move: return "refactor.move";
    case ActionKind::rewrite: return "refactor.rewrite";
    case ActionKind::fix_all: break;
  }
  return fix_all;
}

void advertise_code_action(const Client& client, ServerCapabilities& capabilities) {
  if (!client.code_action_literals) return;
  capabilities.code_action_provider =
      CodeActionOptions{std::vector<std::string>(kinds.begin(), kinds.end()), true};
}

/// Whether the client asks for this kind, or for a kind that includes it. Actions on a whole
/// document are only offered if they are requested by name.
bool is_wanted(const CodeActionContext& context, std::string_view kind) {
  if (!context.only) return kind != fix_all;
  return std::ranges::any_of(*context.only, [&](const std::string& wanted) {
    return kind == wanted || kind.starts_with(wanted + '.') || wanted.empty();
  });
}

CodeActionData data_of(const Session& session, const project::Document& document,
                       const Action& action) {
  const features::ActionIdentity& it = action.identity;
  return {CodeActionIdentity{it.arguments, it.name, range_of(session, document, it.range),
                             session.names.uri_of(document.path()),
                             session.version_of(document.path())},
          std::nullopt};
}

/// Fills in what the action does. One that leads to nothing any more is refused.
void resolve(Session& session, const project::Document& document,
             const features::ActionIdentity& identity, CodeAction& action) {
  const std::string& name = document.path();
  const std::vector<text::Diagnostic> findings = session.findings_in(name);
  const std::optional<features::ActionResult> result = features::result_of(
      session.project.view(name), identity, findings, [&](const semantics::FixChoice& choice) {
        return project::fixed_text(session.project, name, choice);
      });
  if (!result)
    throw Failure(ErrorCode::content_modified,
                  "the document has changed, so this action no longer applies");
  action.edit = workspace_edit_of(session, result->change);
  if (!result->selection || !session.client.handles_commands) return;
  // What the author is to type over; editors have a command of this name that selects it.
  const semantics::Location& place = *result->selection;
  made(action.data).selection = TypedOver{place.span.begin, place.span.end, place.path};
}

/// A fix among the actions that are offered, and all findings that it is for.
struct OfferedFix {
  std::string title;
  std::vector<text::Edit> edits;
  std::vector<rules::Found> findings;
  std::size_t action = 0;
};

/// Empty where none of its fixes is called so.
std::vector<text::Edit> edits_of_fix(const text::Diagnostic& finding, std::string_view title) {
  const auto fix = std::ranges::find(finding.fixes, title, &text::Fix::title);
  return fix == finding.fixes.end() ? std::vector<text::Edit>() : fix->edits;
}

std::vector<CodeAction> answer_code_action(Session& session, const CodeActionParams& params) {
  const project::Document& document = document_in(session, params);
  const std::string& name = document.path();
  const text::Span range = span_of(session, document, params.range);
  const std::vector<text::Diagnostic> findings = session.findings_in(name);
  std::vector<CodeAction> actions;
  std::vector<OfferedFix> fixes;
  if (is_wanted(params.context, name_of(ActionKind::quick_fix)))
    if (auto reading = headings_as_levels(session, document, range, findings))
      actions.push_back(std::move(*reading));
  for (const Action& it : features::actions_at(session.project.view(name), range, findings)) {
    const std::string_view kind = name_of(it.kind);
    if (!is_wanted(params.context, kind)) continue;
    if (!it.disabled.empty() && !session.client.disabled_actions) continue;
    // A fix for several findings at once is one action.
    if (const auto same = std::ranges::find_if(
            fixes,
            [&](const OfferedFix& other) {
              return it.finding != model::none && other.title == it.title &&
                     edits_of_fix(findings[it.finding], it.title) == other.edits;
            });
        same != fixes.end()) {
      same->findings.push_back({0, &findings[it.finding]});
      actions[same->action].diagnostics = diagnostics_json(session, document, same->findings);
      if (it.preferred) actions[same->action].is_preferred = true;
      continue;
    }
    CodeAction& action = actions.emplace_back();
    action.title = it.title;
    action.kind = kind;
    if (it.preferred) action.is_preferred = true;
    if (it.finding != model::none) {
      const text::Diagnostic& finding = findings[it.finding];
      action.diagnostics = diagnostics_json(session, document, {{0, &finding}});
      if (const auto& edits = edits_of_fix(finding, it.title); !edits.empty())
        fixes.push_back({it.title, edits, {{0, &finding}}, actions.size() - 1});
    }
    if (!it.disabled.empty()) action.disabled = CodeActionDisabled{it.disabled};
    else if (session.client.resolves_actions) action.data = data_of(session, document, it);
    else resolve(session, document, it.identity, action);
  }
  return actions;
}

CodeAction answer_code_action_resolve(Session& session, CodeAction action) {
  if (!action.data) throw Failure(ErrorCode::invalid_params, "the action has no data");
  const CodeActionIdentity& it = *action.data->identity;
  const project::Document& document = document_at(session, it.uri);
  if (it.version != session.version_of(document.path()))
    throw Failure(ErrorCode::content_modified,
                  "the document has changed since this action was offered");
  resolve(session, document, {it.name, span_of(session, document, it.range), it.arguments}, action);
  return action;
}

}  // namespace

Method code_action() {
  return {.name = "textDocument/codeAction",
          .advertise = advertise_code_action,
          .answer = answering<answer_code_action>};
}

Method code_action_resolve() {
  return {.name = "codeAction/resolve", .answer = answering<answer_code_action_resolve>};
}

}  // namespace ladder::protocol
