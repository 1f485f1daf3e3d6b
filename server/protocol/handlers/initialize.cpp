#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/uri.h"

namespace ladder {
namespace {

using nlohmann::json;

/// The folders of the workspace, as clients of any age say them.
std::vector<std::string> folders_in(const json& params) {
  std::vector<std::string> folders;
  const auto add = [&](const json& uri) {
    if (!uri.is_string()) return;
    if (auto path = protocol::path_of(uri.get_ref<const std::string&>()))
      folders.push_back(*std::move(path));
  };
  const auto listed = params.find("workspaceFolders");
  if (listed != params.end() && listed->is_array()) {
    for (const json& it : *listed) add(it.at("uri"));
    return folders;
  }
  const auto root = params.find("rootUri");
  if (root != params.end()) add(*root);
  const auto path = params.find("rootPath");
  if (folders.empty() && path != params.end() && path->is_string() && !path->empty())
    folders.push_back(path->get<std::string>());
  return folders;
}

const char* name_of(text::ColumnUnit unit) {
  switch (unit) {
    case text::ColumnUnit::utf8: return "utf-8";
    case text::ColumnUnit::utf32: return "utf-32";
    case text::ColumnUnit::utf16: break;
  }
  return "utf-16";
}

json answer_initialize(protocol::Session& session, const json& params) {
  const auto capabilities = params.find("capabilities");
  if (capabilities != params.end()) session.client = protocol::client_of(*capabilities);
  session.names.set_folders(folders_in(params));
  const auto process = params.find("processId");
  if (process != params.end() && process->is_number_integer())
    session.host.watch_process(process->get<std::int64_t>());
  const auto options = params.find("initializationOptions");
  if (options != params.end()) session.take_settings(protocol::editor_settings_of(*options));
  session.phase = protocol::Phase::running;

  json result = {{"capabilities", protocol::capabilities_for(session.client)},
                 {"serverInfo", {{"name", "ladder"}, {"version", LADDER_VERSION}}}};
  result["capabilities"]["positionEncoding"] = name_of(session.client.unit);
  return result;
}

}  // namespace

namespace protocol {

Method initialize() { return {.name = "initialize", .answer = answer_initialize}; }

}  // namespace protocol
}  // namespace ladder
