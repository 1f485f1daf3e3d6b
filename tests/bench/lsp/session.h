#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench/lsp/language.h"
#include "bench/lsp/requests.h"
#include "bench/lsp/times.h"
#include "bench/lsp/typist.h"
#include "support/editor/client.h"

namespace ladder::bench {

/// How findings come: pushed by the server, or on request.
enum class Findings { pushed, pulled };

/// A server that runs, with a document open in it.
class Session {
 public:
  Session(const testing::Process& server, const std::string& folder, Findings findings);

  Clock::duration start_time() const { return start_time_; }
  const testing::Json& capabilities() const { return capabilities_; }
  testing::Client& client() { return client_; }

  /// Opens a document, and returns how long its findings took, if the server pushes them.
  Clock::duration open(const std::string& path, const Language& language, const std::string& text);

  /// Types a letter, and returns how long the findings took. If a server sends only changed
  /// findings, the letter is typed before a finding in its line.
  Clock::duration edit();

  /// Types a letter and makes a request at once; returns how long the reply took.
  Clock::duration ask(const Request& request);

 private:
  Clock::time_point change(const testing::Json& change);
  Clock::time_point await_findings();
  testing::Json change_of_findings();

  Findings kind_;
  Clock::time_point spawned_ = Clock::now();
  testing::Client client_;
  testing::Json capabilities_;
  Clock::duration start_time_{};

  const Language* language_ = nullptr;
  std::string uri_;
  int version_ = 0;
  std::optional<Typist> typist_;
  testing::Json findings_ = testing::Json::array();
  std::string result_id_;
};

/// How long a process has run on any processor, from /proc.
std::chrono::nanoseconds processor_time(pid_t process);

}  // namespace ladder::bench
