#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/symbol_kinds.h"

namespace ladder {
namespace {

using features::Symbol;
using nlohmann::json;
using protocol::Session;

void advertise(const protocol::Client&, json& capabilities) {
  capabilities["documentSymbolProvider"] = {{"label", "Ladders"}};
}

json nested(const Session& session, const project::Document& document, const Symbol& symbol) {
  json it = {{"name", symbol.name},
             {"kind", protocol::number_of(symbol.kind)},
             {"range", protocol::range_of(session, document, symbol.whole)},
             {"selectionRange", protocol::range_of(session, document, symbol.name_span)}};
  if (!symbol.detail.empty()) it["detail"] = symbol.detail;
  for (const Symbol& child : symbol.children)
    it["children"].push_back(nested(session, document, child));
  return it;
}

/// For clients that show no tree: each symbol with the name of the one that holds it.
void append_flat(const Session& session, const project::Document& document, const Symbol& symbol,
                 const std::string& container, json& all) {
  all.push_back({{"name", symbol.name},
                 {"kind", protocol::number_of(symbol.kind)},
                 {"location", protocol::location_of(session, {document.path(), symbol.whole})},
                 {"containerName", container}});
  for (const Symbol& child : symbol.children)
    append_flat(session, document, child, symbol.name, all);
}

json answer(Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  json all = json::array();
  for (const Symbol& it : features::symbols(session.project.view(document.path()))) {
    if (session.client.hierarchical_symbols) all.push_back(nested(session, document, it));
    else append_flat(session, document, it, "", all);
  }
  return all;
}

}  // namespace

namespace protocol {

Method document_symbol() {
  return {.name = "textDocument/documentSymbol", .advertise = advertise, .answer = answer};
}

}  // namespace protocol
}  // namespace ladder
