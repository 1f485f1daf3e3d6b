#include <algorithm>

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

/// What differs between two texts, as one stretch: an editor that sends the whole text after each
/// keystroke costs no more than one that sends the keystroke.
void replace_all(protocol::Session& session, const project::Document& document,
                 std::string_view text) {
  const std::string_view old = document.text();
  const auto differ = std::ranges::mismatch(old, text);
  const auto begin = static_cast<std::size_t>(differ.in1 - old.begin());
  const std::size_t most = std::min(old.size(), text.size()) - begin;
  std::size_t kept = 0;
  while (kept < most && old[old.size() - 1 - kept] == text[text.size() - 1 - kept]) ++kept;
  if (begin + kept == old.size() && old.size() == text.size()) return;
  session.project.edit(
      document.path(),
      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(old.size() - kept)},
      text.substr(begin, text.size() - kept - begin));
}

/// The span that a change replaces. Beyond the end of a line or of the text it means that end; a
/// range whose end stands before its beginning means nothing.
text::Span replaced_span(const protocol::Session& session, const project::Document& document,
                         const json& range) {
  const std::uint32_t begin = protocol::offset_of(session, document, range.at("start"));
  const std::uint32_t end = protocol::offset_of(session, document, range.at("end"));
  if (end < begin)
    throw protocol::Failure(protocol::ErrorCode::invalid_params, "a range ends before it begins");
  return {begin, end};
}

/// Each change counts from the text that the one before it left.
void apply(protocol::Session& session, const project::Document& document, const json& change) {
  const std::string& text = change.at("text").get_ref<const std::string&>();
  const auto range = change.find("range");
  if (range == change.end() || range->is_null()) replace_all(session, document, text);
  else session.project.edit(document.path(), replaced_span(session, document, *range), text);
}

bool holds_whole_text(const json& change) {
  return change.is_object() && !change.contains("range") && change.contains("text");
}

void take_did_change(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const auto open = session.open.find(document.path());
  if (open == session.open.end())
    throw protocol::Failure(protocol::ErrorCode::invalid_params,
                            document.path() + " is not open and cannot be edited");
  const std::string name = document.path();
  try {
    for (const json& change : params.at("contentChanges")) {
      if (open->second.is_lost && !holds_whole_text(change)) continue;
      apply(session, document, change);
      session.found_text(name);
    }
  } catch (const std::exception&) {
    session.lost_text(name);
  }
  open->second.version = params.at("textDocument").value("version", open->second.version + 1);
  session.indexer->read_bases(name);
}

}  // namespace

namespace protocol {

Method did_change() { return {.name = "textDocument/didChange", .take = take_did_change}; }

}  // namespace protocol
}  // namespace ladder
