#pragma once

#include "protocol/types/capabilities.h"
#include "text/line_index.h"

namespace ladder::protocol {

/// What the client said about itself in `initialize`, as far as it matters.
struct Client {
  text::ColumnUnit unit = text::ColumnUnit::utf16;  // the first one it prefers that we know

  // What it can do when it is asked.
  bool configuration = false;
  bool applies_edits = false;
  bool shows_documents = false;
  bool handles_commands = false;  // has commands that show the results of the server's
  bool watches_files = false;     // on request
  bool shows_progress = false;
  bool registers_sync = false;  // lets us choose how it sends documents

  // What it understands.
  bool pulls_diagnostics = false;
  bool related_documents = false;
  bool related_information = false;
  bool tags = false;
  bool code_description = false;
  bool diagnostic_data = false;
  bool versions = false;  // of published diagnostics
  bool hierarchical_symbols = false;
  bool location_links = false;
  bool snippets = false;
  bool commit_characters = false;
  bool markdown = false;                // when it hovers
  bool markdown_documentation = false;  // of proposals
  bool enum_members = false;            // as kinds of a document's symbols
  bool enum_members_of_workspace = false;
  bool proposed_enum_members = false;
  bool proposed_constants = false;
  bool document_changes = false;
  bool creates_files = false;
  bool code_action_literals = false;
  bool resolves_actions = false;  // their edits
  bool disabled_actions = false;
  bool prepares_rename = false;
  bool line_folding_only = false;
  bool folded_text = false;
  bool formats_ranges = false;  // several at once

  // What it requests again when we ask it to.
  bool refreshes_diagnostics = false;
  bool refreshes_lenses = false;
  bool refreshes_hints = false;
  bool refreshes_tokens = false;
};

Client client_of(const ClientCapabilities& capabilities);

}  // namespace ladder::protocol
