#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "features/navigation/links.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_document_link(const protocol::Client&, json& capabilities) {
  capabilities["documentLinkProvider"] = {{"resolveProvider", false}};
}

/// The URI of a place, with the line behind it as editors read it: `#L12`.
std::string target_of(const protocol::Session& session, const semantics::Location& place) {
  const std::string uri = session.names.uri_of(place.path);
  const project::Document* document = session.project.find(place.path);
  if (!document) return uri;
  const text::Position at = document->lines().position_of(place.span.begin, text::ColumnUnit::utf8);
  return at.line == 0 ? uri : fmt::format("{}#L{}", uri, at.line + 1);
}

json answer_document_link(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  json links = json::array();
  for (const features::Link& it : features::links_in(session.project.view(document.path())))
    links.push_back({{"range", protocol::range_of(session, document, it.span)},
                     {"target", target_of(session, it.target)},
                     {"tooltip", it.tooltip}});
  return links;
}

}  // namespace

namespace protocol {

Method document_link() {
  return {.name = "textDocument/documentLink",
          .advertise = advertise_document_link,
          .answer = answer_document_link};
}

}  // namespace protocol
}  // namespace ladder
