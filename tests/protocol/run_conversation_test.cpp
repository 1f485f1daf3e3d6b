#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/editor/conversation.h"
#include "support/editor/server_process.h"
#include "support/temporary_folder.h"

// Conversations work as support/editor/conversation.h describes, and above all, no failure in one
// goes unnoticed.

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// The last block of a conversation after it was run.
std::string after_running(const std::string& blocks, testing::RunOptions options = {}) {
  const testing::Page page = testing::read_page("## A test\n\n" + blocks);
  return testing::run_conversation(page.conversations.front(), options).back().text;
}

std::string lsp(const std::string& text) { return "```lsp\n" + text + "```\n"; }

/// A server that gives the same answer to any first request, and then only listens.
class Parrot {
 public:
  Parrot(const std::vector<std::string>& bodies, std::string_view end) {
    std::string script = "#!/bin/sh\nread line\n";
    for (const std::string& it : bodies)
      script += fmt::format("printf 'Content-Length: {}\\r\\n\\r\\n%s' '{}'\n", it.size(), it);
    folder_.write("server", script + "while read line; do :; done\n" + std::string(end) + "\n");
    fs::permissions(folder_ / "server", fs::perms::owner_all);
  }

  testing::RunOptions options() const {
    return {.limit = std::chrono::milliseconds(300), .server = folder_ / "server"};
  }

 private:
  TemporaryFolder folder_;
};

const std::string initialized = R"({"jsonrpc":"2.0","id":0,"result":{"capabilities":{}}})";

}  // namespace

TEST_CASE("messages that a conversation doesn't expect are written where they were sent") {
  CHECK(after_running(lsp("→ nonsense\n")) ==
        "→ nonsense\n← error -32601: there's no request called nonsense\n");
  // Before the first message, and after the last one.
  const Parrot parrot({initialized, R"({"jsonrpc":"2.0","method":"hello","params":{"a":1}})"}, "");
  CHECK(after_running(lsp("→ $/setTrace {value: off}\n"), parrot.options()) ==
        "← hello {a: 1}\n\n→ $/setTrace {value: off}\n← (no reply to shutdown)\n← (still "
        "running)\n");
}

TEST_CASE("a missing message is awaited no longer than the limit") {
  const std::string written = "→ textDocument/didOpen a.ladder\n← window/logMessage …\n";
  CHECK(after_running(lsp(written), {.limit = std::chrono::milliseconds(50)}) ==
        "→ textDocument/didOpen a.ladder\n← (nothing within 50 ms)\n");
}

TEST_CASE("unexpected replies are noticed") {
  const std::string reply = R"({"jsonrpc":"2.0","id":1,"result":null})";
  const Parrot parrot({initialized, reply, reply, R"({"jsonrpc":"2.0","id":"x","result":2})"}, "");
  const std::string sent = "→ initialize\n→ shutdown\n← #0 …\n← …\n";
  const std::string end = "\n→ (end)\n← (exit 0)\n";
  CHECK(after_running(lsp(sent + end), parrot.options()) == sent + "← #1 null\n← #\"x\" 2\n" + end);
}

TEST_CASE("the way a server ends is noticed") {
  const Parrot parrot({initialized}, "echo oh no >&2; exit 3");
  CHECK(after_running(lsp("→ (end)\n← (exit 0)\n"), parrot.options()) ==
        "→ (end)\n← (errors)\n  oh no\n← (exit 3)\n");
}
