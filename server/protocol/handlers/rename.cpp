#include "features/rename/rename.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_rename(const protocol::Client& client, json& capabilities) {
  if (client.prepares_rename) capabilities["renameProvider"] = {{"prepareProvider", true}};
  else capabilities["renameProvider"] = true;
}

[[noreturn]] void refuse(const features::Refusal& refusal) {
  throw protocol::Failure(protocol::ErrorCode::request_failed, refusal.reason);
}

json answer_rename_prepare(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const auto found = features::prepare_rename(asked.view, asked.offset);
  if (const auto* refusal = std::get_if<features::Refusal>(&found)) refuse(*refusal);
  const auto& it = std::get<features::Renamable>(found);
  return {{"range", protocol::range_of(session, asked.document, it.span)},
          {"placeholder", it.name}};
}

json answer_rename(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const std::string& name = params.at("newName").get_ref<const std::string&>();
  const auto change = features::rename(asked.view, asked.offset, name);
  if (const auto* refusal = std::get_if<features::Refusal>(&change)) refuse(*refusal);
  return protocol::workspace_edit_of(session, std::get<semantics::Change>(change));
}

}  // namespace

namespace protocol {

Method prepare_rename() {
  return {.name = "textDocument/prepareRename", .answer = answer_rename_prepare};
}

Method rename() {
  return {.name = "textDocument/rename", .advertise = advertise_rename, .answer = answer_rename};
}

}  // namespace protocol
}  // namespace ladder
