#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

using features::Symbol;

void advertise_document_symbol(const Client&, ServerCapabilities& capabilities) {
  capabilities.document_symbol_provider = DocumentSymbolOptions{"Ladders"};
}

std::vector<DocumentSymbol> nested(std::vector<Symbol>&& symbols, const Client& client,
                                   Ranges& ranges) {
  std::vector<DocumentSymbol> all;
  all.reserve(symbols.size());
  for (Symbol& it : symbols) {
    DocumentSymbol& symbol = all.emplace_back();
    symbol.name = std::move(it.name);
    symbol.kind = protocol::kind_of(it.kind, client.enum_members);
    if (!it.detail.empty()) symbol.detail = std::move(it.detail);
    symbol.range = ranges.range_of(it.whole);
    symbol.selection_range = ranges.range_of(it.name_span);
    if (!it.children.empty()) symbol.children = nested(std::move(it.children), client, ranges);
  }
  return all;
}

/// For clients that can't show trees: each symbol with the name of its parent.
void append_flat(const std::vector<Symbol>& symbols, const std::string& container,
                 const std::string& uri, const Client& client, Ranges& ranges,
                 std::vector<SymbolInformation>& all) {
  for (const Symbol& it : symbols) {
    all.push_back({it.name,
                   protocol::kind_of(it.kind, client.enum_members),
                   {uri, ranges.range_of(it.whole)},
                   container});
    append_flat(it.children, it.name, uri, client, ranges, all);
  }
}

using Symbols = std::variant<std::vector<DocumentSymbol>, std::vector<SymbolInformation>>;

Symbols answer_document_symbol(Session& session, const DocumentSymbolParams& params) {
  const project::Document& document = document_in(session, params);
  const auto is_cancelled = [&] { return session.is_cancelled(); };
  std::vector<Symbol> symbols =
      features::symbols(session.project.view(document.path()), is_cancelled);
  session.require_wanted();
  Ranges ranges(document, session.client.unit);
  if (session.client.hierarchical_symbols)
    return nested(std::move(symbols), session.client, ranges);
  std::vector<SymbolInformation> all;
  append_flat(symbols, "", session.names.uri_of(document.path()), session.client, ranges, all);
  return all;
}

}  // namespace

Method document_symbol() {
  return {.name = "textDocument/documentSymbol",
          .advertise = advertise_document_symbol,
          .answer = answering<answer_document_symbol>};
}

}  // namespace ladder::protocol
