#include <nlohmann/json.hpp>

#include "features/formatting/formatting.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_on_type_formatting(const protocol::Client&, json& capabilities) {
  capabilities["documentOnTypeFormattingProvider"] = {{"firstTriggerCharacter", "|"},
                                                      {"moreTriggerCharacter", {"\n"}}};
}

json answer_on_type_formatting(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const std::string& typed = params.at("ch").get_ref<const std::string&>();
  if (typed != "|" && typed != "\n") return json::array();
  return protocol::edits_of(
      session, asked.document,
      features::formatting_while_typing(asked.view, asked.offset, typed.front()));
}

}  // namespace

namespace protocol {

Method on_type_formatting() {
  return {.name = "textDocument/onTypeFormatting",
          .advertise = advertise_on_type_formatting,
          .answer = answer_on_type_formatting};
}

}  // namespace protocol
}  // namespace ladder
