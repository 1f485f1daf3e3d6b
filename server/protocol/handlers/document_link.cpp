#include <fmt/core.h>

#include "features/navigation/navigation.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_document_link(const Client&, ServerCapabilities& capabilities) {
  capabilities.document_link_provider = DocumentLinkOptions{false};
}

/// The URI of a place, followed by the line, as editors read it: `#L12`.
std::string target_of(const Session& session, const semantics::Location& place) {
  std::string uri = session.names.uri_of(place.path);
  const project::Document* document = session.project.find(place.path);
  if (!document) return uri;
  const text::Position at = document->lines().position_of(place.span.begin, text::ColumnUnit::utf8);
  return at.line == 0 ? uri : fmt::format("{}#L{}", uri, at.line + 1);
}

std::vector<DocumentLink> answer_document_link(Session& session, const DocumentLinkParams& params) {
  const project::Document& document = document_in(session, params);
  std::vector<DocumentLink> links;
  for (const features::Link& it : features::links_in(session.project.view(document.path())))
    links.push_back(
        {range_of(session, document, it.span), target_of(session, it.target), it.tooltip});
  return links;
}

}  // namespace

Method document_link() {
  return {.name = "textDocument/documentLink",
          .advertise = advertise_document_link,
          .answer = answering<answer_document_link>};
}

}  // namespace ladder::protocol
