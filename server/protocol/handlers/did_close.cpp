#include "protocol/convert.h"
#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

/// From now on the text on the disk counts, if there is one.
void take_did_close(Session& session, const DidCloseTextDocumentParams& params) {
  const std::string name = document_in(session, params).path();
  if (session.open.erase(name) == 0) return;
  session.publisher->close(name);
  const std::string path = session.names.path_of(name);
  std::optional<std::string> text;
  if (session.workspace_files.contains(name)) text = session.host.read(path);
  session.project.close(name,
                        text ? project::parse_file(name, *std::move(text)) : project::ParsedFile{});
}

}  // namespace

Method did_close() { return {.name = "textDocument/didClose", .take = taking<take_did_close>}; }

}  // namespace ladder::protocol
