#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/json_writer.h"
#include "protocol/method.h"
#include "protocol/range_writer.h"
#include "protocol/session.h"
#include "protocol/symbol_kinds.h"

namespace ladder {
namespace {

using features::Symbol;
using nlohmann::json;
using protocol::Session;

void advertise_document_symbol(const protocol::Client&, json& capabilities) {
  capabilities["documentSymbolProvider"] = {{"label", "Ladders"}};
}

/// Writes symbols in the form that the client takes.
class Writer {
 public:
  Writer(const Session& session, const project::Document& document)
      : ranges_(document, session.client.unit), uri_(session.names.uri_of(document.path())) {}

  std::string take() && { return std::move(json_ += ']'); }

  void add_nested(const Symbol& symbol) {
    begin(symbol);
    if (!symbol.detail.empty()) {
      json_ += R"(,"detail":)";
      protocol::append_string(json_, symbol.detail);
    }
    json_ += R"(,"range":)";
    ranges_.append_range(json_, symbol.whole);
    json_ += R"(,"selectionRange":)";
    ranges_.append_range(json_, symbol.name_span);
    if (!symbol.children.empty()) {
      json_ += R"(,"children":[)";
      for (const Symbol& child : symbol.children) add_nested(child);
      json_ += ']';
    }
    json_ += '}';
  }

  /// For clients that show no tree: each symbol with the name of the one that holds it.
  void add_flat(const Symbol& symbol, std::string_view container) {
    begin(symbol);
    json_ += R"(,"location":{"uri":)";
    protocol::append_string(json_, uri_);
    json_ += R"(,"range":)";
    ranges_.append_range(json_, symbol.whole);
    json_ += R"(},"containerName":)";
    protocol::append_string(json_, container);
    json_ += '}';
    for (const Symbol& child : symbol.children) add_flat(child, symbol.name);
  }

 private:
  void begin(const Symbol& symbol) {
    if (json_.back() != '[') json_ += ',';
    json_ += R"({"name":)";
    protocol::append_string(json_, symbol.name);
    json_ += R"(,"kind":)";
    protocol::append_number(json_, protocol::number_of(symbol.kind));
  }

  protocol::RangeWriter ranges_;
  const std::string uri_;
  std::string json_ = "[";
};

std::string write_document_symbol(Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  Writer writer(session, document);
  for (const Symbol& it : features::symbols(session.project.view(document.path()))) {
    if (session.client.hierarchical_symbols) writer.add_nested(it);
    else writer.add_flat(it, "");
  }
  return std::move(writer).take();
}

}  // namespace

namespace protocol {

Method document_symbol() {
  return {.name = "textDocument/documentSymbol",
          .advertise = advertise_document_symbol,
          .write = write_document_symbol};
}

}  // namespace protocol
}  // namespace ladder
