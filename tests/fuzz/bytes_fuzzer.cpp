// For any bytes, the server answers with messages, never twice to one request, and ends only on
// request. Each line is a message, unless the first byte says that the input already has frames.
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "fuzz/require.h"
#include "support/loopback.h"

namespace {

using nlohmann::json;
namespace testing = ladder::testing;

std::string written(const json& id) {
  return id.dump(-1, ' ', true, json::error_handler_t::replace);
}

/// How often each id can be answered: as often as it occurs in a request.
std::map<std::string, int> ids_in(std::string_view lines) {
  std::map<std::string, int> ids;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const json message = json::parse(lines.substr(0, end), nullptr, false);
    if (message.is_object() && message.contains("id")) ++ids[written(message["id"])];
    lines = end == lines.npos ? "" : lines.substr(end + 1);
  }
  return ids;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  testing::Loopback server({{"/w/base.ladder", "## Base\n\nLevel/Skill\tCraft\n1\tSketches.\n"}});
  if (input.starts_with('\xFF')) {
    server.receive(input.substr(1));
    server.answers();
    return 0;
  }
  json first = {{"id", "first"}, {"method", "initialize"}};
  first["params"] = testing::full_initialize("utf-16");
  server.send(first);
  server.send({{"method", "initialized"}, {"params", json::object()}});
  std::string_view lines = input;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    server.receive(ladder::protocol::framed({lines.substr(0, end)}));
    lines = end == lines.npos ? "" : lines.substr(end + 1);
  }
  std::map<std::string, int> ids = ids_in(input);
  ++ids["\"first\""];
  for (const json& answer : server.answers()) {
    if (answer.contains("method") || answer.at("id").is_null()) continue;
    const std::string id = written(answer.at("id"));
    if (--ids[id] < 0) testing::require_empty("two answers to " + id);
  }
  return 0;
}
