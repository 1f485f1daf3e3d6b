#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/session.h"
#include "text/json_writer.h"

namespace ladder::protocol {

/// Sends the findings of open documents to the client when there is nothing else to do: directly
/// after an edit those of the edited ladders, and, as time allows, those that the edit changes
/// elsewhere. Sends the same findings again only with another version.
///
/// A client that asks for findings is requested to ask again if they changed in a way that it can't
/// know about.
class Publisher {
 public:
  explicit Publisher(Session& session) : session_(session) {}

  /// Does a little of what there is to do.
  void work();
  /// Whether there is something.
  bool has_work() const;

  /// The findings of a document as JSON, with their id. The client is about to get them in reply to
  /// its own request.
  struct Answer {
    text::Json findings;
    std::string id;
  };
  enum class Reach { what_was_edited, everything };
  Answer answer_for(const std::string& name, Reach reach);

  /// The other open documents whose findings may have changed since they were sent.
  std::vector<std::string> others_due(std::string_view name) const;

  /// A document was opened: findings that were sent before don't count.
  void forget(std::string_view name);
  /// A document was closed: it is said to be without findings.
  void close(std::string_view name);

 private:
  struct Sent {
    std::int64_t version = -1;  // of the document
    std::string findings;       // as they were sent
  };

  bool is_outdated(std::string_view name) const;
  bool is_due(std::string_view name) const;
  bool awaits_request() const;
  std::string findings_of(const std::string& name);
  void publish(const std::string& name);
  void compare(const std::string& name);
  void refresh_lenses();

  Session& session_;
  std::map<std::string, Sent, std::less<>> sent_;  // by name
  bool is_refreshing_ = false;                     // the client hasn't answered yet
};

}  // namespace ladder::protocol
