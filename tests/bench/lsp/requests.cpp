#include "bench/lsp/requests.h"

#include <algorithm>
#include <array>

namespace ladder::bench {
namespace {

using testing::Json;

constexpr std::size_t lines_of_a_window = 50;

Json of_document(const Spot& spot) { return {{"textDocument", {{"uri", spot.uri}}}}; }

Json with(Json parameters, const char* name, Json value) {
  parameters[name] = std::move(value);
  return parameters;
}

Json at_place(const Spot& spot) {
  return with(of_document(spot), "position", position(spot.place));
}
Json at_name(const Spot& spot) { return with(of_document(spot), "position", position(spot.name)); }

Json references(const Spot& spot) {
  return with(at_name(spot), "context", {{"includeDeclaration", true}});
}

Json rename(const Spot& spot) { return with(at_name(spot), "newName", "Renamed"); }

Json selection_range(const Spot& spot) {
  return with(of_document(spot), "positions", {position(spot.place)});
}

/// What fits on a screen around the place.
Json in_window(const Spot& spot) {
  const std::size_t before = lines_of_a_window / 2;
  const std::size_t first = before < spot.place.line ? spot.place.line - before : 0;
  const std::size_t last = std::min(first + lines_of_a_window, spot.lines - 1);
  return with(of_document(spot), "range", range({first, 0}, {last, 0}));
}

Json code_action(const Spot& spot) {
  return with(with(of_document(spot), "range", range(spot.place, spot.place)), "context",
              {{"diagnostics", Json::array()}});
}

Json delta(const Spot& spot) { return with(of_document(spot), "previousResultId", spot.result_id); }

Json workspace_symbol(const Spot&) { return {{"query", "track"}}; }
Json workspace_diagnostic(const Spot&) { return {{"previousResultIds", Json::array()}}; }

constexpr std::array all = {
    Request{"textDocument/diagnostic", "diagnosticProvider", of_document},
    Request{"workspace/diagnostic", "diagnosticProvider/workspaceDiagnostics",
            workspace_diagnostic},
    Request{"textDocument/hover", "hoverProvider", at_place},
    Request{"textDocument/completion", "completionProvider", at_place},
    Request{"textDocument/definition", "definitionProvider", at_name},
    Request{"textDocument/references", "referencesProvider", references},
    Request{"textDocument/documentHighlight", "documentHighlightProvider", at_name},
    Request{"textDocument/prepareRename", "renameProvider/prepareProvider", at_name},
    Request{"textDocument/rename", "renameProvider", rename},
    Request{"textDocument/linkedEditingRange", "linkedEditingRangeProvider", at_name},
    Request{"textDocument/codeAction", "codeActionProvider", code_action},
    Request{"textDocument/codeLens", "codeLensProvider", of_document},
    Request{"textDocument/inlayHint", "inlayHintProvider", in_window},
    Request{"textDocument/semanticTokens/full", "semanticTokensProvider/full", of_document},
    Request{"textDocument/semanticTokens/full/delta", "semanticTokensProvider/full/delta", delta},
    Request{"textDocument/semanticTokens/range", "semanticTokensProvider/range", in_window},
    Request{"textDocument/documentSymbol", "documentSymbolProvider", of_document},
    Request{"workspace/symbol", "workspaceSymbolProvider", workspace_symbol},
    Request{"textDocument/foldingRange", "foldingRangeProvider", of_document},
    Request{"textDocument/selectionRange", "selectionRangeProvider", selection_range},
    Request{"textDocument/documentLink", "documentLinkProvider", of_document},
};

}  // namespace

std::span<const Request> requests() { return all; }

bool is_advertised(const Request& request, const Json& capabilities) {
  const Json::json_pointer path("/" + std::string(request.capability));
  return capabilities.contains(path) && capabilities[path] != false;
}

}  // namespace ladder::bench
