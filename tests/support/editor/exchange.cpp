#include "support/editor/exchange.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <fmt/core.h>

#include "support/editor/after_edits.h"
#include "support/editor/answers.h"
#include "support/editor/legible.h"
#include "support/editor/server_to_test.h"
#include "support/editor/signs.h"
#include "support/editor/tokens.h"

namespace ladder::testing {
namespace {

constexpr std::string_view body_of_any_text = "(body) ";
constexpr std::string_view bytes_of_any_text = "(bytes) ";

bool is_notification(std::string_view method) {
  static const std::regex shape(
      R"(initialized|exit|\$/.*|window/workDoneProgress/cancel|textDocument/willSave|[a-zA-Z]+/did.*)");
  return std::regex_match(method.begin(), method.end(), shape);
}

/// `line` without ` … these members` at its end, which are returned.
std::vector<std::string> take_shown(std::string_view& line) {
  static const std::regex shape(R"( … ([a-zA-Z.]+( [a-zA-Z.]+)*)$)");
  std::match_results<std::string_view::const_iterator> match;
  if (!std::regex_search(line.begin(), line.end(), match, shape)) return {};
  std::istringstream words(match[1].str());
  std::vector<std::string> shown;
  for (std::string word; words >> word;) shown.push_back(word);
  line = line.substr(0, static_cast<std::size_t>(match.position()));
  return shown;
}

/// Only some members of a value, or of each value in a list; a single requested member is shown
/// without its name.
Json only(const std::vector<std::string>& shown, const Json& value) {
  if (value.is_array()) {
    Json result = Json::array();
    for (const Json& it : value) result.push_back(only(shown, it));
    return result;
  }
  if (!value.is_object()) return value;
  Json result = Json::object();
  for (const std::string& name : shown) {
    std::string path = "/" + name;
    std::ranges::replace(path, '.', '/');
    const Json::json_pointer pointer(path);
    if (!value.contains(pointer)) continue;
    result[name] = name == "children" ? only(shown, value[pointer]) : value[pointer];
  }
  return shown.size() == 1 && result.size() == 1 ? result.front() : result;
}

/// The requested members of a result, or of its items if it is or contains a list.
Json shown_of(const Json& result, const std::vector<std::string>& shown) {
  if (shown.empty()) return result;
  return only(shown, result.is_object() && result.contains("items") ? result["items"] : result);
}

/// A value after its head: on the same line, or in the lines below.
std::string with_value(const std::string& head, const Json& value) {
  constexpr std::size_t arrow = 2;
  const std::string text = to_notation(value, 0, arrow + head.size() + 1);
  const bool is_beside = !text.starts_with('\n');
  if (head.empty()) return is_beside ? text : text.substr(1);
  return head + (is_beside ? " " : "") + text;
}

}  // namespace

void Exchange::start() { server_.emplace(server_process(server_path_, folder_)); }

void Exchange::initialize() {
  std::deque<Received> early;
  send({"initialize"});
  while (!is_initialized_) {
    const std::optional<Received> it = receive(std::chrono::seconds(20), Wait::for_limit);
    if (!it || it->answers == "initialize") {
      if (is_initialized_) break;
      throw std::runtime_error("`initialize` has no good reply: " + (it ? it->text : "none"));
    }
    early.push_back(*it);
  }
  unread_.insert(unread_.begin(), early.begin(), early.end());
  send({"initialized"});
}

void Exchange::send(const std::vector<std::string>& lines) {
  std::string bytes;
  bool is_last = false;
  for (const std::string& line : lines) {
    if (line == "(end)") is_last = true;
    else if (line != "(start)") bytes += frame(line);
  }
  server_->write(bytes);
  if (is_last) server_->close_input();
  is_asked_to_end_ = is_asked_to_end_ || is_last;
}

bool Exchange::is_answer(std::string_view line) {
  static const std::regex start(R"(\{|\[|"|null|true|false|-?[0-9]|error )");
  return std::regex_search(line.begin(), line.end(), start, std::regex_constants::match_continuous);
}

void Exchange::open(const std::string& name, const std::string& text) {
  const Json words = {{"textDocument", {{"uri", name}, {"text", text}}}};
  send({"textDocument/didOpen " + words.dump(-1, ' ', false, Json::error_handler_t::replace)});
}

std::string Exchange::frame(const std::string& line) {
  const std::string_view text = line;
  if (text.starts_with(bytes_of_any_text)) return from_signs(text.substr(bytes_of_any_text.size()));
  if (text.starts_with(body_of_any_text))
    return framed(from_signs(text.substr(body_of_any_text.size())));
  return framed(is_answer(text) ? answer(text) : message(text));
}

std::string Exchange::message(std::string_view line) {
  const std::vector<std::string> shown = take_shown(line);
  const std::size_t end = line.find_first_of(" \n");
  const std::string method(line.substr(0, end));
  const std::string_view words = end == line.npos ? std::string_view() : line.substr(end + 1);
  Json parameters = method == "initialize" ? editor.initialization(extra_parameters_, words)
                                           : editor.parameters(method, words);

  Json message = {{"jsonrpc", "2.0"}};
  if (!is_notification(method)) {
    // `initialize` is request 0, so that a test's own requests begin with 1.
    if (method != "initialize" && next_id_ == 0) next_id_ = 1;
    message["id"] = next_id_++;
    awaited_.push_back({message["id"], method, editor.subject(), shown});
  }
  message["method"] = method;
  if (!parameters.is_null()) message["params"] = result_ids_.with_ids(parameters);
  is_asked_to_end_ = is_asked_to_end_ || method == "exit";
  return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string Exchange::answer(std::string_view line) {
  if (unanswered_.is_null())
    throw std::runtime_error("the server has asked nothing that this answers");
  Json answer = {{"jsonrpc", "2.0"}, {"id", unanswered_["id"]}};
  static const std::regex fault(R"(error (-?[0-9]+): (.*))");
  std::match_results<std::string_view::const_iterator> match;
  if (std::regex_match(line.begin(), line.end(), match, fault))
    answer["error"] = {{"code", std::stoi(match[1])}, {"message", match[2].str()}};
  else answer["result"] = from_notation(line);
  unanswered_ = Json();
  return answer.dump();
}

void Exchange::answer_usually(const Json& request) {
  const Json result = usual_answer(request["method"], request.value("params", Json()));
  server_->write(
      framed(Json{{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", result}}.dump()));
}

std::optional<Exchange::Received> Exchange::receive(Limit limit, Wait wait) {
  if (!unread_.empty()) {
    Received first = unread_.front();
    unread_.pop_front();
    return first;
  }
  if (has_ended_) return std::nullopt;
  try {
    const std::optional<std::string> body =
        wait == Wait::until_idle ? server_->receive_until_idle(limit) : server_->receive(limit);
    if (body) return received(Json::parse(*body));
  } catch (const std::exception& fault) {  // Not a message of the protocol.
    has_ended_ = true;
    return Received{fmt::format("({})", fault.what()), "", ""};
  }
  return server_->output_has_ended() ? ending(limit) : std::nullopt;
}

std::optional<Exchange::Received> Exchange::ending(Limit limit) {
  has_ended_ = true;
  const std::optional<int> code = server_->exit_code(limit);
  const Received end{code ? fmt::format("(exit {})", *code) : "(silent, but still running)", "",
                     ""};
  if (server_->errors().empty()) return end;
  unread_.push_back(end);
  return Received{"(errors)\n" + server_->errors(), "", ""};
}

Exchange::Received Exchange::received(const Json& message) {
  if (!message.is_object() || message.value("jsonrpc", Json()) != "2.0")
    return {"(no message of JSON-RPC 2.0) " + message.dump(), "", ""};
  return message.contains("method") ? server_message(message) : reply(message);
}

Exchange::Received Exchange::reply(const Json& message) {
  const Json id = message.value("id", Json());
  const auto request =
      std::ranges::find_if(awaited_, [&](const Request& it) { return it.id == id; });
  const bool is_awaited = request != awaited_.end();
  const std::string head = is_awaited && awaited_.size() == 1 ? "" : "#" + id.dump();
  Request answered;
  if (is_awaited) {
    answered = std::move(*request);
    awaited_.erase(request);
  }

  const Legible legible(editor.documents, editor.unit());
  if (message.contains("error")) {
    const Json& error = message["error"];
    const std::string words = to_notation(legible(error["message"], answered.subject));
    std::string text =
        fmt::format("{}{}error {}: {}", head, head.empty() ? "" : " ", error["code"].dump(), words);
    if (error.contains("data")) text = with_value(text, legible(error["data"], answered.subject));
    return {text, "", answered.method};
  }
  if (!message.contains("result")) return {"(no reply) " + message.dump(), "", ""};

  const Json& result = message["result"];
  editor.observe(answered.method, answered.subject, result);
  is_initialized_ = is_initialized_ || answered.method == "initialize";
  is_shut_down_ = is_shut_down_ || answered.method == "shutdown";
  last_result_ = result;
  Json shown = legible(shown_of(result_ids_.with_names(result), answered.shown), answered.subject);
  const bool has_tokens = answered.method.starts_with("textDocument/semanticTokens/") &&
                          shown.is_object() && shown.contains("data");
  if (has_tokens)
    shown["data"] = legible_tokens(result["data"], editor.legend(), legible, answered.subject);
  return {with_value(head, shown), head.empty() ? "…" : head + " …", answered.method};
}

Exchange::Received Exchange::server_message(const Json& message) {
  const std::string method = message["method"];
  Json parameters = message.value("params", Json());
  if (message.contains("id")) {
    if (method == expected_request_) unanswered_ = message;
    else answer_usually(message);
    if (method == "workspace/applyEdit") last_result_ = parameters["edit"];
  }

  std::string head = method;
  std::string name;
  if (parameters.is_object() && parameters.contains("uri")) {
    editor.observe(method, name, parameters);
    name = editor.documents.addresses().name(parameters["uri"].get<std::string>());
    head += " " + name;
    parameters.erase("uri");
  }
  const Json shown = Legible(editor.documents, editor.unit())(parameters, name);
  return {parameters.is_null() ? head : with_value(head, shown), head + " …", ""};
}

std::vector<Exchange::Received> Exchange::finish(Limit limit) {
  std::vector<Received> rest;
  const auto receive_all = [&](Wait wait) {
    while (const std::optional<Received> it = receive(limit, wait)) rest.push_back(*it);
  };
  if (!is_started()) return rest;
  receive_all(Wait::until_idle);
  const bool must_send_exit = is_initialized_ && !is_asked_to_end_ && !has_ended_;
  const bool must_send_shutdown = must_send_exit && !is_shut_down_;
  if (must_send_shutdown) send({"shutdown"});
  if (must_send_exit) send({"exit"});
  if (is_asked_to_end_) receive_all(Wait::for_limit);
  std::erase_if(rest, [&](const Received& it) {
    return (must_send_shutdown && it.answers == "shutdown" && it.text == "null") ||
           (must_send_exit && it.text == "(exit 0)");
  });
  if (must_send_exit)
    for (const Request& it : awaited_)
      rest.push_back({fmt::format("(no reply to {})", it.method), "", ""});
  if (!has_ended_) rest.push_back({"(still running)", "", ""});
  return rest;
}

std::string Exchange::after_edits(const std::string& name) const {
  return testing::after_edits(last_result_, name, editor.subject(), editor.documents,
                              editor.unit());
}

}  // namespace ladder::testing
