#include "protocol/client.h"

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace ladder::protocol {
namespace {

using nlohmann::json;

/// What stands at a path such as `/textDocument/hover`, or null.
const json& at(const json& root, const char* path) {
  static const json nothing;
  const json::json_pointer pointer(path);
  return root.contains(pointer) ? root.at(pointer) : nothing;
}

bool is_true(const json& root, const char* path) {
  const json& it = at(root, path);
  return it.is_boolean() && it.get<bool>();
}

bool is_there(const json& root, const char* path) { return at(root, path).is_object(); }

bool lists(const json& root, const char* path, std::string_view wanted) {
  const json& it = at(root, path);
  if (!it.is_array()) return false;
  for (const json& entry : it)
    if (entry.is_string() && entry.get_ref<const std::string&>() == wanted) return true;
  return false;
}

std::optional<text::ColumnUnit> unit_named(const json& name) {
  if (name == "utf-8") return text::ColumnUnit::utf8;
  if (name == "utf-16") return text::ColumnUnit::utf16;
  if (name == "utf-32") return text::ColumnUnit::utf32;
  return std::nullopt;
}

}  // namespace

Client client_of(const json& all) {
  Client it;
  if (const json& encodings = at(all, "/general/positionEncodings"); encodings.is_array()) {
    for (const json& name : encodings) {
      const std::optional<text::ColumnUnit> unit = unit_named(name);
      if (!unit) continue;
      it.unit = *unit;
      break;
    }
  }
  it.configuration = is_true(all, "/workspace/configuration");
  it.watches_files = is_true(all, "/workspace/didChangeWatchedFiles/dynamicRegistration");
  it.registers_sync = is_true(all, "/textDocument/synchronization/dynamicRegistration");
  it.shows_progress = is_true(all, "/window/workDoneProgress");

  it.pulls_diagnostics = is_there(all, "/textDocument/diagnostic");
  it.related_documents = is_true(all, "/textDocument/diagnostic/relatedDocumentSupport");
  const char* diagnostics =
      it.pulls_diagnostics ? "/textDocument/diagnostic" : "/textDocument/publishDiagnostics";
  // Clients that pull say what they understand where those that are pushed to say it, or in both.
  const auto understands = [&](const char* what) {
    return is_true(at(all, diagnostics), what) ||
           is_true(at(all, "/textDocument/publishDiagnostics"), what);
  };
  it.related_information = understands("/relatedInformation");
  it.tags = is_there(at(all, diagnostics), "/tagSupport") ||
            is_there(all, "/textDocument/publishDiagnostics/tagSupport");
  it.code_description = understands("/codeDescriptionSupport");
  it.diagnostic_data = understands("/dataSupport");
  it.versions = is_true(all, "/textDocument/publishDiagnostics/versionSupport");

  it.hierarchical_symbols =
      is_true(all, "/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport");
  it.location_links = is_true(all, "/textDocument/definition/linkSupport");
  it.snippets = is_true(all, "/textDocument/completion/completionItem/snippetSupport");
  it.commit_characters =
      is_true(all, "/textDocument/completion/completionItem/commitCharactersSupport");
  it.markdown = lists(all, "/textDocument/hover/contentFormat", "markdown");
  it.document_changes = is_true(all, "/workspace/workspaceEdit/documentChanges");
  it.creates_files = lists(all, "/workspace/workspaceEdit/resourceOperations", "create");
  it.code_action_literals = is_there(all, "/textDocument/codeAction/codeActionLiteralSupport");
  it.resolves_actions = lists(all, "/textDocument/codeAction/resolveSupport/properties", "edit");
  it.disabled_actions = is_true(all, "/textDocument/codeAction/disabledSupport");
  it.prepares_rename = is_true(all, "/textDocument/rename/prepareSupport");
  it.line_folding_only = is_true(all, "/textDocument/foldingRange/lineFoldingOnly");
  it.folded_text = is_true(all, "/textDocument/foldingRange/foldingRange/collapsedText");

  it.refreshes_diagnostics = is_true(all, "/workspace/diagnostics/refreshSupport");
  it.refreshes_lenses = is_true(all, "/workspace/codeLens/refreshSupport");
  it.refreshes_hints = is_true(all, "/workspace/inlayHint/refreshSupport");
  it.refreshes_tokens = is_true(all, "/workspace/semanticTokens/refreshSupport");
  return it;
}

}  // namespace ladder::protocol
