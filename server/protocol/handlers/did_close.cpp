#include "protocol/convert.h"
#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

/// From now on the text on the disk counts, if there is one: as a file of the workspace, or for
/// those that extend it.
void take_did_close(Session& session, const DidCloseTextDocumentParams& params) {
  const std::string name = document_in(session, params).path();
  if (session.open.erase(name) == 0) return;
  session.publisher->close(name);
  session.names.closed(name);
  session.sent_tokens.erase(name);
  session.sent_matrices.erase(name);
  project::ParsedFile file;
  if (session.workspace_files.contains(name)) {
    ++session.closings[name];
    if (std::optional<std::string> text = session.host.read(session.names.path_of(name)))
      file = project::parse_file(name, *std::move(text));
  }
  session.project.close(name, std::move(file));
  // A client that watches no files hasn't reported new ones.
  const std::string path = session.names.path_of(name);
  if (!path.empty() && !session.client.watches_files && !session.workspace_files.contains(name))
    session.indexer->created(path);
  else session.indexer->read_all_bases();
}

}  // namespace

Method did_close() { return {.name = "textDocument/didClose", .take = taking<take_did_close>}; }

}  // namespace ladder::protocol
