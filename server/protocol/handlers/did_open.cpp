#include <nlohmann/json.hpp>

#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"
#include "protocol/settings_report.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_did_open(const protocol::Client&, json& capabilities) {
  constexpr int incremental = 2;
  capabilities["textDocumentSync"]["openClose"] = true;
  capabilities["textDocumentSync"]["change"] = incremental;
}

/// A document that is open already is opened anew, with the text that the client has now.
void take_did_open(protocol::Session& session, const json& params) {
  const json& document = params.at("textDocument");
  const std::string& text = document.at("text").get_ref<const std::string&>();
  const std::int64_t version = document.value("version", std::int64_t{0});
  const std::string name = session.names.opened(document.at("uri").get_ref<const std::string&>());
  session.publisher->forget(name);
  session.open[name] = {version, false};
  session.project.open(name, text);
  session.indexer->read_bases(name);
  session.settings_report->look_again();
}

}  // namespace

namespace protocol {

Method did_open() {
  return {.name = "textDocument/didOpen", .advertise = advertise_did_open, .take = take_did_open};
}

}  // namespace protocol
}  // namespace ladder
