// What a client can send, and how much the server sends to it.
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "protocol/messages.h"
#include "support/loopback.h"

using namespace ladder;
using nlohmann::json;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

void send_text(testing::Loopback& loopback, const std::string& body) {
  loopback.receive(protocol::framed({body}));
}

testing::Loopback& begun(testing::Loopback& loopback) {
  loopback.send({{"jsonrpc", "2.0"},
                 {"id", 0},
                 {"method", "initialize"},
                 {"params", testing::full_initialize("utf-16")}});
  loopback.send({{"jsonrpc", "2.0"}, {"method", "initialized"}, {"params", json::object()}});
  loopback.answers();
  return loopback;
}

}  // namespace

TEST_CASE("messages that are nested too deeply are rejected") {
  testing::Loopback loopback({});
  begun(loopback);
  for (const std::size_t depth : {std::size_t{1001}, std::size_t{100'000}}) {
    const std::string list = repeated("[", depth) + repeated("]", depth);
    const std::string object = repeated("{\"a\":", depth) + "1" + repeated("}", depth);
    for (const std::string& deep : {list, object})
      for (const std::string& body :
           {R"({"jsonrpc":"2.0","method":"$/unknown","params":{"a":)" + deep + "}}",
            R"({"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":)" + deep + "}",
            R"({"jsonrpc":"2.0","id":1,"result":)" + deep + "}",
            R"({"jsonrpc":"2.0","id":)" + deep + "}"}) {
        send_text(loopback, body);
        const std::vector<json> answers = loopback.answers();
        REQUIRE(answers.size() == 1);
        CHECK(answers.front()["error"]["code"] == -32700);
      }
  }
  // Brackets in strings don't count as nesting.
  send_text(loopback, R"({"jsonrpc":"2.0","id":2,"method":"x","params":{"a":")" +
                          repeated("[{", 5000) + R"("}})");
  const std::vector<json> answers = loopback.answers();
  REQUIRE(answers.size() == 1);
  CHECK(answers.front()["error"]["code"] == -32601);
}

TEST_CASE("an editor gets a thousand findings of a rule, and the number of the others") {
  testing::Loopback loopback({});
  begun(loopback);
  std::string text = "## A\n\nLevel/Skill\tB\tC\n";
  for (int i = 1; i <= 1234; ++i) text += std::to_string(i) + "\tUses the the tool.\tDoes it.\n";
  loopback.send({{"jsonrpc", "2.0"},
                 {"method", "textDocument/didOpen"},
                 {"params",
                  {{"textDocument",
                    {{"uri", "file:///w/a.ladder"},
                     {"languageId", "ladder"},
                     {"version", 1},
                     {"text", text}}}}}});
  loopback.send({{"jsonrpc", "2.0"},
                 {"id", 1},
                 {"method", "textDocument/diagnostic"},
                 {"params", {{"textDocument", {{"uri", "file:///w/a.ladder"}}}}}});
  std::size_t count = 0;
  std::string last;
  for (const json& answer : loopback.answers()) {
    if (answer.value("id", json()) != 1 || !answer.contains("result")) continue;
    for (const json& it : answer["result"]["items"]) {
      if (it["code"] != "repeated-word") continue;
      ++count;
      last = it["message"];
    }
  }
  CHECK(count == 1001);
  CHECK(last == "and 234 more like this");
}
