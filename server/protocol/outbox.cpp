#include "protocol/outbox.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/frame.h"
#include "protocol/types/types.h"

namespace ladder::protocol {

using nlohmann::json;

std::string serialize(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void Outbox::reply(const json& id, std::string_view result) {
  host_.send(framed({R"({"jsonrpc":"2.0","id":)", serialize(id), R"(,"result":)", result, "}"}));
}

void Outbox::fail(const json& id, ErrorCode code, std::string_view message) {
  text::JsonWriter error;
  {
    text::JsonObject object(error);
    object.member("code", static_cast<int>(code));
    // The pull for diagnostics is the one request that is worth asking again (LSP 3.17).
    if (code == ErrorCode::server_cancelled)
      object.member("data", DiagnosticServerCancellationData{true});
    object.member("message", message);
  }
  host_.send(
      framed({R"({"jsonrpc":"2.0","id":)", serialize(id), R"(,"error":)", error.text(), "}"}));
}

void Outbox::notify_written(std::string_view method, std::string_view params) {
  host_.send(framed({R"({"jsonrpc":"2.0","method":")", method, R"(","params":)", params, "}"}));
}

void Outbox::request_written(std::string_view method, std::string_view params, Then then) {
  open_[++requests_] = std::move(then);
  host_.send(framed({R"({"jsonrpc":"2.0","id":)", std::to_string(requests_), R"(,"method":")",
                     method, R"(","params":)", params, "}"}));
}

void Outbox::take_answer(json& message) {
  const auto id = message.find("id");
  if (id == message.end() || !id->is_number_integer()) return;
  const auto found = open_.find(id->get<std::int64_t>());
  if (found == open_.end()) return;
  const Then then = std::move(found->second);
  open_.erase(found);
  if (then) then(message.contains("error") ? nullptr : &message["result"]);
}

}  // namespace ladder::protocol
