#include "features/completion/completion.h"

#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

using features::Proposal;
using features::ProposalKind;

/// `EnumMember` and `Constant` are only for clients that list them.
CompletionItemKind kind_of(const Client& client, ProposalKind kind) {
  switch (kind) {
    case ProposalKind::level:
      return client.proposed_enum_members ? CompletionItemKind::enum_member
                                          : CompletionItemKind::enum_;
    case ProposalKind::skill: return CompletionItemKind::field;
    case ProposalKind::marker:
      return client.proposed_constants ? CompletionItemKind::constant : CompletionItemKind::value;
    case ProposalKind::directive: return CompletionItemKind::keyword;
    case ProposalKind::value: return CompletionItemKind::value;
    case ProposalKind::rule: return CompletionItemKind::reference;
    case ProposalKind::ladder: return CompletionItemKind::module;
    case ProposalKind::text: break;
  }
  return CompletionItemKind::text;
}

void advertise_completion(const Client&, ServerCapabilities& capabilities) {
  capabilities.completion_provider = CompletionOptions{true, {{"#", "|", ":"}}};
}

std::optional<std::string> unless_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

CompletionItem item_of(const Session& session, const project::Document& document,
                       const Proposal& it) {
  const bool as_snippet = session.client.snippets && !it.snippet.empty();
  CompletionItem item;
  item.label = it.label;
  item.kind = kind_of(session.client, it.kind);
  item.text_edit = {as_snippet ? it.snippet : it.edit.replacement,
                    range_of(session, document, it.edit.span)};
  if (as_snippet) item.insert_text_format = InsertTextFormat::snippet;
  if (!it.further.empty()) item.additional_text_edits = edits_of(session, document, it.further);
  item.detail = unless_empty(it.detail);
  item.filter_text = unless_empty(it.filter);
  item.sort_text = unless_empty(it.sort_key);
  if (it.preselected) item.preselect = true;
  if (session.client.commit_characters && !it.commit_characters.empty())
    for (const char character : it.commit_characters)
      made(item.commit_characters).emplace_back(1, character);
  if (!it.token.empty()) item.data = {it.token, session.names.uri_of(document.path())};
  return item;
}

CompletionList answer_completion(Session& session, const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  const std::vector<text::Diagnostic> findings = session.findings_in(asked.document.path());
  const features::Completion completion = features::complete(asked.view, asked.offset, findings);
  CompletionList list{completion.incomplete, {}};
  for (const Proposal& it : completion.items)
    list.items.push_back(item_of(session, asked.document, it));
  return list;
}

CompletionItem answer_completion_resolve(Session& session, CompletionItem item) {
  if (!item.data) return item;
  const project::Document& document = document_at(session, item.data->uri);
  std::string markdown =
      features::documentation_of(session.project.view(document.path()), item.data->token);
  if (!markdown.empty())
    item.documentation = markup_of(std::move(markdown), session.client.markdown_documentation);
  return item;
}

}  // namespace

Method completion() {
  return {.name = "textDocument/completion",
          .advertise = advertise_completion,
          .answer = answering<answer_completion>};
}

Method completion_resolve() {
  return {.name = "completionItem/resolve", .answer = answering<answer_completion_resolve>};
}

}  // namespace ladder::protocol
