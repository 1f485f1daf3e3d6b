#include <algorithm>
#include <array>
#include <optional>

#include <nlohmann/json.hpp>

#include "features/actions/actions.h"
#include "project/fixing.h"
#include "protocol/convert.h"
#include "protocol/diagnostics_json.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using features::Action;
using features::ActionKind;
using nlohmann::json;
using protocol::Session;

constexpr std::array kinds = {"quickfix", "refactor.extract", "refactor.move", "refactor.rewrite",
                              "source.fixAll.ladder"};

std::string_view kind_of(ActionKind kind) {
  switch (kind) {
    case ActionKind::quick_fix: return "quickfix";
    case ActionKind::extract: return "refactor.extract";
    case ActionKind::move: return "refactor.move";
    case ActionKind::rewrite: return "refactor.rewrite";
    case ActionKind::fix_all: break;
  }
  return "source.fixAll.ladder";
}

void advertise_code_action(const protocol::Client& client, json& capabilities) {
  if (!client.code_action_literals) return;
  capabilities["codeActionProvider"] = {{"codeActionKinds", kinds}, {"resolveProvider", true}};
}

/// Whether the client asks for this kind: for it, or for one that it is a part of. What happens to
/// a whole document is done only where it is asked for by name.
bool is_wanted(const json& context, std::string_view kind) {
  const auto only = context.find("only");
  if (only == context.end() || !only->is_array()) return kind != "source.fixAll.ladder";
  return std::ranges::any_of(*only, [&](const json& it) {
    const std::string& wanted = it.get_ref<const std::string&>();
    return kind == wanted || kind.starts_with(wanted + '.') || wanted.empty();
  });
}

json data_of(const Session& session, const project::Document& document, const Action& action) {
  const features::ActionIdentity& it = action.identity;
  return {{"uri", session.names.uri_of(document.path())},
          {"version", session.version_of(document.path())},
          {"name", it.name},
          {"range", protocol::range_of(session, document, it.range)},
          {"arguments", it.arguments}};
}

/// Fills in what the action does. One that leads to nothing any more is refused.
void resolve(Session& session, const project::Document& document,
             const features::ActionIdentity& identity, json& action) {
  const std::string& name = document.path();
  const std::vector<text::Diagnostic> findings = session.findings_in(name);
  const std::optional<features::Outcome> outcome = features::outcome_of(
      session.project.view(name), identity, findings, [&](const semantics::FixChoice& choice) {
        return project::fixed_text(session.project, name, choice);
      });
  if (!outcome)
    throw protocol::Failure(protocol::ErrorCode::content_modified,
                            "the text has changed, so that this cannot be done any more");
  action["edit"] = protocol::workspace_edit_of(session, outcome->change);
  if (!outcome->selection) return;
  // What the author is to type over; editors have a command of this name that selects it.
  action["data"]["selection"] = {{"path", outcome->selection->path},
                                 {"begin", outcome->selection->span.begin},
                                 {"end", outcome->selection->span.end}};
}

json answer_code_action(Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const std::string& name = document.path();
  const text::Span range = protocol::span_of(session, document, params.at("range"));
  const json context = params.value("context", json::object());
  const std::vector<text::Diagnostic> findings = session.findings_in(name);
  json actions = json::array();
  for (const Action& it : features::actions_at(session.project.view(name), range, findings)) {
    const std::string_view kind = kind_of(it.kind);
    if (!is_wanted(context, kind)) continue;
    if (!it.disabled.empty() && !session.client.disabled_actions) continue;
    json action = {{"title", it.title}, {"kind", kind}};
    if (it.preferred) action["isPreferred"] = true;
    if (it.finding != model::none)
      action["diagnostics"] = {
          protocol::diagnostic_json(session, document, {0, &findings[it.finding]})};
    if (!it.disabled.empty()) {
      action["disabled"] = {{"reason", it.disabled}};
    } else if (session.client.resolves_actions) {
      action["data"] = data_of(session, document, it);
    } else {
      resolve(session, document, it.identity, action);
    }
    actions.push_back(std::move(action));
  }
  return actions;
}

json answer_code_action_resolve(Session& session, const json& params) {
  json action = params;
  const json data = params.at("data");
  const project::Document& document =
      protocol::document_in(session, {{"textDocument", {{"uri", data.at("uri")}}}});
  if (data.at("version") != session.version_of(document.path()))
    throw protocol::Failure(protocol::ErrorCode::content_modified,
                            "the text has changed since this was offered");
  resolve(
      session, document,
      {data.at("name").get<std::string>(), protocol::span_of(session, document, data.at("range")),
       data.at("arguments").get<std::vector<std::string>>()},
      action);
  return action;
}

}  // namespace

namespace protocol {

Method code_action() {
  return {.name = "textDocument/codeAction",
          .advertise = advertise_code_action,
          .answer = answer_code_action};
}

Method code_action_resolve() {
  return {.name = "codeAction/resolve", .answer = answer_code_action_resolve};
}

}  // namespace protocol
}  // namespace ladder
