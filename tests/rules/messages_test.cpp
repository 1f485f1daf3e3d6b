#include <algorithm>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "rules/catalog.h"
#include "rules/pages.h"
#include "support/files.h"
#include "support/fixture.h"
#include "support/update.h"

using namespace ladder;

namespace {

struct Message {
  std::string text;
  std::string help;   // empty without one
  std::string shape;  // the text without the author's words and numbers
};

/// A message with `…` for what it quotes and `0` for its numbers: two messages with the same shape
/// come from the same code.
std::string shape_of(const std::string& message) {
  static const std::regex quoted("`[^`]*`");
  static const std::regex number("[0-9]+");
  return std::regex_replace(std::regex_replace(message, quoted, "`…`"), number, "0");
}

/// The messages that the fixture of a rule shows, one for each shape.
std::vector<Message> messages_of(const rules::Rule& rule) {
  const std::string folder = TESTS_DIR "/rules/" + std::string(rules::name_of(rule.group)) + "/";
  const auto fixture = testing::read_fixture(folder + std::string(rule.name) + ".md");
  const std::string mark = " " + std::string(rule.name) + ": ";
  const std::string help_mark = "  help: ";
  std::vector<Message> all;
  for (const testing::Case& it : fixture.cases) {
    bool fresh = false;
    for (const std::string& line : testing::lines_of(it.expected)) {
      if (const std::size_t at = line.find(mark);
          at != line.npos && line.find_first_of("^|") < at) {
        const std::string text = line.substr(at + mark.size());
        const std::string shape = shape_of(text);
        fresh = std::ranges::none_of(all, [&](const Message& m) { return m.shape == shape; });
        if (fresh) all.push_back({text, "", shape});
      } else if (line.starts_with(help_mark)) {
        if (fresh) all.back().help = line.substr(help_mark.size());
      } else if (!line.starts_with("  because: ")) {
        fresh = false;
      }
    }
  }
  return all;
}

std::string in_cell(std::string text) {
  for (std::size_t at = text.find('|'); at != text.npos; at = text.find('|', at + 2))
    text.insert(at, "\\");
  return text;
}

std::string page() {
  std::string out = R"(# Every message

This is what each rule says, with the advice that follows. The examples come from the rules' own tests.
[Each rule's page](rules/README.md) says why it exists and when to turn it off.
)";
  for (const rules::Rule* rule : rules::catalog()) {
    const std::vector<Message> messages = messages_of(*rule);
    INFO(std::string(rule->name));
    CHECK(!messages.empty());
    const std::string name(rule->name);
    out += "\n## [" + name + "](rules/" + name + ".md)\n\n| message | advice |\n|---|---|\n";
    for (const Message& it : messages)
      out += "| " + in_cell(it.text) + " | " + in_cell(it.help) + " |\n";
  }
  return out;
}

}  // namespace

TEST_CASE("docs/messages.md shows every message that the fixtures show") {
  testing::check_generated(ROOT_DIR "/docs/messages.md", page());
}

// An editor shows a message in a narrow column.
TEST_CASE("a message has at most 100 characters if names have an ordinary length") {
  for (const rules::Rule* rule : rules::catalog()) {
    for (const Message& it : messages_of(*rule)) {
      INFO(std::string(rule->name), ": ", it.text);
      CHECK(it.text.size() <= 100);
    }
  }
}

TEST_CASE("the summary of a rule has at most 12 words") {
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->summary));
    CHECK(std::ranges::count(rule->summary, ' ') < 12);
  }
}
