#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "protocol/failure.h"
#include "protocol/host.h"

namespace ladder::protocol {

/// What the server sends: replies, notifications, and requests of its own.
class Outbox {
 public:
  /// Gets the result of a request of ours, or null where the client answered with an error.
  using Then = std::function<void(const nlohmann::json& result)>;

  explicit Outbox(const Host& host) : host_(host) {}

  void reply(const nlohmann::json& id, const nlohmann::json& result);
  void fail(const nlohmann::json& id, ErrorCode code, std::string_view message);
  void notify(std::string_view method, const nlohmann::json& params);
  void request(std::string_view method, const nlohmann::json& params, Then then = {});

  /// A notification whose parameters are written already.
  void notify_written(std::string_view method, std::string_view params);
  /// A reply whose result is.
  void reply_written(const nlohmann::json& id, std::string_view result);

  /// Takes what may be the answer to a request of ours. An answer to nothing is ignored.
  void take_answer(const nlohmann::json& message);

 private:
  const Host& host_;
  std::int64_t requests_ = 0;
  std::map<std::int64_t, Then> open_;  // by id
};

/// JSON in which bytes that are not UTF-8 are replaced by U+FFFD.
std::string written(const nlohmann::json& value);

}  // namespace ladder::protocol
