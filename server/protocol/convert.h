#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "semantics/change.h"
#include "semantics/view.h"
#include "project/document.h"
#include "protocol/session.h"
#include "text/span.h"

/// Between the protocol's words and ours: URIs and names, lines with columns and bytes. Columns are
/// counted in the unit that was agreed upon.
namespace ladder::protocol {

/// The document that `params.textDocument` names. Throws a Failure where nobody knows it.
const project::Document& document_in(const Session& session, const nlohmann::json& params);

/// A place that the client asks about.
struct Asked {
  const project::Document& document;
  semantics::View view;
  std::uint32_t offset = 0;
};

/// The place of `params.textDocument` and `params.position`.
Asked asked_at(Session& session, const nlohmann::json& params);

/// A place beyond the end of a line or the text means that end.
std::uint32_t offset_of(const Session& session, const project::Document& document,
                        const nlohmann::json& position);
/// A range whose end stands before its beginning is taken the other way round.
text::Span span_of(const Session& session, const project::Document& document,
                   const nlohmann::json& range);

nlohmann::json position_of(const Session& session, const project::Document& document,
                           std::uint32_t offset);
nlohmann::json range_of(const Session& session, const project::Document& document, text::Span span);

/// `{ uri, range }` of a place in any document; null where the document is not known any more.
nlohmann::json location_of(const Session& session, const semantics::Location& location);

/// `[ { range, newText } ]`
nlohmann::json edits_of(const Session& session, const project::Document& document,
                        std::span<const text::Edit> edits);

/// A `WorkspaceEdit`, with the versions of the documents that are open where the client can tell
/// them. Throws a Failure where the client cannot make the change.
nlohmann::json workspace_edit_of(const Session& session, const semantics::Change& change);

}  // namespace ladder::protocol
