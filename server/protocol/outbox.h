#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json_fwd.hpp>

#include "protocol/failure.h"
#include "protocol/host.h"
#include "text/json_writer.h"

namespace ladder::protocol {

/// What the server sends: replies, notifications, and requests of its own.
class Outbox {
 public:
  /// Gets the result of a request of ours, or nullptr where the client answered with an error.
  using Then = std::function<void(nlohmann::json* result)>;

  explicit Outbox(const Host& host) : host_(host) {}

  void reply(const nlohmann::json& id, std::string_view result);
  void fail(const nlohmann::json& id, ErrorCode code, std::string_view message);

  template <class Params>
  void notify(std::string_view method, const Params& params) {
    notify_written(method, text::to_json(params));
  }
  template <class Params>
  void request(std::string_view method, const Params& params, Then then = {}) {
    request_written(method, text::to_json(params), std::move(then));
  }

  /// Takes what may be the answer to a request of ours. An answer to nothing is ignored.
  void take_answer(nlohmann::json& message);

 private:
  void notify_written(std::string_view method, std::string_view params);
  void request_written(std::string_view method, std::string_view params, Then then);

  const Host& host_;
  std::int64_t requests_ = 0;
  std::map<std::int64_t, Then> open_;  // by id
};

/// What a client has sent, as JSON in which bytes that are not UTF-8 are replaced by U+FFFD.
std::string serialize(const nlohmann::json& value);

}  // namespace ladder::protocol
