#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "features/symbols/symbols.h"
#include "project/document.h"
#include "protocol/session.h"
#include "protocol/types/types.h"
#include "semantics/change.h"
#include "semantics/view.h"
#include "text/position_walk.h"
#include "text/span.h"

/// Between the protocol's words and ours: URIs and names, lines with columns and bytes. Columns are
/// counted in the unit that was agreed upon.
namespace ladder::protocol {

/// The document at a URI. Throws a Failure if it is unknown.
const project::Document& document_at(const Session& session, const std::string& uri);

/// The document that parameters name.
const project::Document& document_in(const Session& session, const auto& params) {
  return document_at(session, params.text_document.uri);
}

/// A place that the client asks about.
struct RequestedPlace {
  const project::Document& document;
  semantics::View view;
  std::uint32_t offset = 0;
};

RequestedPlace requested_place(Session& session, const std::string& uri, Position position);

/// The place that parameters name.
RequestedPlace requested_place(Session& session, const auto& params) {
  return requested_place(session, params.text_document.uri, params.position);
}

/// A place beyond the end of a line or the text means that end.
std::uint32_t offset_of(const Session& session, const project::Document& document,
                        Position position);
/// A range that ends before it begins is reversed.
text::Span span_of(const Session& session, const project::Document& document, Range range);

Position position_of(const Session& session, const project::Document& document,
                     std::uint32_t offset);
Range range_of(const Session& session, const project::Document& document, text::Span span);

/// The ranges of a large answer, most of them in the order of the text.
class Ranges {
 public:
  Ranges(const project::Document& document, text::ColumnUnit unit)
      : walk_(document.lines(), unit) {}

  Position position_of(std::uint32_t offset);
  Range range_of(text::Span span);

 private:
  text::PositionWalk walk_;
};

/// A place in any document; nothing if the document is no longer known.
std::optional<Location> location_of(const Session& session, const semantics::Location& location);

std::vector<TextEdit> edits_of(const Session& session, const project::Document& document,
                               std::span<const text::Edit> edits);

/// The change, with the versions of open documents if the client supports them. Throws a Failure if
/// the client cannot make the change.
WorkspaceEdit workspace_edit_of(const Session& session, const semantics::Change& change);

/// The same for edits of one document, if there are any.
WorkspaceEdit workspace_edit_of(const Session& session, std::string_view name,
                                std::vector<text::Edit> edits);

/// Markdown, or the same as plain text for a client that doesn't know it.
MarkupContent markup_of(std::string markdown, bool knows_markdown);

/// The kind whose picture fits best. `EnumMember` is only for clients that list it.
SymbolKind kind_of(features::SymbolKind kind, bool knows_enum_member);

}  // namespace ladder::protocol
