#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "support/process.h"

namespace ladder::testing {

/// A language server that runs as a child of the tests, and the frames sent in both directions: a
/// header with the length, an empty line, and that many bytes. Throws if a frame of the server is
/// invalid.
class ServerProcess {
 public:
  using Limit = std::chrono::microseconds;

  explicit ServerProcess(const Process& process);
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;
  ~ServerProcess();  // Ends the child if it still runs.

  /// Writes bytes as they are. Keeps what the server writes meanwhile, so the two never wait for
  /// each other.
  void write(std::string_view bytes);
  void close_input();

  /// The body of the next message; nothing if none came in time, or none can come any more.
  std::optional<std::string> receive(Limit limit);

  /// The same, but stops waiting when the server has nothing left to do: it has read everything
  /// sent to it, and all its threads sleep. A thread that waits for a timer counts as asleep.
  std::optional<std::string> receive_until_idle(Limit limit);

  bool output_has_ended() const { return output_.closed(); }

  /// How the server ended; nothing if it didn't within the limit. After that, its standard error is
  /// completely known.
  std::optional<int> exit_code(Limit limit);
  const std::string& errors() const { return errors_; }

  pid_t id() const { return child_; }

 private:
  /// Our end of a pipe.
  class End {
   public:
    End() = default;
    End(const End&) = delete;
    End& operator=(const End&) = delete;
    ~End() { close(); }
    void open(int descriptor);  // which is read or written without waiting
    void close();
    bool closed() const { return descriptor_ < 0; }
    int descriptor() const { return descriptor_; }

   private:
    int descriptor_ = -1;
  };

  enum class For { output, input_or_output };
  void wait(For what, Limit limit);
  static void drain(End& end, std::string& into);
  std::optional<std::string> next_body();
  bool is_idle() const;

  End input_;
  End output_;
  End error_output_;
  pid_t child_ = 0;
  std::optional<int> exit_code_;
  std::string received_;  // not yet taken from `taken_` on
  std::size_t taken_ = 0;
  std::string errors_;
};

/// A message's body with the header before it.
std::string framed(std::string_view body);

}  // namespace ladder::testing
