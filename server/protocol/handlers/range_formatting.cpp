#include <algorithm>

#include "features/formatting/formatting.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_range_formatting(const Client& client, ServerCapabilities& capabilities) {
  if (client.formats_ranges)
    capabilities.document_range_formatting_provider = DocumentRangeFormattingOptions{true};
  else capabilities.document_range_formatting_provider = true;
}

std::vector<TextEdit> answer_range_formatting(Session& session,
                                              const DocumentRangeFormattingParams& params) {
  const project::Document& document = document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  const text::Span range = span_of(session, document, params.range);
  return edits_of(session, document, features::formatting(view, range));
}

/// Ranges can overlap or share a line, which is then formatted only once.
std::vector<TextEdit> answer_ranges_formatting(Session& session,
                                               const DocumentRangesFormattingParams& params) {
  const project::Document& document = document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  std::vector<text::Edit> edits;
  for (const Range& it : params.ranges) {
    std::vector<text::Edit> more = features::formatting(view, span_of(session, document, it));
    edits.insert(edits.end(), more.begin(), more.end());
  }
  std::ranges::stable_sort(edits, {}, [](const text::Edit& it) { return it.span.begin; });
  std::vector<text::Edit> apart;
  for (text::Edit& it : edits)
    if (apart.empty() || (it != apart.back() && apart.back().span.end <= it.span.begin))
      apart.push_back(std::move(it));
  return edits_of(session, document, apart);
}

}  // namespace

Method range_formatting() {
  return {.name = "textDocument/rangeFormatting",
          .advertise = advertise_range_formatting,
          .answer = answering<answer_range_formatting>};
}

Method ranges_formatting() {
  return {.name = "textDocument/rangesFormatting", .answer = answering<answer_ranges_formatting>};
}

}  // namespace ladder::protocol
