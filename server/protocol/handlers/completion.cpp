#include "features/completion/completion.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using features::Proposal;
using features::ProposalKind;
using nlohmann::json;
using protocol::Session;

/// The numbers of LSP's `CompletionItemKind` and `InsertTextFormat`.
int number_of(ProposalKind kind) {
  constexpr int text = 1;
  constexpr int field = 5;
  constexpr int value = 12;
  constexpr int keyword = 14;
  constexpr int snippet = 15;
  constexpr int reference = 18;
  constexpr int enum_member = 20;
  constexpr int constant = 21;
  switch (kind) {
    case ProposalKind::level: return enum_member;
    case ProposalKind::skill: return field;
    case ProposalKind::marker: return constant;
    case ProposalKind::directive: return keyword;
    case ProposalKind::value: return value;
    case ProposalKind::rule: return reference;
    case ProposalKind::ladder: return snippet;
    case ProposalKind::text: break;
  }
  return text;
}

void advertise_completion(const protocol::Client&, json& capabilities) {
  capabilities["completionProvider"] = {{"triggerCharacters", {"#", "|", ":"}},
                                        {"resolveProvider", true}};
}

json item_of(const Session& session, const project::Document& document, const Proposal& it) {
  constexpr int as_snippet = 2;
  const bool snippet = session.client.snippets && !it.snippet.empty();
  json item = {{"label", it.label},
               {"kind", number_of(it.kind)},
               {"textEdit",
                {{"range", protocol::range_of(session, document, it.edit.span)},
                 {"newText", snippet ? it.snippet : it.edit.replacement}}}};
  if (snippet) item["insertTextFormat"] = as_snippet;
  if (!it.further.empty())
    item["additionalTextEdits"] = protocol::edits_of(session, document, it.further);
  if (!it.detail.empty()) item["detail"] = it.detail;
  if (!it.filter.empty()) item["filterText"] = it.filter;
  if (!it.sort_key.empty()) item["sortText"] = it.sort_key;
  if (it.preselected) item["preselect"] = true;
  if (session.client.commit_characters && !it.commit_characters.empty()) {
    json characters = json::array();
    for (const char character : it.commit_characters)
      characters.push_back(std::string(1, character));
    item["commitCharacters"] = std::move(characters);
  }
  if (!it.token.empty())
    item["data"] = {{"uri", session.names.uri_of(document.path())}, {"token", it.token}};
  return item;
}

json answer_completion(Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const std::vector<text::Diagnostic> findings = session.findings_in(asked.document.path());
  const features::Completion completion = features::complete(asked.view, asked.offset, findings);
  json items = json::array();
  for (const Proposal& it : completion.items) items.push_back(item_of(session, asked.document, it));
  return {{"isIncomplete", completion.incomplete}, {"items", std::move(items)}};
}

json answer_completion_resolve(Session& session, const json& params) {
  json item = params;
  const auto data = params.find("data");
  if (data == params.end()) return item;
  const project::Document& document =
      protocol::document_in(session, {{"textDocument", {{"uri", data->at("uri")}}}});
  const std::string markdown = features::documentation_of(
      session.project.view(document.path()), data->at("token").get_ref<const std::string&>());
  if (!markdown.empty()) item["documentation"] = {{"kind", "markdown"}, {"value", markdown}};
  return item;
}

}  // namespace

namespace protocol {

Method completion() {
  return {.name = "textDocument/completion",
          .advertise = advertise_completion,
          .answer = answer_completion};
}

Method completion_resolve() {
  return {.name = "completionItem/resolve", .answer = answer_completion_resolve};
}

}  // namespace protocol
}  // namespace ladder
