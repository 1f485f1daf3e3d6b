#include "protocol/client.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "protocol/types/types.h"

namespace ladder::protocol {
namespace {

bool lists(const std::vector<std::string>& words, std::string_view wanted) {
  return std::ranges::find(words, wanted) != words.end();
}

/// Without a list, a client knows the kinds of the first version of the protocol.
bool lists_kind(const std::vector<Any>& kinds, auto kind) {
  return std::ranges::any_of(kinds, [&](const Any& it) {
    return it->is_number_integer() && it->get<int>() == static_cast<int>(kind);
  });
}

text::ColumnUnit unit_of(const std::vector<std::string>& encodings) {
  for (const std::string& it : encodings) {
    if (it == name_of(PositionEncodingKind::utf8)) return text::ColumnUnit::utf8;
    if (it == name_of(PositionEncodingKind::utf16)) return text::ColumnUnit::utf16;
    if (it == name_of(PositionEncodingKind::utf32)) return text::ColumnUnit::utf32;
  }
  return text::ColumnUnit::utf16;
}

/// What it does with diagnostics. Clients that pull say so in the place for clients that are pushed
/// to, or in both.
void read_diagnostics(const TextDocumentClientCapabilities& document, Client& it) {
  const PublishDiagnosticsClientCapabilities& pushed = document.publish_diagnostics;
  const DiagnosticClientCapabilities pulled =
      document.diagnostic.value_or(DiagnosticClientCapabilities());
  it.pulls_diagnostics = document.diagnostic.has_value();
  it.related_documents = pulled.related_document_support;
  it.related_information = pulled.related_information || pushed.related_information;
  it.tags = pulled.tag_support || pushed.tag_support;
  it.code_description = pulled.code_description_support || pushed.code_description_support;
  it.diagnostic_data = pulled.data_support || pushed.data_support;
  it.versions = pushed.version_support;
}

}  // namespace

Client client_of(const ClientCapabilities& all) {
  const TextDocumentClientCapabilities& document = all.text_document;
  const WorkspaceClientCapabilities& workspace = all.workspace;
  Client it;
  it.unit = unit_of(all.general.position_encodings);
  it.configuration = workspace.configuration;
  it.applies_edits = workspace.apply_edit;
  it.shows_documents = all.window.show_document.support;
  it.watches_files = workspace.did_change_watched_files.dynamic_registration;
  it.registers_sync = document.synchronization.dynamic_registration;
  it.shows_progress = all.window.work_done_progress;
  read_diagnostics(document, it);

  it.hierarchical_symbols = document.document_symbol.hierarchical_document_symbol_support;
  it.location_links = document.definition.link_support;
  it.snippets = document.completion.completion_item.snippet_support;
  it.commit_characters = document.completion.completion_item.commit_characters_support;
  it.markdown = lists(document.hover.content_format, name_of(MarkupKind::markdown));
  it.markdown_documentation = lists(document.completion.completion_item.documentation_format,
                                    name_of(MarkupKind::markdown));
  it.enum_members =
      lists_kind(document.document_symbol.symbol_kind.value_set, SymbolKind::enum_member);
  it.enum_members_of_workspace =
      lists_kind(workspace.symbol.symbol_kind.value_set, SymbolKind::enum_member);
  const auto& proposed = document.completion.completion_item_kind.value_set;
  it.proposed_enum_members = lists_kind(proposed, CompletionItemKind::enum_member);
  it.proposed_constants = lists_kind(proposed, CompletionItemKind::constant);
  it.document_changes = workspace.workspace_edit.document_changes;
  it.creates_files =
      lists(workspace.workspace_edit.resource_operations, name_of(ResourceOperationKind::create));
  it.code_action_literals = document.code_action.code_action_literal_support.has_value();
  it.resolves_actions = document.code_action.data_support &&
                        lists(document.code_action.resolve_support.properties, "edit");
  it.disabled_actions = document.code_action.disabled_support;
  it.prepares_rename = document.rename.prepare_support;
  it.line_folding_only = document.folding_range.line_folding_only;
  it.folded_text = document.folding_range.folding_range.collapsed_text;
  it.formats_ranges = document.range_formatting.ranges_support;

  it.refreshes_diagnostics = workspace.diagnostics.refresh_support;
  it.refreshes_lenses = workspace.code_lens.refresh_support;
  it.refreshes_hints = workspace.inlay_hint.refresh_support;
  it.refreshes_tokens = workspace.semantic_tokens.refresh_support;
  return it;
}

}  // namespace ladder::protocol
