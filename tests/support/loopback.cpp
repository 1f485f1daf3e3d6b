#include "support/loopback.h"

#include <optional>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

namespace ladder::testing {

using nlohmann::json;

Loopback::Loopback(std::map<std::string, std::string> files)
    : files_(std::move(files)), server_(host(), inbox_) {}

protocol::Host Loopback::host() {
  protocol::Host host;
  host.read = [this](const std::string& path) -> std::optional<std::string> {
    const auto file = files_.find(path);
    if (file == files_.end()) return std::nullopt;
    return file->second;
  };
  host.search = [this](const std::string& folder,
                       const protocol::SelectionOf&) -> protocol::Search {
    return [this, folder](std::vector<std::string>& found) {
      for (const auto& [path, text] : files_)
        if (path.starts_with(folder) && path.ends_with(".ladder")) found.push_back(path);
      return false;
    };
  };
  host.finds = [](const std::string&, const std::string& path, const protocol::SelectionOf&) {
    return path.ends_with(".ladder");
  };
  host.send = [this](std::string_view bytes) { outgoing_.append(bytes); };
  host.page_of = [](std::string_view rule) { return "file:///rules/" + std::string(rule); };
  host.watch_process = [](std::int64_t) {};
  host.threads = 1;
  return host;
}

void Loopback::receive(std::string_view bytes) { inbox_.put(bytes); }

void Loopback::send(const json& message) {
  receive(protocol::framed({message.dump(-1, ' ', false, json::error_handler_t::replace)}));
}

std::vector<json> Loopback::answers() {
  while (server_.step()) {
  }
  std::vector<json> messages;
  while (std::optional<protocol::Frame> frame = outgoing_.next()) {
    if (!frame->body) throw std::runtime_error("the server sent a broken frame");
    messages.push_back(json::parse(*frame->body));
  }
  return messages;
}

json full_initialize(std::string_view encoding) {
  const json yes = true;
  json text = {{"synchronization", {{"dynamicRegistration", yes}}},
               {"publishDiagnostics",
                {{"relatedInformation", yes},
                 {"versionSupport", yes},
                 {"codeDescriptionSupport", yes},
                 {"dataSupport", yes},
                 {"tagSupport", {{"valueSet", {1, 2}}}}}},
               {"documentSymbol", {{"hierarchicalDocumentSymbolSupport", yes}}},
               {"definition", {{"linkSupport", yes}}},
               {"completion",
                {{"completionItem", {{"snippetSupport", yes}, {"commitCharactersSupport", yes}}}}},
               {"codeAction",
                {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", json::array()}}}}},
                 {"resolveSupport", {{"properties", {"edit"}}}},
                 {"dataSupport", yes},
                 {"disabledSupport", yes}}},
               {"rename", {{"prepareSupport", yes}}},
               {"hover", {{"contentFormat", {"markdown"}}}},
               {"foldingRange", {{"foldingRange", {{"collapsedText", yes}}}}}};
  json workspace = {
      {"workspaceEdit", {{"documentChanges", yes}, {"resourceOperations", {"create", "rename"}}}}};
  return {{"processId", nullptr},
          {"rootUri", "file:///w"},
          {"capabilities",
           {{"general", {{"positionEncodings", {encoding}}}},
            {"textDocument", std::move(text)},
            {"workspace", std::move(workspace)}}}};
}

}  // namespace ladder::testing
