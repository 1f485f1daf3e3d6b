#include "protocol/messages.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "protocol/outbox.h"

namespace ladder::protocol {
namespace {

using nlohmann::json;

bool is_method(const json& message, std::string_view name) {
  if (!message.is_object()) return false;
  const auto method = message.find("method");
  return method != message.end() && method->is_string() &&
         method->get_ref<const std::string&>() == name;
}

constexpr std::size_t escape_size = 6;  // of `\ud83d`

std::optional<unsigned> hexadecimal(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) {
    value *= 16;
    if ('0' <= digit && digit <= '9') value += static_cast<unsigned>(digit - '0');
    else if ('a' <= (digit | 32) && (digit | 32) <= 'f')
      value += static_cast<unsigned>((digit | 32) - 'a') + 10;
    else return std::nullopt;
  }
  return value;
}

/// The code of the escape `\uXXXX` at `at`, or nothing.
std::optional<unsigned> escape_at(std::string_view json, std::size_t at) {
  if (json.size() < at + escape_size || json[at] != '\\' || json[at + 1] != 'u')
    return std::nullopt;
  return hexadecimal(json.substr(at + 2, 4));
}

bool is_high(unsigned code) { return 0xD800 <= code && code < 0xDC00; }
bool is_low(unsigned code) { return 0xDC00 <= code && code < 0xE000; }

}  // namespace

bool Messages::is_empty() {
  drain();
  return pending_.empty();
}

json Messages::take() {
  json message = std::move(pending_.front());
  pending_.pop_front();
  return message;
}

void Messages::resume() {
  pending_.insert(pending_.begin(), std::make_move_iterator(aside_.begin()),
                  std::make_move_iterator(aside_.end()));
  aside_.clear();
}

std::vector<json> Messages::take_aside(const std::function<bool(const json& message)>& condition) {
  std::vector<json> taken;
  for (json& it : std::exchange(aside_, {}))
    (condition(it) ? taken : aside_).push_back(std::move(it));
  return taken;
}

bool Messages::has_edit() {
  drain();
  return std::ranges::any_of(
      pending_, [](const json& it) { return is_method(it, "textDocument/didChange"); });
}

bool Messages::is_cancelled(const std::string& id) {
  drain();
  return cancelled_.contains(id);
}

void Messages::drain() {
  while (std::optional<Frame> frame = inbox_.take()) {
    if (frame->body) replace_lone_surrogates(*frame->body);
    json message = frame->body && !is_too_deep(*frame->body)
                       ? json::parse(*frame->body, nullptr, /*allow_exceptions=*/false)
                       : json(json::value_t::discarded);
    if (is_method(message, "$/cancelRequest")) cancelled_.insert(cancelled_id(message["params"]));
    pending_.push_back(std::move(message));
  }
}

std::string cancelled_id(const json& params) {
  if (!params.is_object()) return {};
  const auto id = params.find("id");
  return id != params.end() && !id->is_structured() ? serialize(*id) : std::string();
}

bool is_too_deep(std::string_view json) {
  constexpr std::size_t deepest = 1000;
  std::size_t depth = 0;
  bool is_in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char byte = json[at];
    if (is_in_string && byte == '\\') ++at;
    else if (byte == '"') is_in_string = !is_in_string;
    else if (is_in_string) continue;
    else if (byte == '[' || byte == '{') ++depth;
    else if ((byte == ']' || byte == '}') && 0 < depth) --depth;
    if (deepest < depth) return true;
  }
  return false;
}

void replace_lone_surrogates(std::string& json) {
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const std::optional<unsigned> code = escape_at(json, at);
    if (!code) {
      at += 2;  // of `\\u` the second backslash begins no escape
      continue;
    }
    const std::optional<unsigned> next = escape_at(json, at + escape_size);
    const bool is_pair = is_high(*code) && next && is_low(*next);
    if (!is_pair && (is_high(*code) || is_low(*code))) json.replace(at + 2, 4, "fffd");
    at += is_pair ? 2 * escape_size : escape_size;
  }
}

}  // namespace ladder::protocol
