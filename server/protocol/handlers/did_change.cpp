#include <algorithm>

#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

/// Replaces only the stretch that differs, so an editor that sends the whole document after each
/// keystroke is as cheap as one that sends the keystroke.
void replace_all(Session& session, const project::Document& document, std::string_view text) {
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

/// Each change counts from the text that the one before it left.
void apply(Session& session, const project::Document& document,
           const TextDocumentContentChangeEvent& change) {
  if (!change.text) throw Failure(ErrorCode::invalid_params, "a change has no text");
  if (!change.range) return replace_all(session, document, *change.text);
  session.project.edit(document.path(), span_of(session, document, *change.range), *change.text);
}

void apply_all(Session& session, const project::Document& document,
               const DidChangeTextDocumentParams& params) {
  const std::string name = document.path();
  const OpenDocument& open = session.open.find(name)->second;
  if (!params.content_changes) return session.lost_text(name);
  try {
    for (const TextDocumentContentChangeEvent& change : *params.content_changes) {
      if (open.is_lost && (change.range || !change.text)) continue;
      apply(session, document, change);
      session.found_text(name);
    }
  } catch (const std::exception&) {
    session.lost_text(name);
  }
}

void take_did_change(Session& session, const DidChangeTextDocumentParams& params) {
  const project::Document& document = document_in(session, params);
  const std::string name = document.path();
  const auto open = session.open.find(name);
  if (open == session.open.end())
    throw Failure(ErrorCode::invalid_params, name + " isn't open, so it can't be edited");
  apply_all(session, document, params);
  open->second.version = params.text_document.version.value_or(open->second.version + 1);
  session.indexer->read_bases(name);
}

}  // namespace

Method did_change() { return {.name = "textDocument/didChange", .take = taking<take_did_change>}; }

}  // namespace ladder::protocol
