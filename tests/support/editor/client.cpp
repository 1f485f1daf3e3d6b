#include "support/editor/client.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <fmt/core.h>

#include "support/editor/answers.h"
#include "support/editor/editor.h"

namespace ladder::testing {
namespace {

constexpr ServerProcess::Limit patience = std::chrono::seconds(60);

}  // namespace

Json Client::request(const std::string& method, const Json& parameters) {
  Json reply = this->reply(method, parameters);
  if (!reply.contains("result")) throw std::runtime_error(method + ": " + reply.dump());
  return std::move(reply["result"]);
}

Json Client::reply(const std::string& method, const Json& parameters) {
  const int id = next_id_++;
  send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", parameters}});
  while (replies_.empty())
    if (!receive(patience)) throw std::runtime_error("no reply to " + method);
  Json reply = take(replies_, replies_.begin());
  if (reply["id"] != id) throw std::runtime_error("a reply to nothing: " + reply.dump());
  return reply;
}

void Client::notify(const std::string& method, const Json& parameters) {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", parameters}});
}

Json Client::next(const std::string& method) {
  if (std::optional<Json> parameters = next_within(method, patience)) return *std::move(parameters);
  throw std::runtime_error("the server did not send " + method);
}

std::optional<Json> Client::next_within(const std::string& method, ServerProcess::Limit limit) {
  for (;;) {
    const auto known = std::ranges::find_if(
        unread_, [&](const Received& it) { return it.message["method"] == method; });
    if (known != unread_.end()) return take(unread_, known)["params"];
    if (!receive(limit)) return std::nullopt;
  }
}

Json Client::initialize(const Json& patch) {
  Json result = request("initialize", Editor(".").initialization({patch}, {}));
  notify("initialized", Json::object());
  return result;
}

void Client::receive_until_idle() {
  while (const std::optional<std::string> body = server_.receive_until_idle(patience)) keep(*body);
}

int Client::finish() {
  request("shutdown", nullptr);
  notify("exit", nullptr);
  server_.close_input();
  return server_.exit_code(patience).value_or(-1);
}

void Client::send(Json message) {
  if (message["params"].is_null()) message.erase("params");
  server_.write(framed(message.dump()));
}

/// Takes the next message; returns whether there was one.
bool Client::receive(ServerProcess::Limit limit) {
  const std::optional<std::string> body = server_.receive(limit);
  if (body) keep(*body);
  return body.has_value();
}

/// Puts a message where it is looked for, and answers it if it is a request.
void Client::keep(const std::string& body) {
  const auto now = std::chrono::steady_clock::now();
  Json message = Json::parse(body);
  if (!message.contains("method")) {
    replies_.push_back({now, std::move(message)});
    return;
  }
  if (message.contains("id")) {
    const Json result = usual_answer(message["method"], message.value("params", Json()));
    send({{"jsonrpc", "2.0"}, {"id", message["id"]}, {"result", result}});
  }
  unread_.push_back({now, std::move(message)});
}

Json Client::take(std::deque<Received>& from, std::deque<Received>::iterator it) {
  arrived_ = it->at;
  Json message = std::move(it->message);
  from.erase(it);
  return message;
}

}  // namespace ladder::testing
