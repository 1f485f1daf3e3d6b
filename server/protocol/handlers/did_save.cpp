#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

void advertise_did_save(const protocol::Client&, nlohmann::json& capabilities) {
  capabilities["textDocumentSync"]["save"] = {{"includeText", false}};
}

/// The text is known. But somebody who saves may have changed a ladder.json as well, of which a
/// client that watches no files does not tell.
void take_did_save(protocol::Session& session, const nlohmann::json&) {
  if (!session.client.watches_files) session.forget_files();
}

}  // namespace

namespace protocol {

Method did_save() {
  return {.name = "textDocument/didSave", .advertise = advertise_did_save, .take = take_did_save};
}

}  // namespace protocol
}  // namespace ladder
