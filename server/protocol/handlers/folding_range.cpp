#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "features/folding/folding.h"
#include "protocol/convert.h"
#include "protocol/json_writer.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_folding_range(const protocol::Client&, json& capabilities) {
  capabilities["foldingRangeProvider"] = true;
}

std::string write_folding_range(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const auto line_of = [&](std::uint32_t offset) {
    return document.lines().position_of(offset, text::ColumnUnit::utf8).line;
  };
  std::string ranges = "[";
  for (const features::Fold& it : features::folds(session.project.view(document.path()))) {
    ranges += ranges.size() == 1 ? R"({"startLine":)" : R"(,{"startLine":)";
    protocol::append_number(ranges, line_of(it.span.begin));
    ranges += R"(,"endLine":)";
    protocol::append_number(ranges, line_of(it.span.end));
    ranges +=
        it.kind == features::FoldKind::comment ? R"(,"kind":"comment")" : R"(,"kind":"region")";
    if (session.client.folded_text) {
      ranges += R"(,"collapsedText":)";
      protocol::append_string(ranges, it.collapsed);
    }
    ranges += '}';
  }
  return ranges += ']';
}

}  // namespace

namespace protocol {

Method folding_range() {
  return {.name = "textDocument/foldingRange",
          .advertise = advertise_folding_range,
          .write = write_folding_range};
}

}  // namespace protocol
}  // namespace ladder
