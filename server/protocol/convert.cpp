#include "protocol/convert.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/failure.h"

namespace ladder::protocol {
namespace {

using nlohmann::json;

/// A line or a column: whole, not negative, and however large.
std::uint32_t number_in(const json& position, const char* key) {
  const json& it = position.at(key);
  if (!it.is_number_integer() || (!it.is_number_unsigned() && it.get<std::int64_t>() < 0))
    throw Failure(ErrorCode::invalid_params,
                  fmt::format("`{}` of a position must be a whole number from 0 on", key));
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(it.get<std::uint64_t>(), most));
}

/// A document as a change names it: with its version where it is open.
json identifier_of(const Session& session, const std::string& name) {
  const auto open = session.open.find(name);
  json version;
  if (open != session.open.end()) version = open->second.version;
  return {{"uri", session.names.uri_of(name)}, {"version", std::move(version)}};
}

}  // namespace

const project::Document& document_in(const Session& session, const json& params) {
  const std::string& uri = params.at("textDocument").at("uri").get_ref<const std::string&>();
  const project::Document* document = session.project.find(session.names.name_of(uri));
  if (!document)
    throw Failure(ErrorCode::invalid_params, fmt::format("no document is known as {}", uri));
  return *document;
}

Asked asked_at(Session& session, const json& params) {
  const project::Document& document = document_in(session, params);
  const std::uint32_t offset = offset_of(session, document, params.at("position"));
  return {document, session.project.view(document.path()), offset};
}

std::uint32_t offset_of(const Session& session, const project::Document& document,
                        const json& position) {
  return document.lines().offset_of({number_in(position, "line"), number_in(position, "character")},
                                    session.client.unit);
}

text::Span span_of(const Session& session, const project::Document& document, const json& range) {
  const std::uint32_t begin = offset_of(session, document, range.at("start"));
  const std::uint32_t end = offset_of(session, document, range.at("end"));
  return {std::min(begin, end), std::max(begin, end)};
}

json position_of(const Session& session, const project::Document& document, std::uint32_t offset) {
  const text::Position at = document.lines().position_of(offset, session.client.unit);
  return {{"line", at.line}, {"character", at.column}};
}

json range_of(const Session& session, const project::Document& document, text::Span span) {
  return {{"start", position_of(session, document, span.begin)},
          {"end", position_of(session, document, span.end)}};
}

json location_of(const Session& session, const semantics::Location& location) {
  const project::Document* document = session.project.find(location.path);
  if (!document) return nullptr;
  return {{"uri", session.names.uri_of(location.path)},
          {"range", range_of(session, *document, location.span)}};
}

json edits_of(const Session& session, const project::Document& document,
              std::span<const text::Edit> edits) {
  json all = json::array();
  for (const text::Edit& it : edits)
    all.push_back({{"range", range_of(session, document, it.span)}, {"newText", it.replacement}});
  return all;
}

json workspace_edit_of(const Session& session, const semantics::Change& change) {
  json document_changes = json::array();
  json changes = json::object();
  for (const semantics::FileChange& it : change) {
    const std::string uri = session.names.uri_of(it.path);
    const project::Document* document = session.project.find(it.path);
    if (it.is_new) {
      if (!session.client.document_changes || !session.client.creates_files)
        throw Failure(ErrorCode::request_failed, "this editor lets nobody make a new file");
      document_changes.push_back({{"kind", "create"}, {"uri", uri}});
      json position = {{"line", 0}, {"character", 0}};
      json edits = json::array();
      for (const text::Edit& edit : it.edits)
        edits.push_back(
            {{"range", {{"start", position}, {"end", position}}}, {"newText", edit.replacement}});
      document_changes.push_back(
          {{"textDocument", {{"uri", uri}, {"version", nullptr}}}, {"edits", std::move(edits)}});
      continue;
    }
    if (!document)
      throw Failure(ErrorCode::content_modified, fmt::format("{} is not there any more", it.path));
    json edits = edits_of(session, *document, it.edits);
    if (session.client.document_changes)
      document_changes.push_back(
          {{"textDocument", identifier_of(session, it.path)}, {"edits", std::move(edits)}});
    else changes[uri] = std::move(edits);
  }
  if (session.client.document_changes) return {{"documentChanges", std::move(document_changes)}};
  return {{"changes", std::move(changes)}};
}

}  // namespace ladder::protocol
