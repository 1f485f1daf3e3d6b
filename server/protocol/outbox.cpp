#include "protocol/outbox.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "protocol/frame.h"

namespace ladder::protocol {

using nlohmann::json;

std::string written(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void Outbox::reply(const json& id, const json& result) { reply_written(id, written(result)); }

void Outbox::reply_written(const json& id, std::string_view result) {
  host_.send(framed({R"({"jsonrpc":"2.0","id":)", written(id), R"(,"result":)", result, "}"}));
}

void Outbox::fail(const json& id, ErrorCode code, std::string_view message) {
  json error = {{"code", static_cast<int>(code)}, {"message", message}};
  // The pull for diagnostics is the one request that is worth asking again (LSP 3.17).
  if (code == ErrorCode::server_cancelled) error["data"] = {{"retriggerRequest", true}};
  host_.send(framed({written({{"jsonrpc", "2.0"}, {"id", id}, {"error", std::move(error)}})}));
}

void Outbox::notify(std::string_view method, const json& params) {
  notify_written(method, written(params));
}

void Outbox::notify_written(std::string_view method, std::string_view params) {
  host_.send(framed({R"({"jsonrpc":"2.0","method":")", method, R"(","params":)", params, "}"}));
}

void Outbox::request(std::string_view method, const json& params, Then then) {
  open_[++requests_] = std::move(then);
  host_.send(framed({R"({"jsonrpc":"2.0","id":)", std::to_string(requests_), R"(,"method":")",
                     method, R"(","params":)", written(params), "}"}));
}

void Outbox::take_answer(const json& message) {
  const auto id = message.find("id");
  if (id == message.end() || !id->is_number_integer()) return;
  const auto found = open_.find(id->get<std::int64_t>());
  if (found == open_.end()) return;
  const Then then = std::move(found->second);
  open_.erase(found);
  const auto result = message.find("result");
  if (then) then(result == message.end() ? json() : *result);
}

}  // namespace ladder::protocol
