#include "protocol/server.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "protocol/failure.h"
#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/settings_report.h"
#include "protocol/workspace_pulls.h"

namespace ladder::protocol {
namespace {

using nlohmann::json;

/// How long to wait for what the client was asked before going on without it.
constexpr std::chrono::seconds patience{2};
/// How long after the last message the author is taken to pause.
constexpr std::chrono::milliseconds pause{300};

bool has_position(const json& message) {
  const auto params = message.find("params");
  return params != message.end() && params->is_object() && params->contains("position");
}

/// What is wrong with parameters that the JSON library refused to read: its messages speak of its
/// functions, but name the missing member in quotation marks, or end in the type that it found.
std::string explanation(const json::exception& mistyped) {
  const std::string_view what = mistyped.what();
  constexpr int key_not_found = 403;
  const std::size_t begin = what.find('\'');
  const std::size_t end = what.rfind('\'');
  if (mistyped.id == key_not_found && begin < end)
    return fmt::format("the parameters lack `{}`", what.substr(begin + 1, end - begin - 1));
  return fmt::format("a parameter has the wrong type: {}", what.substr(what.rfind(' ') + 1));
}

}  // namespace

Server::Server(Host host, Inbox& inbox)
    : inbox_(inbox), messages_(inbox), session_(std::move(host), &messages_) {}

int Server::run() {
  for (;;) {
    while (step()) {
    }
    if (const auto code = exit_code()) return *code;
    inbox_.wait(longest_wait());
    if (messages_.is_empty()) stop_waiting();
  }
}

std::optional<std::chrono::milliseconds> Server::longest_wait() const {
  if (waits_for_client()) return patience;
  if (session_.workspace_pulls->awaits_pause()) return pause;
  return std::nullopt;
}

void Server::stop_waiting() {
  if (!waits_for_client()) return session_.workspace_pulls->look_again();
  session_.waits_for_settings = false;
  session_.indexer->stop_waiting();
}

std::optional<int> Server::exit_code() const {
  if (session_.exit_code) return session_.exit_code;
  if (inbox_.is_over()) return session_.phase == Phase::shut_down ? 0 : 1;
  return std::nullopt;
}

bool Server::waits_for_client() const {
  return session_.waits_for_settings || session_.indexer->awaits_answer();
}

bool Server::step() {
  if (session_.exit_code) return false;
  if (messages_.is_empty()) return work();
  handle(messages_.take());
  return true;
}

/// Findings of what was edited come before the files that were never looked at.
bool Server::work() {
  if (session_.publisher->has_work()) session_.publisher->work();
  else if (session_.settings_report->has_work()) session_.settings_report->work();
  else if (session_.indexer->has_work()) session_.indexer->work();
  else if (messages_.has_aside() && !session_.indexer->is_running()) messages_.resume();
  else if (session_.workspace_pulls->has_work()) session_.workspace_pulls->work();
  else return false;
  return true;
}

void Server::handle(json message) {
  Outbox& outbox = session_.outbox;
  if (message.is_discarded())
    return outbox.fail(nullptr, ErrorCode::parse_error, "the message isn't JSON");
  if (!message.is_object())
    return outbox.fail(nullptr, ErrorCode::invalid_request, "the message isn't an object");

  const auto id = message.find("id");
  const auto method = message.find("method");
  const bool has_id = id != message.end();
  if (has_id && id->is_structured())
    return outbox.fail(nullptr, ErrorCode::invalid_request, "the id must be a number or a string");
  if (method == message.end()) {
    const bool is_answer = message.contains("result") || message.contains("error");
    if (is_answer) return take_answer(message);
    return outbox.fail(has_id ? *id : json(), ErrorCode::invalid_request,
                       "the message has no method");
  }
  if (!method->is_string())
    return outbox.fail(has_id ? *id : json(), ErrorCode::invalid_request,
                       "the method must be a string");
  const std::string& name = method->get_ref<const std::string&>();
  const Method* known = method_named(name);
  const bool is_early = known && known->needs_all_files && session_.phase == Phase::running &&
                        session_.indexer->is_running();
  if (has_id && is_early && !messages_.is_cancelled(serialize(*id)))
    return messages_.put_aside(std::move(message));
  json nothing = json::object();
  const auto params = message.find("params");
  json& given = params == message.end() || params->is_null() ? nothing : *params;
  if (has_id) answer(*id, name, given);
  else take(name, given);
}

void Server::answer(const json& id, const std::string& name, json& params) {
  Outbox& outbox = session_.outbox;
  session_.answered_id = serialize(id);
  try {
    const bool is_first = name == "initialize";
    if (session_.phase == Phase::shut_down)
      throw Failure(ErrorCode::invalid_request, "the server has been shut down");
    if (session_.phase == Phase::not_initialized && !is_first)
      throw Failure(ErrorCode::server_not_initialized, "the first request must be initialize");
    if (session_.phase != Phase::not_initialized && is_first)
      throw Failure(ErrorCode::invalid_request, "the server is already initialized");
    session_.require_wanted();
    const Method* method = method_named(name);
    if (!method || (!method->answer && !method->keep))
      throw Failure(ErrorCode::method_not_found, fmt::format("there's no request called {}", name));
    if (!params.is_structured())
      throw Failure(ErrorCode::invalid_params, "the parameters must be an object");
    if (name == "shutdown") end_kept();
    if (method->keep) return method->keep(session_, id, params);
    text::JsonWriter result;
    method->answer(session_, params, result);
    outbox.reply(id, result.text());
  } catch (const Failure& failure) {
    outbox.fail(id, failure.code(), failure.what());
  } catch (const json::exception& mistyped) {
    outbox.fail(id, ErrorCode::invalid_params, explanation(mistyped));
  } catch (const std::exception& bug) {
    outbox.fail(id, ErrorCode::internal_error, bug.what());
  }
}

void Server::end_kept() {
  refuse_aside(ErrorCode::request_cancelled, "the server has shut down",
               [](const json&) { return true; });
  session_.workspace_pulls->end();
}

/// Ends the requests that wait for all files and fulfil a condition.
void Server::refuse_aside(ErrorCode code, const char* message,
                          const std::function<bool(const json& message)>& condition) {
  for (const json& it : messages_.take_aside(condition))
    session_.outbox.fail(it["id"], code, message);
}

void Server::take_answer(json& message) {
  try {
    session_.outbox.take_answer(message);
  } catch (const std::exception& failure) {
    session_.outbox.notify("window/logMessage",
                           LogMessageParams{failure.what(), MessageType::warning});
  }
}

void Server::take(const std::string& name, json& params) {
  if (name == "$/cancelRequest") {
    // Unless the request was kept, it was already answered: messages are handled in order.
    const std::string id = cancelled_id(params);
    refuse_aside(ErrorCode::request_cancelled, "the request was cancelled",
                 [&](const json& it) { return serialize(it["id"]) == id; });
    session_.workspace_pulls->cancel(id);
    messages_.forget_cancelled(id);
    return;
  }
  if (session_.phase != Phase::running && name != "exit") return;
  const Method* method = method_named(name);
  if (!method || !method->take) return;
  if (name == "textDocument/didChange")
    refuse_aside(ErrorCode::content_modified, "a document was edited in the meantime",
                 has_position);
  const auto log = [&](std::string_view why) {
    session_.outbox.notify("window/logMessage", LogMessageParams{fmt::format("{}: {}", name, why),
                                                                 MessageType::warning});
  };
  try {
    method->take(session_, params);
  } catch (const json::exception& mistyped) {
    log(explanation(mistyped));
  } catch (const std::exception& broken) {
    log(broken.what());
  }
}

}  // namespace ladder::protocol
