#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/session.h"
#include "text/json_writer.h"

namespace ladder::protocol {

/// Tells the client what is found in its open documents, when there is nothing else to do: at once
/// after an edit what the edited ladders draw, and, as time allows, what that changes in the
/// others. Never the same twice.
class Publisher {
 public:
  explicit Publisher(Session& session) : session_(session) {}

  /// Does a little of what there is to do.
  void work();
  /// Whether there is something.
  bool has_work() const;

  /// The findings of a document as JSON, and what tells them from others. The client is about to
  /// get them in answer to a question of its own.
  struct Answer {
    text::Json findings;
    std::string id;
  };
  enum class Reach { what_was_edited, everything };
  Answer answer_for(const std::string& name, Reach reach);

  /// The open documents but for this one of which there is more to say than was said last.
  std::vector<std::string> others_due(std::string_view name) const;

  /// A document was opened: what was said of it before does not count.
  void forget(std::string_view name);
  /// A document was closed: it is said to be without findings.
  void close(std::string_view name);

 private:
  struct Published {
    std::int64_t version = -1;  // of the document
    std::string findings;       // as they were sent
  };

  bool is_due(std::string_view name) const;
  void publish(const std::string& name);

  Session& session_;
  std::map<std::string, Published, std::less<>> published_;  // by name
};

}  // namespace ladder::protocol
