#include <algorithm>

#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/uri.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_did_change_workspace_folders(const protocol::Client&, json& capabilities) {
  capabilities["workspace"]["workspaceFolders"] = {{"supported", true},
                                                   {"changeNotifications", true}};
}

void take_did_change_workspace_folders(protocol::Session& session, const json& params) {
  std::vector<std::string> folders = session.names.folders();
  const json& event = params.at("event");
  for (const json& it : event.at("removed"))
    if (const auto path = protocol::path_of(it.at("uri").get_ref<const std::string&>()))
      std::erase(folders, *path);
  for (const json& it : event.at("added"))
    if (const auto path = protocol::path_of(it.at("uri").get_ref<const std::string&>()))
      if (std::ranges::count(folders, *path) == 0) folders.push_back(*path);
  session.set_folders(std::move(folders));
}

}  // namespace

namespace protocol {

Method did_change_workspace_folders() {
  return {.name = "workspace/didChangeWorkspaceFolders",
          .advertise = advertise_did_change_workspace_folders,
          .take = take_did_change_workspace_folders};
}

}  // namespace protocol
}  // namespace ladder
