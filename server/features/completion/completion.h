#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::features {

enum class ProposalKind { level, skill, marker, directive, value, rule, text, ladder };

/// Something that can be written at the cursor.
struct Proposal {
  std::string label = {};
  ProposalKind kind = ProposalKind::text;
  text::Edit edit = {};      // its span is in the cursor's line, and begins at or before the cursor
  std::string snippet = {};  // the replacement with `${1:places}` to fill in, or empty
  std::vector<text::Edit> further = {};  // what else is done to the document, in order
  std::string detail = {};
  std::string filter = {};  // compared with the typed text; empty: the label
  std::string sort_key = {};
  std::string commit_characters = {};  // each accepts the proposal and is written after it
  bool preselected = false;
  std::string token = {};  // for documentation(); empty if there is none
};

struct Completion {
  std::vector<Proposal> items;
  bool incomplete = false;  // to be asked for again when more is typed
};

/// What can be written at an offset, best match first. Text after the cursor is kept; the typed
/// text before it is replaced. `findings` are the document's, if they are known.
Completion complete(const semantics::View& view, std::uint32_t offset,
                    std::span<const text::Diagnostic> findings = {});

/// The documentation of a proposal as Markdown. Empty if the token is no longer valid.
std::string documentation_of(const semantics::View& view, std::string_view token);

}  // namespace ladder::features
