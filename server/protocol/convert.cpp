#include "protocol/convert.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "protocol/failure.h"
#include "protocol/plain_text.h"

namespace ladder::protocol {
namespace {

Position position_at(text::Position place) { return {place.line, place.column}; }

/// A document as a change refers to it: with its version if it is open.
OptionalVersionedTextDocumentIdentifier identifier_of(const Session& session,
                                                      const std::string& name) {
  const auto open = session.open.find(name);
  std::optional<std::int64_t> version;
  if (open != session.open.end()) version = open->second.version;
  return {session.names.uri_of(name), version};
}

/// No edit fits text that is known to be out of date.
void require_text(const Session& session, std::string_view name) {
  const auto open = session.open.find(name);
  if (open != session.open.end() && open->second.is_lost)
    throw Failure(
        ErrorCode::content_modified,
        "an edit to the document couldn't be applied; close the document and open it again");
}

/// What makes a file and writes it.
void append_new_file(const Session& session, const semantics::FileChange& change,
                     WorkspaceEdit& into) {
  if (!session.client.document_changes || !session.client.creates_files)
    throw Failure(ErrorCode::request_failed, "this editor doesn't support creating files");
  const std::string uri = session.names.uri_of(change.path);
  std::vector<TextEdit> edits;
  for (const text::Edit& it : change.edits) edits.push_back({it.replacement, {}});
  into.document_changes->push_back(CreateFile{uri});
  into.document_changes->push_back(TextDocumentEdit{std::move(edits), {uri, std::nullopt}});
}

}  // namespace

const project::Document& document_at(const Session& session, const std::string& uri) {
  const project::Document* document = session.project.find(session.names.name_of(uri));
  if (!document)
    throw Failure(ErrorCode::invalid_params, fmt::format("there's no document called {}", uri));
  return *document;
}

RequestedPlace requested_place(Session& session, const std::string& uri, Position position) {
  const project::Document& document = document_at(session, uri);
  return {document, session.project.view(document.path()), offset_of(session, document, position)};
}

std::uint32_t offset_of(const Session& session, const project::Document& document,
                        Position position) {
  return document.lines().offset_of({position.line, position.character}, session.client.unit);
}

text::Span span_of(const Session& session, const project::Document& document, Range range) {
  const std::uint32_t begin = offset_of(session, document, range.start);
  const std::uint32_t end = offset_of(session, document, range.end);
  return {std::min(begin, end), std::max(begin, end)};
}

Position position_of(const Session& session, const project::Document& document,
                     std::uint32_t offset) {
  return position_at(document.lines().position_of(offset, session.client.unit));
}

Range range_of(const Session& session, const project::Document& document, text::Span span) {
  return {position_of(session, document, span.begin), position_of(session, document, span.end)};
}

Position Ranges::position_of(std::uint32_t offset) {
  return position_at(walk_.position_of(offset));
}

Range Ranges::range_of(text::Span span) {
  const Position start = position_of(span.begin);
  return {start, position_of(span.end)};
}

std::optional<Location> location_of(const Session& session, const semantics::Location& location) {
  const project::Document* document = session.project.find(location.path);
  if (!document) return std::nullopt;
  return Location{session.names.uri_of(location.path), range_of(session, *document, location.span)};
}

std::vector<TextEdit> edits_of(const Session& session, const project::Document& document,
                               std::span<const text::Edit> edits) {
  require_text(session, document.path());
  std::vector<TextEdit> all;
  for (const text::Edit& it : edits)
    all.push_back({it.replacement, range_of(session, document, it.span)});
  return all;
}

WorkspaceEdit workspace_edit_of(const Session& session, const semantics::Change& change) {
  WorkspaceEdit all;
  if (session.client.document_changes) all.document_changes.emplace();
  else all.changes.emplace();
  for (const semantics::FileChange& it : change) {
    if (it.is_new) {
      append_new_file(session, it, all);
      continue;
    }
    const project::Document* document = session.project.find(it.path);
    if (!document)
      throw Failure(ErrorCode::content_modified, fmt::format("{} no longer exists", it.path));
    std::vector<TextEdit> edits = edits_of(session, *document, it.edits);
    if (all.changes) (*all.changes)[session.names.uri_of(it.path)] = std::move(edits);
    else
      all.document_changes->push_back(
          TextDocumentEdit{std::move(edits), identifier_of(session, it.path)});
  }
  return all;
}

WorkspaceEdit workspace_edit_of(const Session& session, std::string_view name,
                                std::vector<text::Edit> edits) {
  semantics::Change change;
  if (!edits.empty()) change.push_back({std::string(name), std::move(edits)});
  return workspace_edit_of(session, change);
}

MarkupContent markup_of(std::string markdown, bool knows_markdown) {
  if (knows_markdown) return {MarkupKind::markdown, std::move(markdown)};
  return {MarkupKind::plain_text, plain_text_of(markdown)};
}

SymbolKind kind_of(features::SymbolKind kind, bool knows_enum_member) {
  switch (kind) {
    case features::SymbolKind::chapter: return SymbolKind::namespace_;
    case features::SymbolKind::ladder: return SymbolKind::class_;
    case features::SymbolKind::header: return SymbolKind::array;
    case features::SymbolKind::level:
      return knows_enum_member ? SymbolKind::enum_member : SymbolKind::enum_;
    case features::SymbolKind::skill: return SymbolKind::property;
    case features::SymbolKind::expectation: break;
  }
  return SymbolKind::string;
}

}  // namespace ladder::protocol
