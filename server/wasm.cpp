#include <cstdint>
#include <string>

#include "cli/conversation.h"
#include "system/streams.h"

// The language server for a host that calls a program in WebAssembly rather than starts it, such as
// a worker in a browser. It reads files by WASI, and writes messages to standard output.
namespace {

using ladder::cli::Conversation;

struct Called {
  std::string bytes;  // from the client
  Conversation conversation{[](std::string_view bytes) {
                              ladder::system::write_all(ladder::system::standard_streams().output,
                                                        bytes);
                            },
                            [](std::int64_t) {}, ladder::protocol::Inbox()};
};

Called& called() {
  static Called once;
  return once;
}

}  // namespace

extern "C" {

/// Where to put that many bytes from the client.
char* ladder_place(std::uint32_t size) {
  called().bytes.resize(size);
  return called().bytes.data();
}

/// They are there.
void ladder_take() { called().conversation.take(called().bytes); }

/// Milliseconds after which to call it again if no message comes before: 0, at once; -1, never.
std::int32_t ladder_work() {
  const auto wait = called().conversation.work();
  return wait ? static_cast<std::int32_t>(wait->count()) : -1;
}
}
