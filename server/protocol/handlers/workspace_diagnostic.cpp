#include <cstdint>
#include <map>
#include <set>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/failure.h"
#include "protocol/json_writer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;
using protocol::ErrorCode;
using protocol::Failure;

constexpr std::size_t batch = 64;  // reports that are sent together

/// What the client knows already, by name.
std::map<std::string, std::string> known_ids(const protocol::Session& session, const json& params) {
  std::map<std::string, std::string> ids;
  const auto previous = params.find("previousResultIds");
  if (previous == params.end()) return ids;
  for (const json& it : *previous)
    ids[session.names.name_of(it.at("uri").get_ref<const std::string&>())] =
        it.at("value").get<std::string>();
  return ids;
}

std::string report_on(protocol::Session& session, const std::string& name,
                      const std::map<std::string, std::string>& known) {
  const protocol::Publisher::Answer answer =
      session.publisher->answer_for(name, protocol::Publisher::Reach::everything);
  std::string report = R"({"uri":)";
  protocol::append_string(report, session.names.uri_of(name));
  const auto open = session.open.find(name);
  report += R"(,"version":)";
  report += open == session.open.end() ? "null" : fmt::format("{}", open->second.version);
  const auto last = known.find(name);
  if (last != known.end() && last->second == answer.id)
    return report + fmt::format(R"(,"kind":"unchanged","resultId":"{}"}})", answer.id);
  return report +
         fmt::format(R"(,"kind":"full","resultId":"{}","items":{}}})", answer.id, answer.findings);
}

/// The documents of the workspace, and those that are open.
std::set<std::string> names_of(const protocol::Session& session) {
  std::set<std::string> names;
  for (const std::string& it : session.workspace_files)
    if (session.project.find(it)) names.insert(it);
  for (const auto& [name, document] : session.open) names.insert(name);
  return names;
}

/// In parts, where the client takes them, so that it can show the first while the last are made.
std::string write_workspace_diagnostic(protocol::Session& session, const json& params) {
  const std::map<std::string, std::string> known = known_ids(session, params);
  const auto token = params.find("partialResultToken");
  const bool in_parts = token != params.end();
  std::string items;
  std::size_t count = 0;
  for (const std::string& name : names_of(session)) {
    if (session.is_cancelled())
      throw Failure(ErrorCode::request_cancelled, "the request was cancelled");
    if (session.is_outdated())
      throw Failure(ErrorCode::server_cancelled, "a document was edited meanwhile");
    items += items.empty() ? "" : ",";
    items += report_on(session, name, known);
    if (!in_parts || ++count % batch != 0) continue;
    session.outbox.notify_written("$/progress",
                                  fmt::format(R"({{"token":{},"value":{{"items":[{}]}}}})",
                                              protocol::written(*token), items));
    items.clear();
  }
  return fmt::format(R"({{"items":[{}]}})", items);
}

}  // namespace

namespace protocol {

Method workspace_diagnostic() {
  return {.name = "workspace/diagnostic", .write = write_workspace_diagnostic};
}

}  // namespace protocol
}  // namespace ladder
