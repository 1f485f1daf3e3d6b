#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/editor/editor.h"
#include "support/editor/notation.h"
#include "support/editor/result_ids.h"
#include "support/editor/server_process.h"

namespace ladder::testing {

/// The messages between an editor and a server, in the notation of conversation.h.
class Exchange {
 public:
  using Limit = ServerProcess::Limit;

  struct Received {
    std::string text;
    std::string wildcard;  // a line that matches any content; empty if none
    std::string answers;   // the method of the request that it is a reply to
  };

  Exchange(std::string server, std::string folder)
      : editor(folder), server_path_(std::move(server)), folder_(std::move(folder)) {}

  /// Merged into the editor's parameters for `initialize`.
  void add_parameters(const Json& patch) { extra_parameters_.push_back(patch); }

  bool is_started() const { return server_.has_value(); }
  void start();
  void initialize();

  /// Sends lines at once.
  void send(const std::vector<std::string>& lines);

  /// Whether a line is the answer to a request rather than a new message.
  static bool is_answer(std::string_view line);

  /// Opens a document with text that may differ from the file on disk.
  void open(const std::string& name, const std::string& text);

  /// Expects a request of the server, which the next line answers.
  void expect_request(std::string method) { expected_request_ = std::move(method); }

  /// The server's next message; nothing if none comes within the limit, or if the server has ended.
  /// `until_idle` stops waiting when the server is idle.
  enum class Wait { for_limit, until_idle };
  std::optional<Received> receive(Limit limit, Wait wait);

  /// Ends the server if it still runs, and returns the messages that weren't read.
  std::vector<Received> finish(Limit limit);

  /// A document after the edits of the last reply.
  std::string after_edits(const std::string& name) const;

  Editor editor;

 private:
  struct Request {
    Json id;
    std::string method;
    std::string subject;             // the document that it is about
    std::vector<std::string> shown;  // members of the reply's items; empty: all
  };

  std::string frame(const std::string& line);
  std::string message(std::string_view line);
  std::string answer(std::string_view line);
  void answer_usually(const Json& request);

  Received received(const Json& message);
  Received reply(const Json& message);
  Received server_message(const Json& message);
  std::optional<Received> ending(Limit limit);

  std::string server_path_;
  std::string folder_;
  std::vector<Json> extra_parameters_;
  std::optional<ServerProcess> server_;
  std::vector<Request> awaited_;
  int next_id_ = 0;
  Json last_result_;
  ResultIds result_ids_;

  std::string expected_request_;
  Json unanswered_;  // the server's request that awaits an answer

  std::deque<Received> unread_;
  bool is_initialized_ = false;
  bool is_shut_down_ = false;
  bool is_asked_to_end_ = false;
  bool has_ended_ = false;
};

}  // namespace ladder::testing
