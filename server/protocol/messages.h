#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "protocol/inbox.h"

namespace ladder::protocol {

/// The messages that came in and were not handled yet, including those that arrived in the
/// meantime.
class Messages {
 public:
  /// The inbox must outlive it.
  explicit Messages(Inbox& inbox) : inbox_(inbox) {}

  bool is_empty();
  /// The next message; there must be one. Invalid JSON becomes a discarded value.
  nlohmann::json take();

  /// Keeps a message until `resume`, after which the kept ones come first.
  void put_aside(nlohmann::json message) { aside_.push_back(std::move(message)); }
  void resume();
  /// Removes and returns the kept messages that meet a condition.
  std::vector<nlohmann::json> take_aside(
      const std::function<bool(const nlohmann::json& message)>& condition);
  bool has_aside() const { return !aside_.empty(); }

  /// Whether the client has edited a document.
  bool has_edit();
  /// Whether the client has cancelled a request. Its id is given in JSON.
  bool is_cancelled(const std::string& id);
  void forget_cancelled(const std::string& id) { cancelled_.erase(id); }

 private:
  void drain();

  Inbox& inbox_;
  std::deque<nlohmann::json> pending_;
  std::vector<nlohmann::json> aside_;
  std::unordered_set<std::string> cancelled_;
};

/// The id in the parameters of a `$/cancelRequest`, in JSON.
std::string cancelled_id(const nlohmann::json& params);

/// Whether JSON is nested deeper than any message is. It is known before it is read, which takes
/// memory of the stack for each depth.
bool is_too_deep(std::string_view json);

/// Replaces each lone half of a surrogate pair, `\ud83d` without its `\ude00`, by `\ufffd`. An
/// editor counts both as one UTF-16 unit; JSON for UTF-8 has no room for the first (RFC 8259,
/// section 8.2), so that the whole message would be lost.
void replace_lone_surrogates(std::string& json);

}  // namespace ladder::protocol
